package dev.weir.story;

import dev.weir.flow.Journey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Real items told event by event, each on a line whose length is its time.
final class JourneyTrack {
  private static final double HEIGHT = 34;
  private static final double MIDDLE = 15;

  private JourneyTrack() {}

  /// How long a journey took, or has taken so far; hours.
  static double hours(Journey journey, Instant asOf) {
    if (journey.steps().isEmpty()) {
      return 0;
    }
    Instant end = journey.open() ? asOf : journey.until().getLast().at();
    return between(journey.steps().getFirst().at(), end);
  }

  /// How long its line is: to its last row, where rows go on after it was over; hours.
  static double length(Journey journey, Instant asOf) {
    return journey.steps().isEmpty() || journey.open()
        ? hours(journey, asOf)
        : between(journey.steps().getFirst().at(), journey.steps().getLast().at());
  }

  /// One line of a journey on a scale shared by all of them.
  ///
  /// @param index makes the id unique
  /// @param longest what the whole width stands for; hours, above zero
  static Svg draw(Journey journey, int index, double longest, Instant asOf, boolean phone) {
    double width = phone ? 360 : 680;
    double hours = hours(journey, asOf);
    double length = length(journey, asOf);
    String told =
        journey.kind().word() + ": " + Words.duration(hours) + (journey.open() ? " so far" : "");
    Svg svg =
        new Svg(
            "way-" + index + (phone ? "-narrow" : "-wide"), width, HEIGHT, told, steps(journey));
    LengthAxis axis = new LengthAxis(8, width - 8, longest);
    svg.line(8, MIDDLE, width - 8, MIDDLE, "hair");
    if (journey.steps().isEmpty()) {
      return svg;
    }
    Instant start = journey.steps().getFirst().at();
    for (int i = 0; i < journey.steps().size(); i++) {
      Journey.Step step = journey.steps().get(i);
      double from = axis.at(between(start, step.at()));
      boolean last = i + 1 == journey.steps().size();
      double to = last ? axis.at(length) : axis.at(between(start, journey.steps().get(i + 1).at()));
      if (i + 1 >= journey.until().size() && !journey.open()) {
        svg.line(from, MIDDLE, to, MIDDLE, "flow dim");
      } else if (to > from && !step.stageAfter().isEmpty()) {
        segment(svg, step.stageAfter(), from, to);
      }
    }
    for (int i = 0; i < journey.steps().size(); i++) {
      double x = axis.at(between(start, journey.steps().get(i).at()));
      boolean isOver = i >= journey.until().size();
      svg.circle(x, MIDDLE, isOver ? 3.5 : 5, isOver ? "few" : "event");
    }
    if (journey.open()) {
      svg.tip(axis.at(hours) + 8, MIDDLE, 6, false);
    }
    return svg;
  }

  private static void segment(Svg svg, String stage, double from, double to) {
    if (stage.equals("release")) {
      svg.hatched(from, MIDDLE - 8, to - from, 16, "wait");
    } else {
      svg.rect(from, MIDDLE - 5, to - from, 10, "elapsed");
    }
  }

  /// The events of a journey as text, each with the time since the one before; what happened at the
  /// same moment stands in one line.
  static List<String> events(Journey journey) {
    List<String> out = new ArrayList<>();
    Instant before = Instant.MIN;
    for (int i = 0; i < journey.steps().size(); i++) {
      Journey.Step step = journey.steps().get(i);
      boolean isEnd = journey.after() > 0 && i + 1 == journey.until().size();
      String what = Clean.line(step.what());
      String end = isEnd ? ": here it counts as over" : "";
      if (step.at().equals(before)) {
        out.set(out.size() - 1, out.getLast() + ", " + what + end);
        continue;
      }
      boolean later = !before.equals(Instant.MIN) && step.at().isAfter(before);
      String since = later ? " – after " + Words.duration(between(before, step.at())) : "";
      out.add(Words.moment(step.at()) + "  " + what + since + end);
      before = step.at();
    }
    return out;
  }

  private static String steps(Journey journey) {
    return String.join("; ", events(journey));
  }

  private static double between(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toMillis() / 3_600_000.0);
  }
}
