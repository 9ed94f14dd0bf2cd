package dev.weir.flow.activities;

import dev.weir.event.Provenance;
import dev.weir.metric.Definition;
import dev.weir.metric.Sample;
import dev.weir.metric.Scope;
import dev.weir.store.Columns;
import dev.weir.store.Engine;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Visits to one stage as samples, to be resampled by week; those that are not over are open. SQL:
/// `stage_times.sql`.
///
/// @param whole from coming to leaving
/// @param queued from coming until work begins; empty where the log does not say
/// @param work of the visit that was worked; empty where the log does not say
record StageSamples(Sample whole, Sample queued, Sample work) {
  private static final Definition VISITS = Definition.of(StageSamples.class, "stage_times");
  private static final Sample EMPTY = Sample.complete(new double[0], new int[0], grain());

  /// Of a stage nobody came to.
  static final StageSamples NONE = new StageSamples(EMPTY, EMPTY, EMPTY);

  /// By stage.
  static Map<String, StageSamples> of(Scope scope, Sampling sampling) {
    Columns columns =
        scope
            .engine()
            .columns(
                Engine.bind(
                    VISITS.sql(),
                    Map.of(
                        "since", scope.period().since(),
                        "until", scope.period().until(),
                        "as_of", scope.asOf(),
                        "every", sampling.every())));
    String[] stages = columns.texts("stage");
    int[] weeks = ItemTimes.weeks(columns.longs("week_no"));
    boolean[] finished = ItemTimes.flags(columns.longs("is_finished"));
    boolean[] begun = ItemTimes.flags(columns.longs("is_begun"));
    double[] whole = columns.doubles("whole_hours");
    double[] wait = columns.doubles("wait_hours");
    double[] work = columns.doubles("work_hours");
    Map<String, StageSamples> samples = new HashMap<>();
    int begin = 0;
    for (int i = 1; i <= stages.length; i++) {
      if (i == stages.length || !stages[i].equals(stages[begin])) {
        // Open visits alone, none of which was ever over, say nothing about work.
        int first = begin;
        boolean isTimed =
            IntStream.range(first, i)
                .anyMatch(visit -> finished[visit] && !Double.isNaN(work[visit]));
        samples.put(
            stages[begin],
            new StageSamples(
                sample(whole, finished, weeks, begin, i),
                isTimed ? sample(wait, begun, weeks, begin, i) : EMPTY,
                isTimed ? sample(work, finished, weeks, begin, i) : EMPTY));
        begin = i;
      }
    }
    return samples;
  }

  private static Sample sample(double[] hours, boolean[] over, int[] weeks, int from, int until) {
    int[] known =
        IntStream.range(from, until).filter(visit -> !Double.isNaN(hours[visit])).toArray();
    boolean[] isOver = new boolean[known.length];
    for (int i = 0; i < known.length; i++) {
      isOver[i] = over[known[i]];
    }
    return Sample.censored(
        Arrays.stream(known).mapToDouble(visit -> hours[visit]).toArray(),
        isOver,
        Arrays.stream(known).map(visit -> weeks[visit]).toArray(),
        grain());
  }

  private static Sample.Grain grain() {
    return new Sample.Grain("visits", "week", Provenance.MEASURED);
  }
}
