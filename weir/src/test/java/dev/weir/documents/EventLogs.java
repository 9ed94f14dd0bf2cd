package dev.weir.documents;

import dev.weir.app.LogRequest;
import dev.weir.app.Logs;
import dev.weir.event.Progress;
import dev.weir.metric.Finding;
import dev.weir.source.log.LogOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Small event logs of every shape, and what is told of them, for the page of measures.
final class EventLogs {
  private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
  private static final int ITEMS = 60;

  private EventLogs() {}

  /// The findings of each; those of one stage stand for all stages, under the name `STAGE`, those
  /// of one type of item for all types, under the name `TYPE`.
  static List<List<Finding>> findings(Path folder) {
    List<List<Finding>> found = new ArrayList<>();
    for (int items : List.of(ITEMS, 3)) {
      for (String log :
          List.of(moments(items), lifecycle(items), intervals(items), states(items))) {
        found.add(of(folder.resolve("log" + found.size() + ".csv"), log));
      }
    }
    return found;
  }

  private static List<Finding> of(Path file, String log) {
    try {
      Files.writeString(file, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LogRequest request =
        new LogRequest(
            Optional.of(file),
            file.resolveSibling(".weir"),
            file.resolveSibling("cache"),
            LogOptions.DEFAULT,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            Instant.parse("2026-01-01T00:00:00Z"));
    return Logs.study(request, Progress.SILENT)
        .findings()
        .all()
        .filter(
            finding -> !finding.id().startsWith("stage.") || finding.id().startsWith("stage.make."))
        .filter(finding -> !finding.id().startsWith("distribution.feature."))
        .map(EventLogs::named)
        .toList();
  }

  private static Finding named(Finding finding) {
    return new Finding(
        finding
            .id()
            .replaceFirst("^stage\\.make\\.", "stage.STAGE.")
            .replaceFirst("^distribution\\.bug\\.", "distribution.TYPE."),
        finding.name().replaceFirst("^make,", "STAGE,").replaceFirst("^bug,", "TYPE,"),
        finding.claim(),
        finding.reading(),
        finding.unit(),
        finding.span(),
        finding.period(),
        finding.definition(),
        finding.evidence(),
        finding.trend());
  }

  private static String moments(int items) {
    StringBuilder log = new StringBuilder("case,activity,time\n");
    for (int i = 0; i < items; i++) {
      log.append("%d,ask,%sT08:00\n%d,make,%sT12:00\n".formatted(i, day(i), i, day(i)));
      log.append("%d,send,%sT15:00\n".formatted(i, day(i)));
    }
    return log.toString();
  }

  private static String lifecycle(int items) {
    StringBuilder log = new StringBuilder("case,activity,lifecycle,time,resource\n");
    for (int i = 0; i < items; i++) {
      for (String row : List.of("schedule,%sT08:00", "start,%sT10:00", "complete,%sT12:00")) {
        log.append(i).append(",make,").append(row.formatted(day(i))).append(",Ann\n");
      }
      log.append("%d,send,complete,%sT15:00,Bob\n".formatted(i, day(i)));
    }
    return log.toString();
  }

  private static String intervals(int items) {
    StringBuilder log = new StringBuilder("case,activity,start,end,resource,type\n");
    for (int i = 0; i < items; i++) {
      String type = i % 2 == 0 ? "bug" : "feature";
      log.append("%d,ask,%sT08:00,%sT09:00,Ann,%s\n".formatted(i, day(i), day(i), type));
      log.append("%d,make,%sT10:00,%sT12:00,Ann,%s\n".formatted(i, day(i), day(i), type));
      log.append("%d,send,%sT14:00,%sT15:00,Bob,%s\n".formatted(i, day(i), day(i), type));
    }
    return log.toString();
  }

  private static String states(int items) {
    StringBuilder log = new StringBuilder("case,activity,state,time,resource\n");
    for (int i = 0; i < items; i++) {
      log.append("%d,make,Queued,%sT08:00,Ann\n".formatted(i, day(i)));
      log.append("%d,make,In Progress,%sT10:00,Ann\n".formatted(i, day(i)));
      log.append("%d,send,Closed,%sT15:00,Bob\n".formatted(i, day(i)));
    }
    return log.toString();
  }

  private static String day(int day) {
    return BEGIN.plusSeconds(day * 86_400L).toString().substring(0, 10);
  }
}
