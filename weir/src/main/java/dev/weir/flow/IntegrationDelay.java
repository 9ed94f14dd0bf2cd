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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// How long commits are under way before the main line has them, and for how many of them git can
/// tell. SQL: `flow/integration_delay.sql`.
///
/// A squash merge writes one new commit at the moment it lands: its way before is not in git. So is
/// that of a commit made on the main line itself. Both land in the minute they are written, and are
/// counted as *not seen* rather than as fast.
public final class IntegrationDelay implements Measure {
  /// What it means.
  public static final Definition DEFINITION =
      Definition.of(IntegrationDelay.class, "integration_delay");

  private static final Sample.Grain GRAIN =
      new Sample.Grain("commits", "week", Provenance.MEASURED);

  @Override
  public List<Finding> read(Scope scope) {
    Asked asked = Asked.of(DEFINITION, scope, "commit to main line");
    Columns columns = scope.columns(DEFINITION, "delay_hours", "is_unseen", "week_no");
    List<Finding> findings = new ArrayList<>();
    List<Reading> delays =
        seen(columns)
            .read(List.of(Statistic.quantile(0.5), Statistic.quantile(0.85)), scope.seed());
    List<String> shares = List.of("Half", "85 %");
    List<String> names = List.of("p50", "p85");
    for (int i = 0; i < delays.size(); i++) {
      String claim =
          delays.get(i) instanceof Reading.Measured measured
              ? "%s of the commits whose way can be seen reach the main line within %s."
                  .formatted(shares.get(i), Plain.measured(measured, Unit.HOURS))
              : "";
      findings.add(
          asked.finding(
              "integration_delay." + names.get(i),
              "integration delay, " + names.get(i),
              Unit.HOURS,
              delays.get(i),
              claim));
    }
    Reading unseen =
        Sample.of(columns, "is_unseen", "week_no", GRAIN).read(Statistic.share(), scope.seed());
    String claim =
        unseen instanceof Reading.Measured measured
            ? Plain.measured(measured, Unit.RATIO)
                + " of the commits land in the minute they are written: made on the main line, or"
                + " squashed. Their way before is not in git."
            : "";
    findings.add(
        asked.finding(
            "integration_delay.unseen_ratio",
            "commits whose way to the main line is not seen",
            Unit.RATIO,
            unseen,
            claim));
    return findings;
  }

  private static Sample seen(Columns columns) {
    double[] hours = columns.doubles("delay_hours");
    double[] unseen = columns.doubles("is_unseen");
    long[] weeks = columns.longs("week_no");
    int[] kept = IntStream.range(0, hours.length).filter(i -> unseen[i] == 0).toArray();
    return Sample.complete(
        IntStream.of(kept).mapToDouble(i -> hours[i]).toArray(),
        IntStream.of(kept).map(i -> (int) weeks[i]).toArray(),
        GRAIN);
  }
}
