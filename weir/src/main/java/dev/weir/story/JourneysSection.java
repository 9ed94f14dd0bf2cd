package dev.weir.story;

import dev.weir.flow.Journey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// At most five real items, each one line to a common scale with its real events.
final class JourneysSection {
  private static final int MOST_EVENTS = 14;
  private static final int FIRST_EVENTS = 8;
  private static final int LAST_EVENTS = 4;

  private JourneysSection() {}

  /// @param noun what travels: "change"
  /// @param hatched what a hatch means, after a semicolon; empty where there is none
  static String html(List<Journey> journeys, Instant asOf, String noun, String hatched) {
    Html out = new Html();
    out.line("<section id=\"journeys\">");
    if (journeys.isEmpty()) {
      out.element("h2", "Journeys");
      out.element(
          "p", "No " + noun + " has come all the way through yet, so there is no journey to tell.");
      return out.line("</section>").toString();
    }
    double longest =
        journeys.stream()
            .mapToDouble(journey -> JourneyTrack.length(journey, asOf))
            .reduce(1.0 / 60, Math::max);
    out.element("h2", heading(journeys.size()));
    out.element(
        "p",
        "Every line has the same scale: its whole width is "
            + Words.duration(longest)
            + ". A dot is something that really happened"
            + hatched
            + (journeys.stream().anyMatch(journey -> journey.after() > 0)
                ? "; dotted: rows logged when the item was over already"
                : "")
            + ".");
    out.line("<ol class=\"journeys\">");
    for (int i = 0; i < journeys.size(); i++) {
      journey(out, asOf, journeys.get(i), i + 1, longest);
    }
    return out.line("</ol></section>").toString();
  }

  private static String heading(int count) {
    List<String> words = List.of("One journey", "Two journeys", "Three journeys", "Four journeys");
    return count <= words.size() ? words.get(count - 1) : "Five journeys";
  }

  private static void journey(Html out, Instant asOf, Journey journey, int index, double longest) {
    double hours = JourneyTrack.hours(journey, asOf);
    out.line("<li>");
    out.wrap(
        "h3",
        Html.escape(Words.capital(journey.kind().word()))
            + ": "
            + Html.escape(Words.duration(hours) + end(journey, asOf)));
    out.wrap(
        "p class=\"title\"",
        "<bdi>"
            + Html.escape(Clean.line(journey.title(), 140))
            + "</bdi> <code>"
            + Html.escape(shortId(journey.itemId()))
            + "</code>");
    out.wrap(
        "div class=\"wide\"", JourneyTrack.draw(journey, index, longest, asOf, false).toString());
    out.wrap(
        "div class=\"narrow\"", JourneyTrack.draw(journey, index, longest, asOf, true).toString());
    out.raw("<ul class=\"events\">");
    shortened(JourneyTrack.events(journey)).forEach(event -> out.element("li", event));
    out.line("</ul></li>");
  }

  /// What must be said with the length: that it goes on, or that its rows do.
  private static String end(Journey journey, Instant asOf) {
    if (journey.open()) {
      return " so far";
    }
    String whole = Words.duration(JourneyTrack.length(journey, asOf));
    return whole.equals(Words.duration(JourneyTrack.hours(journey, asOf)))
        ? ""
        : " to “"
            + Clean.line(journey.until().getLast().what(), 60)
            + "”; its rows go on to "
            + whole;
  }

  /// A long way is told by its beginning and its end.
  private static List<String> shortened(List<String> events) {
    if (events.size() <= MOST_EVENTS) {
      return events;
    }
    List<String> some = new ArrayList<>(events.subList(0, FIRST_EVENTS));
    int left = events.size() - FIRST_EVENTS - LAST_EVENTS;
    some.add("… " + Words.count(left) + " more events …");
    some.addAll(events.subList(events.size() - LAST_EVENTS, events.size()));
    return some;
  }

  /// Commit ids are shown short.
  static String shortId(String itemId) {
    String id = Clean.line(itemId);
    boolean commit = id.length() >= 40 && id.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    return commit ? id.substring(0, 10) : Clean.cut(id, 40);
  }
}
