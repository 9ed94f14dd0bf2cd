package dev.weir.story;

import java.util.List;

/// The feedback loops git leaves no trace of, and the cheapest way to see each.
final class Loops {
  /// @param name of the loop
  /// @param asks what would be asked of it
  /// @param remedy how to let Weir see it
  record Loop(String name, String asks, String remedy) {}

  static final List<Loop> UNSEEN =
      List.of(
          new Loop(
              "Test and build",
              "how long until a change knows whether it broke something, and how often the answer is"
                  + " wrong?",
              "Note start, end and result of the last twenty builds."),
          new Loop(
              "Review",
              "how long until somebody looks, and how many rounds does it take?",
              "For the last twenty changes note when a reader was asked and when the first answer"
                  + " came."),
          new Loop(
              "Operation to development",
              "how long until a failure is noticed, understood and mended?",
              "Write five times for the last three incidents: began, noticed, understood, mended,"
                  + " told."),
          new Loop(
              "Customer to plan",
              "how long until what users say changes what is built?",
              "Take one wish that came true, and find the day it was first said."));

  /// The same for an event log, whatever the work is.
  static final List<Loop> UNSEEN_IN_A_LOG =
      List.of(
          new Loop(
              "Check to work",
              "how long until whoever did it hears that something was not right?",
              "For the last ten items sent back, note when the slip was made and when it was"
                  + " noticed."),
          new Loop(
              "Use to work",
              "how long until what those say for whom it is done changes how it is done?",
              "Take one complaint or one thank-you, and find who of those who did the work ever"
                  + " heard it."),
          new Loop(
              "Queue to plan",
              "when work piles up, who sees it, and what do they do?",
              "Ask at each of the three longest queues who looks at its length, and how often."));

  private Loops() {}
}
