package dev.weir.story;

import dev.weir.metric.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The report's order in 80 columns: the sentence, the map, what to look at, what was not seen,
/// where the report is.
public final class TerminalSummary {
  private static final int COLUMNS = 80;
  private static final Map<Integer, String> ASCII =
      Map.ofEntries(
          Map.entry((int) '–', "-"),
          Map.entry((int) '−', "-"),
          Map.entry((int) '—', "-"),
          Map.entry((int) '…', "~"),
          Map.entry((int) '’', "'"),
          Map.entry((int) '‘', "'"),
          Map.entry((int) '“', "\""),
          Map.entry((int) '”', "\""),
          Map.entry((int) '·', "-"),
          Map.entry((int) '→', ">"),
          Map.entry((int) '▶', ">"),
          Map.entry((int) '◀', "<"),
          Map.entry((int) '▲', "^"),
          Map.entry((int) '─', "-"),
          Map.entry((int) '┼', "+"),
          Map.entry((int) '▔', "^"),
          Map.entry((int) '╌', "-"),
          Map.entry((int) '━', "="),
          Map.entry((int) '│', "|"),
          Map.entry((int) '┃', "#"),
          Map.entry((int) '┌', "+"),
          Map.entry((int) '┐', "+"),
          Map.entry((int) '└', "+"),
          Map.entry((int) '┘', "+"),
          Map.entry((int) '┏', "#"),
          Map.entry((int) '┓', "#"),
          Map.entry((int) '┗', "#"),
          Map.entry((int) '┛', "#"),
          Map.entry((int) '█', "="),
          Map.entry((int) '▓', "%"),
          Map.entry((int) '░', ":"));

  private TerminalSummary() {}

  /// The summary, ending in a line end.
  ///
  /// @param colour whether to colour it; the caller knows the terminal and NO_COLOR
  /// @param ascii whether to stay within ASCII
  /// @param reportPath where the full report is; empty when none was written
  public static String of(Study study, boolean colour, boolean ascii, String reportPath) {
    Paint paint = new Paint(colour);
    List<String> lines = new ArrayList<>();
    lines.add(paint.quiet(Clean.line(study.name(), 44) + " · " + Words.period(study.period())));
    lines.add("");
    Headline headline = Headline.of(study);
    Wrap.lines(headline.sentence().plain(), COLUMNS).forEach(line -> lines.add(paint.bold(line)));
    for (Sentence sentence : headline.support()) {
      lines.addAll(Wrap.lines(sentence.weighed(study.findings()), COLUMNS));
    }
    List<String> map = TerminalMap.lines(study, paint);
    if (!map.isEmpty()) {
      lines.add("");
      lines.addAll(map);
    }
    streams(lines, study);
    looks(lines, study, paint);
    notSeen(lines, study, paint);
    if (!reportPath.isEmpty()) {
      lines.add("");
      lines.add("Full report: " + Clean.line(reportPath));
    }
    String text = String.join("\n", lines).replace('\u00a0', ' ') + "\n";
    return ascii ? ascii(text) : text;
  }

  /// One sentence for each stream around the commits, and where all of it is.
  private static void streams(List<String> lines, Study study) {
    for (LogStudy stream : study.delivered().streams()) {
      lines.add("");
      lines.addAll(
          Wrap.lines(
              Words.capital(stream.name().replace('-', ' '))
                  + ": "
                  + StreamWords.headline(stream)
                  + " ("
                  + Words.plural(stream.map().items(), "item", "items")
                  + ", "
                  + Words.period(stream.period())
                  + "; weir map stream:"
                  + stream.name()
                  + ")",
              COLUMNS));
    }
  }

  private static void looks(List<String> lines, Study study, Paint paint) {
    List<Look> looks = LookAt.of(study);
    if (looks.isEmpty()) {
      return;
    }
    Look first = looks.getFirst();
    lines.add("");
    lines.add(paint.bold("Look first: " + first.title()));
    indented(lines, first.why().weighed(study.findings()));
    indented(lines, first.firstStep());
    indented(lines, "With: " + first.ask() + ".");
    lines.add("");
    lines.add(paint.bold("Parked:"));
    for (Look look : looks.subList(1, looks.size())) {
      indented(lines, look.title() + " " + look.why().weighed(study.findings()));
      indented(lines, "It can wait: " + look.parked() + ".");
    }
  }

  /// What lies before and after, by name; the numbers that are missing, by count.
  private static void notSeen(List<String> lines, Study study, Paint paint) {
    List<String> names = new ArrayList<>();
    study.stream().before().forEach(unseen -> names.add(Clean.line(unseen.name())));
    study.stream().after().forEach(unseen -> names.add(Clean.line(unseen.name())));
    long numbers =
        study.findings().all().filter(f -> !(f.reading() instanceof Reading.Measured)).count();
    if (numbers > 0) {
      names.add(
          Words.plural(numbers, "number, for the reason", "numbers, for the reasons")
              + " in the report");
    }
    if (!names.isEmpty()) {
      lines.add("");
      Wrap.lines("Not seen: " + String.join("; ", names) + ".", COLUMNS)
          .forEach(line -> lines.add(paint.quiet(line)));
    }
  }

  private static void indented(List<String> lines, String text) {
    Wrap.lines(text, COLUMNS - 2).forEach(line -> lines.add("  " + line));
  }

  /// The same within ASCII: signs have a likeness of the same width, other letters become `?`.
  public static String ascii(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(point -> {
          String likeness = ASCII.get(point);
          if (point < 128) {
            out.appendCodePoint(point);
          } else {
            out.append(likeness == null ? "?" : likeness);
          }
        });
    return out.toString();
  }
}
