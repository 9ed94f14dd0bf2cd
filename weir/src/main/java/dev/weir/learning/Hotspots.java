package dev.weir.learning;

import dev.weir.event.Provenance;
import dev.weir.metric.Asked;
import dev.weir.metric.Definition;
import dev.weir.metric.Finding;
import dev.weir.metric.Measure;
import dev.weir.metric.Plain;
import dev.weir.metric.Reading;
import dev.weir.metric.Scope;
import dev.weir.metric.Unit;
import java.util.Arrays;
import java.util.List;

/// The files in which work gathers. The number says how much of it ten files take; the rows behind
/// it are ranked by change frequency times size, as Tornhill ranks hotspots. SQL:
/// `learning/hotspots.sql`.
public final class Hotspots implements Measure {
  /// What it means.
  public static final Definition DEFINITION = Definition.of(Hotspots.class, "hotspots");

  private static final int TOP = 10;
  private static final int MIN_FILES = 2 * TOP;

  @Override
  public List<Finding> read(Scope scope) {
    Asked asked = Asked.of(DEFINITION, scope, "files of the main line");
    long[] changes = scope.columns(DEFINITION, "n_changes").longs("n_changes");
    Arrays.sort(changes);
    long all = Arrays.stream(changes).sum();
    long top = Arrays.stream(changes).skip(Math.max(0, changes.length - TOP)).sum();
    Reading reading =
        changes.length < MIN_FILES
            ? new Reading.TooFew(changes.length, MIN_FILES, "changed files")
            : Reading.Measured.exactly((double) top / all, all, Provenance.MEASURED);
    return List.of(
        asked.finding(
            "hotspots.top_share",
            "changes in the ten most changed files",
            Unit.RATIO,
            reading,
            reading instanceof Reading.Measured measured ? claim(asked, measured) : ""));
  }

  private static String claim(Asked asked, Reading.Measured measured) {
    return "The ten most changed of %s take %s of all file changes; often changed and large: %s."
        .formatted(
            Plain.count(asked.evidence().total(), "file"),
            Plain.share(measured.value()),
            asked.evidence().rows().getFirst().getFirst());
  }
}
