package dev.weir.cli;

import dev.weir.app.Weir.Compared;
import dev.weir.metric.Comparison;
import dev.weir.metric.Plain;
import dev.weir.metric.Reading;
import dev.weir.metric.Unit;
import dev.weir.store.Engine.TextTable;
import dev.weir.story.ComparisonEntry;
import dev.weir.story.Words;
import dev.weir.story.Wrap;
import java.util.List;

/// Prints the comparison of two periods: sentences on a terminal, rows elsewhere.
final class ComparisonOutput {
  private static final int WIDTH = 80;
  private static final String FALSE_ALARMS =
      "False alarms: the same two periods are set back to earlier dates, where nothing was to be"
          + " compared; this is the share of those dates, the real one counted, with a difference as"
          + " large. Where it is high, ups and downs of that size come anyway.";

  private ComparisonOutput() {}

  static void print(Format format, Compared compared) {
    switch (format) {
      case TABLE -> text(compared);
      case JSON ->
          System.out.print(
              ComparisonEntry.json(
                  compared.asOf(),
                  compared.before(),
                  compared.after(),
                  compared.span(),
                  compared.comparisons()));
      case CSV, MARKDOWN -> rows(format, compared.comparisons());
    }
  }

  private static void rows(Format format, List<Comparison> comparisons) {
    List<List<String>> rows =
        comparisons.stream()
            .map(c ->
                List.of(
                    c.figure().id(),
                    value(c.before(), c.figure().unit()),
                    value(c.after(), c.figure().unit()),
                    value(c.difference(), c.figure().unit()),
                    value(c.falseAlarms(), Unit.RATIO),
                    c.claim()))
            .toList();
    RowsOutput.print(
        format,
        new TextTable(
            List.of("finding", "before", "after", "difference", "false_alarms", "claim"),
            rows,
            rows.size()));
  }

  private static void text(Compared compared) {
    System.out.println("Before  " + Words.period(compared.before()));
    System.out.println("After   " + Words.period(compared.after()));
    for (Comparison comparison : compared.comparisons()) {
      System.out.println();
      System.out.println(comparison.figure().id());
      Wrap.lines(comparison.claim(), WIDTH - 2).forEach(line -> System.out.println("  " + line));
    }
    System.out.println();
    Wrap.lines(FALSE_ALARMS, WIDTH).forEach(System.out::println);
    System.out.println();
    System.out.println(
        "A difference is no proof of a cause. To learn one, name the date of a change\n"
            + "before it, and keep something beside it that did not change.");
  }

  private static String value(Reading reading, Unit unit) {
    return switch (reading) {
      case Reading.Measured measured -> Plain.measured(measured, unit);
      case Reading.TooFew few -> "too few " + few.what();
      case Reading.Absent ignored -> "";
    };
  }
}
