package dev.weir.story;

import dev.weir.flow.StreamStage;
import dev.weir.metric.Finding;
import dev.weir.metric.Findings;
import dev.weir.metric.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The value stream map in box characters with its ladder to scale; from three stages on a table,
/// because boxes would not fit.
final class TerminalMap {
  private static final int INNER = 21;
  private static final int MOST_BOXES = 2;

  private final StreamStage.Stream stream;
  private final Optional<StreamStage> largest;
  private final Findings findings;
  private final String counted;
  private final Paint paint;

  private TerminalMap(Study study, Paint paint) {
    stream = study.stream();
    findings = study.findings();
    counted = StageWords.counted(study);
    this.paint = paint;
    largest = stream.stages().size() > 1 ? StageWords.largest(stream) : Optional.empty();
  }

  /// The lines of the map, each at most 80 columns wide.
  static List<String> lines(Study study, Paint paint) {
    StreamStage.Stream stream = study.stream();
    if (stream.stages().isEmpty()) {
      return List.of();
    }
    TerminalMap map = new TerminalMap(study, paint);
    List<String> out = new ArrayList<>();
    out.addAll(stream.stages().size() <= MOST_BOXES ? map.boxes() : map.table());
    out.addAll(map.ladder());
    return out;
  }

  private List<String> boxes() {
    List<StringBuilder> rows = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      rows.add(new StringBuilder());
    }
    append(rows, stream.before().isEmpty() ? blank(5, 1) : middle("?"));
    for (StreamStage stage : stream.stages()) {
      append(rows, arrow(stage.workInProgress()));
      append(rows, box(stage));
    }
    if (!stream.after().isEmpty()) {
      append(rows, middle(" ─▶ ?"));
    }
    List<String> out = new ArrayList<>();
    rows.forEach(row -> out.add(" " + row.toString().stripTrailing()));
    if (largest.isPresent()) {
      boolean last = largest.get().equals(stream.stages().getLast());
      String mark = "▲ the largest wait we can see";
      out.add(" ".repeat(last ? 44 : 13) + paint.accent(mark));
    }
    return out;
  }

  /// The arrow into a stage with the queue before it.
  private static List<String> arrow(Finding inside) {
    String count =
        inside.reading() instanceof Reading.Measured measured
            ? Words.count(Math.round(measured.value()))
            : "?";
    return List.of(
        " ".repeat(11), right(count, 9) + "  ", " ─▶     ▲ ▶", " in it now ", " ".repeat(11));
  }

  private List<String> box(StreamStage stage) {
    boolean heavy = largest.filter(stage::equals).isPresent();
    String bar = (heavy ? "━" : "─").repeat(INNER);
    String side = heavy ? "┃" : "│";
    boolean unseen = StageWords.isMostlyUnseen(stage, findings);
    String half = unseen ? "not seen" : ValueStreamMap.shown(stage.p50());
    String most = unseen ? "not seen" : ValueStreamMap.shown(stage.p85());
    List<String> plain =
        List.of(
            (heavy ? "┏" : "┌") + bar + (heavy ? "┓" : "┐"),
            side + left(" " + Clean.line(stage.name(), INNER - 2), INNER) + side,
            side + row("half in", half) + side,
            side + row("85 % in", most) + side,
            (heavy ? "┗" : "└") + bar + (heavy ? "┛" : "┘"));
    return heavy ? plain.stream().map(paint::accent).toList() : plain;
  }

  private static String row(String label, String value) {
    String cut = Clean.cut(value, INNER - 2);
    int room = INNER - 2 - Clean.width(cut) - 1;
    return " " + left(Clean.cut(label, Math.max(0, room)), room + 1) + cut + " ";
  }

  private List<String> table() {
    List<String> out = new ArrayList<>();
    out.add(
        paint.quiet(
            " "
                + left("stage", 30)
                + right("half within", 13)
                + right("85 of 100", 13)
                + right("in it now", 12)));
    for (StreamStage stage : stream.stages()) {
      String line =
          " "
              + left(Clean.line(stage.name(), 29), 30)
              + right(ValueStreamMap.shown(stage.p50()), 13)
              + right(ValueStreamMap.shown(stage.p85()), 13)
              + right(
                  stage.workInProgress().reading() instanceof Reading.Measured wip
                      ? Words.count(Math.round(wip.value()))
                      : "not seen",
                  12);
      out.add(largest.filter(stage::equals).isPresent() ? paint.accent(line + " ◀") : line);
    }
    largest.ifPresent(_ -> out.add(paint.accent(" ◀ the largest wait we can see")));
    return out;
  }

  /// One line to scale, and under it what each part is.
  private List<String> ladder() {
    double whole = stream.ladderHours();
    if (!(whole > 0)) {
      return List.of();
    }
    LadderLine ladder =
        new LadderLine(
            stream.stages().stream()
                .map(stage ->
                    new LadderLine.Part(
                        stage.ladderHours(),
                        StageWords.onlyWaits(stage),
                        StageWords.madeOf(stage, findings)))
                .toList());
    boolean few = stream.stages().size() <= 6;
    List<String> drawn = ladder.drawn(!stream.before().isEmpty(), !stream.after().isEmpty());
    List<String> out = new ArrayList<>();
    out.add("");
    out.addAll(few ? drawn : drawn.subList(0, 1));
    out.add(
        paint.quiet(
            "     to scale: the middle fifth of changes, " + Words.duration(whole) + " in all"));
    if (!counted.isEmpty()) {
      out.add(paint.quiet("     boxes and ladder: " + counted + "; measured"));
    }
    return out;
  }

  private static List<String> middle(String text) {
    String blank = " ".repeat(text.length());
    return List.of(blank, blank, text, blank, blank);
  }

  private static List<String> blank(int rows, int width) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      out.add(" ".repeat(width));
    }
    return out;
  }

  private static void append(List<StringBuilder> rows, List<String> cell) {
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).append(cell.get(i));
    }
  }

  static String left(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - Clean.width(text)));
  }

  static String right(String text, int columns) {
    return " ".repeat(Math.max(0, columns - Clean.width(text))) + text;
  }
}
