package dev.weir.story;

import java.util.List;

/// The five steps of a systems transformation: what there is at each today, and what is missing.
final class FiveSteps {
  /// @param there templates of what there is, the first that can be filled is said
  private record Step(String name, String asks, List<String> there, String missing) {}

  private static final List<Step> STEPS =
      List.of(
          new Step(
              "See the value stream",
              "how does work flow from first asked to first used?",
              List.of(
                  "The way from commit to release, half of it within {lead_time.p50}.",
                  "The way to the main line, half of it within {lead_time.integrate.p50}.",
                  "The commits, but not yet how long they travel."),
              "what happens before the first commit and after the release, and how much of the time"
                  + " hands are at work. Pull requests and issues would show more of it; a card for"
                  + " the next twenty items shows all of it."),
          new Step(
              "Find the constraint",
              "what limits how much, how soon, and how fast we learn?",
              List.of(
                  "A first hint: waiting for a release holds half of all changes for more than"
                      + " {lead_time.release.p50}. That speaks for how soon, not for how much.",
                  "A first hint only: the way to the main line takes half of all changes more than"
                      + " {lead_time.integrate.p50}.",
                  "Nothing yet that could be called a limit."),
              "the stages in between – review, build, approval – and the hands-on time in each."
                  + " Without them the true limit may lie outside what we see."),
          new Step(
              "Look at the feedback loops",
              "how soon are problems noticed, understood and mended?",
              List.of(
                  "The share of repair in the work, {unplanned_share.ratio}, read from the titles of"
                      + " changes.",
                  "Nothing measured yet."),
              "builds, incidents and what customers say: the loops listed under the Second Way."),
          new Step(
              "Experiment and learn",
              "what was tried, and did it work?",
              List.of(
                  "A past to compare with: the numbers of {release_cadence.with_new_work}. Notes you write"
                      + " with “weir note” are drawn on every chart.",
                  "Notes you write with “weir note” are drawn on every chart."),
              "a first small experiment, written down before it starts. The look above is a good"
                  + " beginning."),
          new Step(
              "Culture and organisation",
              "is it safe to say so here?",
              List.of(
                  "Only a shadow of it: as far as commits tell, the code rests on the memory of"
                      + " {knowledge_concentration.truck_factor}.",
                  "Nothing that a repository could tell."),
              "what people say. No trace of work can replace asking them, and small groups must stay"
                  + " unrecognisable when you do."));

  private FiveSteps() {}

  static String html(Study study, Cites cites) {
    Html out = new Html();
    out.line("<section id=\"steps\">").element("h2", "The five steps, and where this stands");
    out.line("<ol class=\"steps\">");
    for (Step step : STEPS) {
      out.line("<li>").element("h3", step.name());
      out.element("p class=\"quiet\"", Words.capital(step.asks()));
      Sentence there =
          Sentence.first(study.findings(), step.there().toArray(String[]::new))
              .orElseGet(() -> Sentence.of(""));
      out.wrap("p", "<strong>There is.</strong> " + cites.markup(there));
      out.wrap("p", "<strong>Missing.</strong> " + Html.escape(Words.capital(step.missing())));
      out.line("</li>");
    }
    return out.line("</ol></section>").toString();
  }
}
