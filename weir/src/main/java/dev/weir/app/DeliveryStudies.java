package dev.weir.app;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Progress;
import dev.weir.event.Range;
import dev.weir.feedback.Builds;
import dev.weir.flow.Connections;
import dev.weir.flow.DeliveryStream;
import dev.weir.metric.Findings;
import dev.weir.metric.Scope;
import dev.weir.source.DeliverySource;
import dev.weir.source.log.LogOptions;
import dev.weir.story.Delivered;
import dev.weir.story.Delivered.Arrived;
import dev.weir.story.LogStudy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the report tells of the delivery around the commits. It is put together in two steps: the
/// first asks an opened workspace and writes the streams as logs, the second studies those once the
/// workspace is closed, for two engines would need twice the memory.
final class DeliveryStudies {
  /// Those whose ledger tells of git alone.
  private static final Set<String> GIT = Set.of("git");

  private DeliveryStudies() {}

  /// What was asked of the workspace, with the logs still to be studied.
  record Begun(List<Path> logs, Delivered facts) {
    Begun {
      logs = List.copyOf(logs);
    }
  }

  /// Asks the opened workspace.
  static Begun begin(Opened opened, Request request, Progress progress) {
    List<Arrived> arrived = arrived(opened);
    if (arrived.isEmpty()) {
      return new Begun(List.of(), Delivered.NOTHING);
    }
    List<Path> logs = new ArrayList<>();
    for (DeliveryStream stream : DeliveryStream.values()) {
      progress.at("following " + stream.items());
      DeliveryStreams.log(opened, request, stream).ifPresent(logs::add);
    }
    Scope scope = Analysis.scope(opened, request);
    List<LedgerEntry> ledger =
        Analysis.ledger(opened).stream().filter(entry -> !GIT.contains(entry.source())).toList();
    return new Begun(
        logs,
        new Delivered(
            List.of(),
            Connections.rules(scope),
            arrived,
            ledger,
            new Findings(
                Stream.of(new Connections(), new Builds())
                    .flatMap(measure -> measure.read(scope).stream())
                    .toList())));
  }

  private static List<Arrived> arrived(Opened opened) {
    Map<String, String> names =
        opened.deliveries().stream()
            .collect(Collectors.toMap(DeliverySource::uri, DeliverySource::name, (a, _) -> a));
    return opened
        .engine()
        .rows(
            """
            select source, kind, count(*) as n, min(opened_at) as first_at, max(opened_at) as last_at
            from item group by source, kind having count(opened_at) > 0
            order by source, n desc, kind
            """,
            row ->
                new Arrived(
                    names.getOrDefault(row.text("source"), row.text("source")),
                    row.text("kind"),
                    row.count("n"),
                    new Range(row.instant("first_at"), row.instant("last_at"))));
  }

  /// Studies the logs. Comes after the workspace was closed.
  static Delivered end(Begun begun, Request request, Progress progress) {
    List<LogStudy> streams = new ArrayList<>();
    for (Path log : begun.logs()) {
      LogStudy study = Logs.study(ofStream(request, log), progress);
      if (study.map().items() > 0) {
        streams.add(study);
      }
    }
    Delivered facts = begun.facts();
    return new Delivered(streams, facts.rules(), facts.arrived(), facts.ledger(), facts.facts());
  }

  private static LogRequest ofStream(Request request, Path log) {
    return new LogRequest(
        Optional.of(log),
        Logs.workspace(request),
        request.cache(),
        LogOptions.DEFAULT,
        List.of(),
        request.since(),
        request.until(),
        request.asOf(),
        true,
        request.now());
  }
}
