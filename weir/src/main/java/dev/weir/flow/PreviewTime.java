package dev.weir.flow;

import dev.weir.event.Provenance;
import dev.weir.metric.Asked;
import dev.weir.metric.Definition;
import dev.weir.metric.Finding;
import dev.weir.metric.Measure;
import dev.weir.metric.Plain;
import dev.weir.metric.Reading;
import dev.weir.metric.Sample;
import dev.weir.metric.Scope;
import dev.weir.metric.Statistic;
import dev.weir.metric.Unit;
import dev.weir.store.Columns;
import dev.weir.store.Engine;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The second number beside the lead time: until the first release of any kind, pre-releases
/// counted. Where a project previews its work, people can have it long before the final release
/// that [LeadTime] waits for. SQL: `flow/preview_time.sql`.
///
/// Inferred, because only pre-releases tagged on the main line can be told. Where there are none it
/// is the lead time; where all of the period's stand beside the main line it is absent.
public final class PreviewTime implements Measure {
  /// What it means.
  public static final Definition DEFINITION = Definition.of(PreviewTime.class, "preview_time");

  private static final Sample.Grain GRAIN =
      new Sample.Grain("commits", "release", Provenance.INFERRED);
  private static final Reading BESIDE =
      new Reading.Absent(
          "the pre-releases of this period are not tagged on the main line",
          "ask who uses the pre-releases, and since when they had one of the last changes");
  private static final String TAGGED =
      """
      select
          count(*) as n_all,
          count(*) filter (where exists (
              select 1 from commits
              where commits.source = release.source and commits.item_id = release.item_id
                  and commits.is_mainline and commits.integrated_at <= release.released_at
          )) as n_seen
      from release
      where is_prerelease and released_at >= :since and released_at < :until
      """;

  @Override
  public List<Finding> read(Scope scope) {
    Asked asked = Asked.of(DEFINITION, scope, "commit to release or pre-release");
    Reading reading = reading(scope);
    String claim =
        reading instanceof Reading.Measured measured
            ? "With pre-releases counted, half of all commits take at most %s from being written."
                .formatted(Plain.measured(measured, Unit.HOURS))
            : "";
    return List.of(
        asked.finding(
            "preview_time.p50",
            "lead time, pre-releases counted, p50",
            Unit.HOURS,
            reading,
            claim));
  }

  private static Reading reading(Scope scope) {
    if (Releases.count(scope) == 0) {
      return Releases.NONE;
    }
    return areAllBeside(scope) ? BESIDE : sample(scope).read(Statistic.quantile(0.5), scope.seed());
  }

  private static boolean areAllBeside(Scope scope) {
    String query =
        Engine.bind(
            TAGGED, Map.of("since", scope.period().since(), "until", scope.period().until()));
    return scope.engine().row(query, row -> row.count("n_all") > 0 && row.count("n_seen") == 0);
  }

  private static Sample sample(Scope scope) {
    Columns columns = scope.columns(DEFINITION, "preview_hours", "is_finished", "release_no");
    double[] hours = columns.doubles("preview_hours");
    long[] finished = columns.longs("is_finished");
    long[] release = columns.longs("release_no");
    int[] known = IntStream.range(0, hours.length).filter(i -> !Double.isNaN(hours[i])).toArray();
    boolean[] done = new boolean[known.length];
    for (int i = 0; i < done.length; i++) {
      done[i] = finished[known[i]] == 1;
    }
    return Sample.censored(
        Arrays.stream(known).mapToDouble(i -> hours[i]).toArray(),
        done,
        Arrays.stream(known).map(i -> (int) release[i]).toArray(),
        GRAIN);
  }
}
