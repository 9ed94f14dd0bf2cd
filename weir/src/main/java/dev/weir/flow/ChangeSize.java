package dev.weir.flow;

import dev.weir.event.Provenance;
import dev.weir.metric.Asked;
import dev.weir.metric.Definition;
import dev.weir.metric.Estimate;
import dev.weir.metric.Figure;
import dev.weir.metric.Finding;
import dev.weir.metric.Measure;
import dev.weir.metric.Plain;
import dev.weir.metric.Reading;
import dev.weir.metric.Sample;
import dev.weir.metric.Sampled;
import dev.weir.metric.Scope;
import dev.weir.metric.Statistic;
import dev.weir.metric.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How large one change is, in files and in lines. SQL: `flow/change_size.sql`.
///
/// Lines are counted for a random part of the commits only, or for none: their readings say of how
/// many. Intervals resample weeks.
public final class ChangeSize implements Measure {
  /// What it means.
  public static final Definition DEFINITION = Definition.of(ChangeSize.class, "change_size");

  private static final Sample.Grain COMMITS =
      new Sample.Grain("commits", "week", Provenance.MEASURED);
  private static final Reading NOT_COUNTED =
      new Reading.Absent("no lines were counted", "weir report --lines");

  private static final Sampled FILES = scope -> sample(scope, "n_files");
  private static final Sampled LINES = scope -> sample(scope, "n_lines");

  private static final List<Figure> BY_FILES =
      List.of(
          figure("files_p50", 0.50, Unit.FILES, FILES),
          figure("files_p85", 0.85, Unit.FILES, FILES));
  private static final List<Figure> BY_LINES =
      List.of(
          figure("lines_p50", 0.50, Unit.LINES, LINES),
          figure("lines_p85", 0.85, Unit.LINES, LINES));

  private static Figure figure(String id, double p, Unit unit, Sampled sampled) {
    return new Figure(
        "change_size." + id,
        "change size, " + id.replace('_', ' '),
        DEFINITION,
        unit,
        Statistic.quantile(p),
        sampled);
  }

  private static Sample sample(Scope scope, String value) {
    return Sample.of(scope.columns(DEFINITION, value, "week_no"), value, "week_no", COMMITS);
  }

  /// The figures two periods can be compared by.
  public static List<Figure> figures() {
    return Stream.concat(BY_FILES.stream(), BY_LINES.stream()).toList();
  }

  @Override
  public List<Finding> read(Scope scope) {
    Asked asked = Asked.of(DEFINITION, scope, "one commit");
    List<Finding> findings = new ArrayList<>();
    for (Estimate estimate : Estimate.of(scope, BY_FILES)) {
      findings.add(estimate.finding(asked, claim(estimate, asked.evidence().total())));
    }
    for (Estimate estimate : Estimate.of(scope, BY_LINES)) {
      Estimate counted = ofCounted(estimate, asked.evidence().total());
      findings.add(counted.finding(asked, claim(counted, asked.evidence().total())));
    }
    return findings;
  }

  private static String claim(Estimate estimate, long commits) {
    if (!(estimate.reading() instanceof Reading.Measured measured)) {
      return "";
    }
    boolean isMedian = estimate.figure().id().endsWith("p50");
    return "%s of the changes %s at most %s%s."
        .formatted(
            isMedian ? "Half" : "85 %",
            estimate.figure().unit() == Unit.FILES ? "touch" : "add and remove",
            Plain.measured(measured, estimate.figure().unit()),
            measured.n() == commits ? "" : ", going by " + part(measured.n(), commits));
  }

  private static String part(long counted, long commits) {
    return "%s of %s commits, taken at random"
        .formatted(Plain.count(counted), Plain.count(commits));
  }

  /// Says in the basis of the interval for how many commits lines were counted.
  private static Estimate ofCounted(Estimate estimate, long commits) {
    Reading reading =
        switch (estimate.reading()) {
          case Reading.Measured measured when measured.n() < commits ->
              new Reading.Measured(
                  measured.value(),
                  measured.interval().map(range -> withPart(range, part(measured.n(), commits))),
                  measured.n(),
                  measured.provenance());
          case Reading.TooFew few when few.n() == 0 && commits > 0 -> NOT_COUNTED;
          case Reading.Measured measured -> measured;
          case Reading.TooFew few -> few;
          case Reading.Absent absent -> absent;
        };
    return new Estimate(estimate.figure(), reading, estimate.trend());
  }

  private static Reading.Interval withPart(Reading.Interval range, String part) {
    return new Reading.Interval(
        range.low(), range.high(), range.basis() + "; lines counted for " + part);
  }
}
