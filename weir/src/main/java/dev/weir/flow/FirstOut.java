package dev.weir.flow;

import dev.weir.event.Provenance;
import dev.weir.metric.Asked;
import dev.weir.metric.Definition;
import dev.weir.metric.Finding;
import dev.weir.metric.Plain;
import dev.weir.metric.Reading;
import dev.weir.metric.Sample;
import dev.weir.metric.Scope;
import dev.weir.metric.Statistic;
import dev.weir.metric.Unit;
import dev.weir.store.Columns;
import java.util.List;
import java.util.stream.IntStream;

/// A second number beside the lead time: the median time until a change was out in some way that
/// [LeadTime] does not count. Resampled by the release it was first out in.
///
/// @param definition whose query gives `hours`, `is_finished` and `release_no`, a row a commit
/// @param span from what to what
/// @param counted what counts beside final releases: "pre-releases"
/// @param provenance how it is known
record FirstOut(Definition definition, String span, String counted, Provenance provenance) {

  /// The median, with its claim.
  List<Finding> read(Scope scope) {
    Reading reading =
        Releases.count(scope) == 0
            ? Releases.NONE
            : sample(scope).read(Statistic.quantile(0.5), scope.seed());
    String claim =
        reading instanceof Reading.Measured measured
            ? ("With %s counted, half of all commits take at most %s from being written"
                    + " until they are out.")
                .formatted(counted, Plain.measured(measured, Unit.HOURS))
            : "";
    return List.of(
        Asked.of(definition, scope, span)
            .finding(
                definition.id() + ".p50",
                "lead time, " + counted + " counted, p50",
                Unit.HOURS,
                reading,
                claim));
  }

  private Sample sample(Scope scope) {
    Columns columns = scope.columns(definition, "hours", "is_finished", "release_no");
    double[] hours = columns.doubles("hours");
    long[] finished = columns.longs("is_finished");
    long[] release = columns.longs("release_no");
    int[] known = IntStream.range(0, hours.length).filter(i -> !Double.isNaN(hours[i])).toArray();
    double[] values = new double[known.length];
    boolean[] done = new boolean[known.length];
    int[] clusters = new int[known.length];
    for (int i = 0; i < known.length; i++) {
      values[i] = hours[known[i]];
      done[i] = finished[known[i]] == 1;
      clusters[i] = (int) release[known[i]];
    }
    return Sample.censored(
        values, done, clusters, new Sample.Grain("commits", "release", provenance));
  }
}
