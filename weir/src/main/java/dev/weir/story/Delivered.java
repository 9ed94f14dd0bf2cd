package dev.weir.story;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Range;
import dev.weir.flow.Connections;
import dev.weir.metric.Evidence;
import dev.weir.metric.Finding;
import dev.weir.metric.Findings;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What was read of the delivery around the commits: its streams, how much of it is connected and
/// by which rule, what arrived of each source, and what did not.
///
/// @param streams each as the study of its log, the longest way first
/// @param rules how connections were found
/// @param arrived what was read, by source and kind
/// @param ledger what of it is missing, could not be read or could not be placed
/// @param facts numbers on it that no stream has
public record Delivered(
    List<LogStudy> streams,
    List<Connections.Rule> rules,
    List<Arrived> arrived,
    List<LedgerEntry> ledger,
    Findings facts) {
  /// Nothing was read but commits.
  public static final Delivered NOTHING =
      new Delivered(List.of(), List.of(), List.of(), List.of(), new Findings(List.of()));

  /// What the chapter says of a stream; its other numbers stand in the stream's own report.
  private static final Set<String> TOLD =
      Set.of("lead_time.p50", "lead_time.p85", "flow_efficiency", "wip.items", "wip.age_p50");

  public Delivered {
    streams = List.copyOf(streams);
    rules = List.copyOf(rules);
    arrived = List.copyOf(arrived);
    ledger = List.copyOf(ledger);
  }

  /// How many of one kind came from one source.
  ///
  /// @param source its name
  /// @param kind change, issue, build, …
  /// @param n how many
  /// @param period from the first that was opened to the last
  public record Arrived(String source, String kind, long n, Range period) {}

  /// Whether there is nothing to tell.
  public boolean isNothing() {
    return arrived.isEmpty();
  }

  /// The same without its first stream, for a page that tells that one itself.
  Delivered rest() {
    return new Delivered(
        streams.subList(Math.min(1, streams.size()), streams.size()),
        rules,
        arrived,
        ledger,
        facts);
  }

  /// A stream's numbers under names that are unique beside those of the commits.
  static Findings named(LogStudy stream) {
    return new Findings(
        stream
            .findings()
            .all()
            .filter(finding -> TOLD.contains(finding.id()))
            .map(finding -> named(stream.name(), finding))
            .toList());
  }

  private static Finding named(String stream, Finding f) {
    Evidence e = f.evidence();
    String command = "weir explain " + f.id() + " stream:" + stream + " --all";
    return new Finding(
        stream + "." + f.id(),
        stream.replace('-', ' ') + ": " + f.name(),
        f.claim(),
        f.reading(),
        f.unit(),
        stream.replace('-', ' '),
        f.period(),
        f.definition(),
        new Evidence(e.query(), e.columns(), e.rows(), e.total(), command),
        f.trend());
  }

  /// All that can be cited, beside other findings; what these have already is not there twice.
  Findings beside(Findings others) {
    return new Findings(
        Stream.of(
                others.all(),
                facts.all().filter(fact -> others.find(fact.id()).isEmpty()),
                streams.stream().flatMap(stream -> named(stream).all()))
            .flatMap(all -> all)
            .toList());
  }
}
