package dev.weir.flow;

import dev.weir.event.Provenance;
import dev.weir.metric.Asked;
import dev.weir.metric.Definition;
import dev.weir.metric.Finding;
import dev.weir.metric.Measure;
import dev.weir.metric.Plain;
import dev.weir.metric.Reading;
import dev.weir.metric.Scope;
import dev.weir.metric.Unit;
import dev.weir.stats.Quantiles;
import dev.weir.store.Columns;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What is finished on the main line and waits for a release, since when, and how much of it is out
/// in another way. Counts of what is there at `as of`, so without interval. SQL:
/// `flow/unreleased_work.sql`.
public final class UnreleasedWork implements Measure {
  /// What it means.
  public static final Definition DEFINITION =
      Definition.of(UnreleasedWork.class, "unreleased_work");

  @Override
  public List<Finding> read(Scope scope) {
    Asked asked = Asked.of(DEFINITION, scope, "main line to release");
    Columns columns = scope.columns(DEFINITION, "age_hours", "is_previewed", "is_picked");
    double[] hours = columns.doubles("age_hours");
    double[] ages = Arrays.stream(hours).filter(age -> !Double.isNaN(age)).sorted().toArray();
    boolean none = Releases.count(scope) == 0;
    long n = ages.length;
    long previewed = count(hours, columns.longs("is_previewed"));
    long picked = count(hours, columns.longs("is_picked"));
    return List.of(
        asked.finding(
            "unreleased_work.commits",
            "commits waiting for a release",
            Unit.COMMITS,
            count(none, n, n, Provenance.MEASURED),
            n == 0
                ? "Nothing waits for a release."
                : Plain.count(n, "commit")
                    + " on the main line "
                    + (n == 1 ? "waits" : "wait")
                    + " for a release."),
        asked.finding(
            "unreleased_work.in_prerelease",
            "of these, in a pre-release",
            Unit.COMMITS,
            count(none, previewed, n, Provenance.MEASURED),
            Plain.count(previewed, "commit") + " of those that wait can be had in a pre-release."),
        asked.finding(
            "unreleased_work.picked",
            "of these, released as copies",
            Unit.COMMITS,
            count(none, picked, n, Provenance.INFERRED),
            Plain.count(picked, "commit") + " of those that wait went out as copies."),
        age(asked, none, ages, 0.5, "age_p50", "age, p50", "Half of them have waited %s or less."),
        age(asked, none, ages, 1, "age_oldest", "age, oldest", "The oldest has waited %s."));
  }

  /// Of those whose age is known.
  private static long count(double[] hours, long[] isSo) {
    return IntStream.range(0, hours.length)
        .filter(i -> !Double.isNaN(hours[i]) && isSo[i] == 1)
        .count();
  }

  private static Reading count(boolean noRelease, long value, long n, Provenance provenance) {
    return noRelease
        ? Releases.NONE
        : Reading.Measured.exactly((double) value, Math.max(1, n), provenance);
  }

  private static Finding age(
      Asked asked, boolean none, double[] ages, double p, String id, String name, String sentence) {
    Reading reading =
        none
            ? Releases.NONE
            : ages.length == 0
                ? new Reading.TooFew(0, 1, "commits waiting for a release")
                : Reading.Measured.exactly(
                    Quantiles.ofSorted(ages, p), ages.length, Provenance.MEASURED);
    String claim =
        reading instanceof Reading.Measured measured
            ? sentence.formatted(Plain.duration(measured.value()))
            : "";
    return asked.finding(
        "unreleased_work." + id, "unreleased work, " + name, Unit.HOURS, reading, claim);
  }
}
