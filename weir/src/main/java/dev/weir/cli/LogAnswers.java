package dev.weir.cli;

import dev.weir.app.Diagnosis;
import dev.weir.app.LogDiagnosis;
import dev.weir.event.LedgerEntry;
import dev.weir.story.Wrap;
import java.util.List;
import java.util.Locale;

/// What is printed of a log that was read, and of what could not be used.
final class LogAnswers {
  private static final int WIDTH = 80;
  private static final int INDENT = 14;

  private LogAnswers() {}

  /// What was read, and what of it could not be used.
  static void print(LogDiagnosis log) {
    System.out.println("Source     log:" + log.file());
    beside(log.keptAt().map(at -> "kept, read " + at).orElse("read straight through"));
    beside(log.columns());
    beside("from " + log.first() + " to " + log.last());
    beside("work is done " + log.workingHours());
    System.out.println();
    counts(log.counts());
    System.out.println();
    ledger(log.ledger());
  }

  private static void beside(String text) {
    Wrap.lines(text, WIDTH - 11).forEach(line -> System.out.println(" ".repeat(11) + line));
  }

  /// How many there are of what.
  static void counts(List<Diagnosis.Count> counts) {
    counts.forEach(count -> System.out.printf(Locale.ROOT, "%,12d  %s%n", count.n(), count.what()));
  }

  /// What was set apart.
  static void ledger(List<LedgerEntry> ledger) {
    if (ledger.isEmpty()) {
      System.out.println("Nothing was missing, and nothing was set apart.");
    }
    for (LedgerEntry entry : ledger) {
      System.out.printf(
          Locale.ROOT, "%,12d  %s (%s)%n", entry.count(), entry.reason(), entry.source());
      indented(entry.what());
      if (!entry.example().isBlank()) {
        indented("For example: " + entry.example());
      }
      indented(entry.remedy());
    }
  }

  private static void indented(String text) {
    Wrap.lines(text, WIDTH - INDENT).forEach(line -> System.out.println(" ".repeat(INDENT) + line));
  }
}
