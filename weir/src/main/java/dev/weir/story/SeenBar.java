package dev.weir.story;

import dev.weir.flow.StreamStage;
import java.util.List;
import java.util.stream.Collectors;

/// The bar beside the headline: from first asked to first used, what part of the way is seen. The
/// unseen parts have no known length, so they are torn off, not measured.
final class SeenBar {
  private static final double BAR = 16;
  private static final double LETTER = 6.6;

  private SeenBar() {}

  static Svg wide(StreamStage.Stream stream, String sentence) {
    return draw(stream, sentence, "seen-wide", 1120, 0.27);
  }

  static Svg narrow(StreamStage.Stream stream, String sentence) {
    return draw(stream, sentence, "seen-narrow", 360, 0.3);
  }

  /// What the bar says, in a sentence.
  static String sentence(StreamStage.Stream stream) {
    String span = Clean.line(stream.span());
    String seen =
        stream.ladderHours() > 0 ? "about " + Words.duration(stream.ladderHours()) : "a part";
    return "From first asked to first used we see "
        + seen
        + ", "
        + span
        + ". How long the rest is,"
        + " nobody has told us: when was a thing of the last release first asked for, and when first"
        + " used?";
  }

  private static Svg draw(
      StreamStage.Stream stream, String sentence, String id, double width, double unseen) {
    boolean phone = width < 500;
    Svg svg = new Svg(id, width, 76, "How much of the way we see", sentence);
    double from = stream.before().isEmpty() ? 0 : width * unseen;
    double to = width - (stream.after().isEmpty() ? 0 : width * unseen);
    double y = 24;
    // On a phone the sides say little, so that the middle may stand under them.
    double middle = phone ? width - 2 * (10 * LETTER + 4) : to - from;
    svg.rect(from, y, to - from, BAR, "seen");
    svg.text(0, 14, "t q", "first asked");
    svg.text(width, 14, "t q end", "first used");
    String seen = stream.ladderHours() > 0 ? Words.duration(stream.ladderHours()) : "seen";
    svg.text(width / 2, 14, "t b mid", phone ? seen : "we see " + seen);
    if (from > 0) {
      svg.hatched(0.5, y, from - 0.5, BAR, "unseen");
      String name = names(stream.before().stream().map(StreamStage.Unseen::name).toList());
      svg.text(
          0,
          y + BAR + 18,
          "t q",
          Clean.cut(phone ? "? not seen" : "? " + name, (int) (from / LETTER)));
    }
    svg.text(
        (from + to) / 2,
        y + BAR + 18,
        "t mid",
        Clean.cut(Clean.line(stream.span()), (int) (middle / LETTER)));
    if (to < width) {
      svg.hatched(to, y, width - to - 0.5, BAR, "unseen");
      String name = names(stream.after().stream().map(StreamStage.Unseen::name).toList());
      svg.text(
          width,
          y + BAR + 18,
          "t q end",
          Clean.cut(phone ? "not seen ?" : name + " ?", (int) ((width - to) / LETTER)));
    }
    for (double edge : new double[] {from, to}) {
      if (edge > 0 && edge < width) {
        tear(svg, edge, y);
      }
    }
    return svg;
  }

  private static String names(List<String> names) {
    return names.stream().map(Clean::line).collect(Collectors.joining("; "));
  }

  private static void tear(Svg svg, double x, double y) {
    svg.open(
        "tear",
        x,
        y - 3,
        x - 5,
        y + BAR * 0.25,
        x + 5,
        y + BAR * 0.5,
        x - 5,
        y + BAR * 0.75,
        x,
        y + BAR + 3);
  }
}
