package dev.weir.story;

import dev.weir.flow.StreamStage;
import java.util.List;

/// The ladder of time under a value stream map, to scale: each stage as long as its part of the
/// way, what is not seen before and after as torn ends of no known length.
final class Ladder {
  private static final double END_WIDE = 96;
  private static final double END_NARROW = 44;
  private static final double BAR = 30;
  private static final double LETTER = 7.2;
  private static final double KEY = 26;
  private static final double ROW = 22;
  private static final double LINE = 17;
  private static final int MOST_KEYS = 6;

  private final Svg svg;
  private final StreamStage.Stream stream;
  private final Study study;
  private final double top;

  private Ladder(Svg svg, Study study, double top) {
    this.svg = svg;
    stream = study.stream();
    this.study = study;
    this.top = top;
  }

  /// How high the ladder is with its labels.
  ///
  /// @param width of the drawing
  static double height(Study study, double width) {
    if (!(study.stream().ladderHours() > 0)) {
      return 0;
    }
    int lines = keys(study).stream().mapToInt(key -> key(key, width).size()).sum();
    return 116 + ROW * keys(study).size() + LINE * (lines - keys(study).size());
  }

  /// What each part of the ladder is, as long as there are not too many.
  private static List<String> keys(Study study) {
    return study.stream().stages().stream()
        .limit(MOST_KEYS)
        .map(stage ->
            Words.duration(stage.ladderHours()) + ": " + StageWords.madeOf(stage, study.findings()))
        .toList();
  }

  private static List<String> key(String text, double width) {
    return Wrap.lines(text, (int) ((width - KEY) / LETTER));
  }

  /// Draws it across the whole width of the drawing.
  static void draw(Svg svg, Study study, double top) {
    if (study.stream().ladderHours() > 0) {
      new Ladder(svg, study, top).draw();
    }
  }

  private void draw() {
    double end = svg.width() > 500 ? END_WIDE : END_NARROW;
    double from = stream.before().isEmpty() ? 0 : end;
    double to = svg.width() - (stream.after().isEmpty() ? 0 : end);
    LengthAxis axis = new LengthAxis(from, to, stream.ladderHours());
    double bar = top + 30;
    torn(0, from, bar);
    torn(to, svg.width(), bar);
    if (from > 0) {
      svg.text(from / 2, top + 20, "t q mid", "not seen");
    }
    if (to < svg.width()) {
      svg.text((to + svg.width()) / 2, top + 20, "t q mid", "not seen");
    }
    double hours = 0;
    for (StreamStage stage : stream.stages()) {
      segment(stage, axis.at(hours), axis.at(hours + stage.ladderHours()), bar);
      hours += stage.ladderHours();
    }
    axis.draw(svg, bar + BAR + 12);
    key(bar + BAR + 62);
  }

  private void segment(StreamStage stage, double from, double to, double y) {
    double width = Math.max(to - from, 1.5);
    if (StageWords.onlyWaits(stage)) {
      svg.hatched(from, y, width, BAR, "wait");
    } else {
      svg.rect(from, y, width, BAR, "elapsed");
    }
    String label = Words.duration(stage.ladderHours());
    boolean largest = stage.equals(StageWords.largest(stream).orElse(null));
    if (label.length() * LETTER < width) {
      svg.text((from + to) / 2, top + 20, largest ? "t b mid" : "t mid", label);
    }
    if (largest && stream.stages().size() > 1) {
      svg.line(from, y + BAR + 5, from + width, y + BAR + 5, "mark");
    }
  }

  /// One line for each stage: a swatch, its length, what the time is made of.
  private void key(double y) {
    List<StreamStage> stages = stream.stages();
    List<String> keys = keys(study);
    double line = y;
    for (int i = 0; i < keys.size(); i++) {
      StreamStage stage = stages.get(i);
      if (StageWords.onlyWaits(stage)) {
        svg.hatched(0.5, line - 11, 18, 12, "wait");
      } else {
        svg.rect(0.5, line - 11, 18, 12, "elapsed");
      }
      List<String> lines = key(keys.get(i), svg.width());
      for (int k = 0; k < lines.size(); k++) {
        svg.text(KEY, line + LINE * k, "t", lines.get(k));
      }
      line += ROW + LINE * (lines.size() - 1);
    }
  }

  /// An end nobody recorded: hatched, torn off where it would go on.
  private void torn(double from, double to, double y) {
    if (to - from < 1) {
      return;
    }
    boolean before = from == 0;
    svg.hatched(before ? from + 8 : from, y, to - from - 8, BAR, "unseen");
    double edge = before ? from + 8 : to - 8;
    svg.open(
        "tear",
        edge,
        y - 3,
        edge - 6,
        y + BAR * 0.25,
        edge + 6,
        y + BAR * 0.5,
        edge - 6,
        y + BAR * 0.75,
        edge,
        y + BAR + 3);
    svg.text((from + to) / 2, y + 21, "t b mid halo", "?");
  }
}
