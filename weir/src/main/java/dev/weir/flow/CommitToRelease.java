package dev.weir.flow;

import dev.weir.metric.Definition;
import dev.weir.metric.Finding;
import dev.weir.metric.Findings;
import dev.weir.metric.Reading;
import dev.weir.metric.Scope;
import dev.weir.metric.Unit;
import dev.weir.store.Engine;
import java.util.List;
import java.util.Map;

/// The stream from commit to release, as the map draws it.
///
/// The ladder is the way of the *middle fifth*: of the commits whose lead time lies between the
/// 40th and the 60th percentile of the cohort, open commits counted, the mean time in each stage.
/// Unlike the stages' medians these add up, to about the median lead time.
public final class CommitToRelease {
  /// Its name in `visit`.
  public static final String ID = "commit-to-release";

  private static final Definition LADDER = Definition.of(CommitToRelease.class, "ladder");

  private CommitToRelease() {}

  /// Makes the table `visit` out of `commits`.
  public static void visits(Engine engine) {
    engine.run(Engine.text(CommitToRelease.class, "commit_to_release.sql"));
  }

  /// The stream with its stages.
  ///
  /// @param findings those of [LeadTime] and [UnreleasedWork], at least
  public static StreamStage.Stream stream(Scope scope, Findings findings) {
    Map<String, Double> ladder =
        scope
            .engine()
            .row(
                scope.query(LADDER),
                row ->
                    Map.of(
                        "integrate", row.number("integrate_hours").orElse(Double.NaN),
                        "release", row.number("release_hours").orElse(Double.NaN),
                        "finished", row.number("n_finished").orElse(0)));
    Finding touch = findings.get("flow_efficiency");
    return new StreamStage.Stream(
        ID,
        "commit to release",
        List.of(
            new StreamStage.Unseen(
                "asked, decided, begun", "connect the tracker the work is asked for in")),
        List.of(
            new StreamStage(
                "integrate",
                "Integrate",
                "commit written",
                "on the main line",
                findings.get("lead_time.integrate.p50"),
                findings.get("lead_time.integrate.p85"),
                notRead(findings.get("unreleased_work.commits")),
                touch,
                ladder.getOrDefault("integrate", Double.NaN)),
            new StreamStage(
                "release",
                "Release",
                "on the main line",
                "first release that contains it",
                findings.get("lead_time.release.p50"),
                findings.get("lead_time.release.p85"),
                findings.get("unreleased_work.commits"),
                touch,
                ladder.getOrDefault("release", Double.NaN))),
        List.of(
            new StreamStage.Unseen(
                "deployed, switched on, used", "connect deployments, or tell us once by hand")),
        Math.round(ladder.getOrDefault("finished", 0.0)));
  }

  /// Work on branches is not read: only HEAD and tags are.
  private static Finding notRead(Finding like) {
    return new Finding(
        "unmerged_work.commits",
        "commits on branches",
        "Not known: only the main line and releases are read.",
        new Reading.Absent(
            "branches that are not merged are not read",
            "connect the place where changes are proposed and reviewed"),
        Unit.COMMITS,
        "commit to main line",
        like.period(),
        like.definition(),
        like.evidence(),
        List.of());
  }
}
