package dev.weir.story;

import dev.weir.event.Note;
import dev.weir.event.Range;
import dev.weir.metric.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Studies as an analysis might give them, for tests and for the eye.
final class Samples {
  static final Range PERIOD =
      new Range(Instant.parse("2025-11-01T00:00:00Z"), Instant.parse("2026-11-01T00:00:00Z"));
  static final Instant AS_OF = Instant.parse("2026-10-31T17:20:00Z");
  private static final double DAY = 24;

  private Samples() {}

  /// A library that releases every two weeks.
  static Study healthy() {
    StudyBuilder b = new StudyBuilder("javalin").lead(4.2 * DAY, 11 * DAY, 19 * DAY, 410, 26);
    b.stages(5.5, 2.1 * DAY, 3.4 * DAY, 9 * DAY, 12, 23);
    b.measured("release_cadence.with_new_work", "releases with new work", 26, Unit.RELEASES, 26)
        .interval(
            "release_cadence.gap_p50",
            "time between releases, p50",
            13.6 * DAY,
            11 * DAY,
            15 * DAY,
            Unit.HOURS,
            25)
        .interval(
            "release_cadence.batch_p50",
            "commits in a release, p50",
            14,
            9,
            19,
            Unit.COMMITS_PER_RELEASE,
            26)
        .measured("unreleased_work.commits", "commits not yet released", 23, Unit.COMMITS, 23)
        .measured(
            "unreleased_work.age_p50", "age of unreleased work, p50", 4.8 * DAY, Unit.HOURS, 23)
        .measured(
            "unreleased_work.age_oldest",
            "age of unreleased work, oldest",
            9.1 * DAY,
            Unit.HOURS,
            23)
        .interval("unplanned_share.ratio", "unplanned share", 0.21, 0.17, 0.25, Unit.RATIO, 410)
        .interval(
            "unplanned_share.revert_ratio", "share undone", 0.012, 0.005, 0.028, Unit.RATIO, 410)
        .measured("hotspots.top_share", "ten most changed files", 0.18, Unit.RATIO, 1820)
        .measured("co_change.pairs", "pairs changing together", 4, Unit.PAIRS, 212)
        .measured("knowledge_concentration.truck_factor", "truck factor", 2, Unit.PEOPLE, 38)
        .absent(
            "flow_efficiency",
            "flow efficiency",
            "git does not record when hands were at work",
            "weir sample: a card for the next twenty items");
    b.evidence("hotspots.top_share", SampleParts.hotspots());
    b.trend("lead_time.p50", 5.1 * DAY, 4.0 * DAY, 4.6 * DAY, 4.2 * DAY);
    return b.study(SampleParts.journeys(4.2, 19), List.of());
  }

  /// A large project with a release train of four months.
  static Study train() {
    StudyBuilder b = new StudyBuilder("kafka").lead(57 * DAY, 121 * DAY, 160 * DAY, 2513, 7);
    b.stages(9 * DAY, 41 * DAY, 44 * DAY, 118 * DAY, 431, 1204);
    b.measured("release_cadence.with_new_work", "releases with new work", 7, Unit.RELEASES, 7)
        .interval(
            "release_cadence.gap_p50",
            "time between releases, p50",
            42 * DAY,
            20 * DAY,
            121 * DAY,
            Unit.HOURS,
            6)
        .interval(
            "release_cadence.gap_p85",
            "time between releases, p85",
            121 * DAY,
            60 * DAY,
            140 * DAY,
            Unit.HOURS,
            6)
        .interval(
            "release_cadence.batch_p50",
            "commits in a release, p50",
            212,
            30,
            840,
            Unit.COMMITS_PER_RELEASE,
            7)
        .interval(
            "release_cadence.batch_p85",
            "commits in a release, p85",
            840,
            212,
            1012,
            Unit.COMMITS_PER_RELEASE,
            7)
        .interval(
            "integration_delay.p50",
            "written to main line, p50",
            2.2 * DAY,
            1.6 * DAY,
            3 * DAY,
            Unit.HOURS,
            340)
        .interval(
            "integration_delay.unseen_ratio",
            "way before the merge not seen",
            0.87,
            0.85,
            0.89,
            Unit.RATIO,
            2513)
        .measured("unreleased_work.commits", "commits not yet released", 1204, Unit.COMMITS, 1204)
        .measured(
            "unreleased_work.age_p50", "age of unreleased work, p50", 46 * DAY, Unit.HOURS, 1204)
        .measured(
            "unreleased_work.age_oldest",
            "age of unreleased work, oldest",
            131 * DAY,
            Unit.HOURS,
            1204)
        .interval("change_size.files_p50", "files in a change, p50", 3, 3, 4, Unit.FILES, 2513)
        .interval(
            "change_size.lines_p85", "lines in a change, p85", 612, 540, 690, Unit.LINES, 2513)
        .interval("unplanned_share.ratio", "unplanned share", 0.284, 0.266, 0.302, Unit.RATIO, 2513)
        .interval(
            "unplanned_share.fix_ratio", "share of fixes", 0.271, 0.253, 0.289, Unit.RATIO, 2513)
        .interval(
            "unplanned_share.revert_ratio", "share undone", 0.013, 0.009, 0.018, Unit.RATIO, 2513)
        .measured("hotspots.top_share", "ten most changed files", 0.094, Unit.RATIO, 19402)
        .measured("co_change.pairs", "pairs changing together", 37, Unit.PAIRS, 5120)
        .measured("knowledge_concentration.truck_factor", "truck factor", 11, Unit.PEOPLE, 240)
        .measured(
            "knowledge_concentration.top_share",
            "share of the one who knows most",
            0.14,
            Unit.RATIO,
            5120)
        .measured("bot_share.ratio", "share of commits by bots", 0.021, Unit.RATIO, 2567)
        .absent(
            "flow_efficiency",
            "flow efficiency",
            "git does not record when hands were at work",
            "weir sample: a card for the next twenty items");
    b.evidence("hotspots.top_share", SampleParts.hotspots());
    b.evidence("co_change.pairs", SampleParts.pairs());
    b.trend(
        "lead_time.p50",
        49 * DAY,
        61 * DAY,
        44 * DAY,
        66 * DAY,
        58 * DAY,
        71 * DAY,
        52 * DAY,
        57 * DAY);
    b.trend("unplanned_share.ratio", 0.19, 0.21, 0.2, 0.24, 0.26, 0.25, 0.29, 0.284);
    return b.study(
        SampleParts.journeys(57, 160),
        List.of(
            new Note(LocalDate.of(2025, 9, 2), "ZooKeeper removed from the code"),
            new Note(LocalDate.of(2026, 6, 18), "4.1 delayed for a security fix")));
  }

  /// Everything between commit and release within hours; the main line takes longer than the
  /// release.
  static Study quick() {
    StudyBuilder b = new StudyBuilder("swift-site").lead(5.2, 20, 44, 1210, 610);
    b.stages(4.1, 17, 0.7, 2.2, 6, 2);
    b.measured("release_cadence.with_new_work", "releases with new work", 610, Unit.RELEASES, 610)
        .interval("unplanned_share.ratio", "unplanned share", 0.12, 0.1, 0.14, Unit.RATIO, 1210);
    return b.study(SampleParts.journeys(0.21, 2), List.of());
  }

  /// Slow to the main line, quick out.
  static Study slowIntegration() {
    StudyBuilder b = new StudyBuilder("slow-review").lead(8 * DAY, 30 * DAY, 61 * DAY, 320, 40);
    b.stages(6.5 * DAY, 27 * DAY, 1.1 * DAY, 3 * DAY, 60, 8);
    b.measured("release_cadence.with_new_work", "releases with new work", 40, Unit.RELEASES, 40);
    return b.study(SampleParts.journeys(8, 61), List.of());
  }

  /// A repository without tags.
  static Study noReleases() {
    StudyBuilder b = new StudyBuilder("internal-tool").releases(0);
    for (String id :
        List.of(
            "lead_time.p50",
            "lead_time.p85",
            "lead_time.p95",
            "lead_time.release.p50",
            "lead_time.release.p85")) {
      b.absent(
          id,
          id.replace('_', ' ').replace('.', ' '),
          "this repository has no version tags",
          "tag what you release: git tag v1.0.0");
    }
    b.interval("lead_time.integrate.p50", "written to main line, p50", 31, 25, 40, Unit.HOURS, 210)
        .interval(
            "lead_time.integrate.p85",
            "written to main line, p85",
            6 * DAY,
            4 * DAY,
            8 * DAY,
            Unit.HOURS,
            210)
        .interval("unplanned_share.ratio", "unplanned share", 0.31, 0.25, 0.37, Unit.RATIO, 210)
        .measured("knowledge_concentration.truck_factor", "truck factor", 1, Unit.PEOPLE, 9);
    return b.study(List.of(), List.of());
  }

  /// Two releases only.
  static Study tooFew() {
    StudyBuilder b = new StudyBuilder("young").releases(2);
    b.few("lead_time.p50", "lead time, p50", 2, 5, "releases")
        .few("lead_time.p85", "lead time, p85", 2, 5, "releases")
        .measured("unreleased_work.commits", "commits not yet released", 340, Unit.COMMITS, 340)
        .measured(
            "unreleased_work.age_p50", "age of unreleased work, p50", 52 * DAY, Unit.HOURS, 340);
    return b.study(List.of(), List.of());
  }

  /// Releases, but most changes of the period are not in one yet.
  static Study openTail() {
    StudyBuilder b = new StudyBuilder("open-tail").lead(90 * DAY, 0, 0, 800, 5).finished(500);
    b.absent(
        "lead_time.p85",
        "lead time, p85",
        "more than 15 of 100 changes are not released yet",
        "wait for the next release");
    b.stages(2 * DAY, 9 * DAY, 80 * DAY, 0, 5, 300);
    return b.study(SampleParts.journeys(90, 200), List.of());
  }

  /// One commit.
  static Study oneCommit() {
    StudyBuilder b = new StudyBuilder("first").releases(0).commits(1);
    b.few("lead_time.p50", "lead time, p50", 0, 5, "releases");
    return b.study(List.of(), List.of());
  }

  /// No finding at all.
  static Study empty() {
    return new StudyBuilder("empty").releases(0).commits(0).study(List.of(), List.of());
  }

  /// All of them by name.
  static Map<String, Study> all() {
    return Map.ofEntries(
        Map.entry("healthy", healthy()),
        Map.entry("train", train()),
        Map.entry("quick", quick()),
        Map.entry("slow-integration", slowIntegration()),
        Map.entry("no-releases", noReleases()),
        Map.entry("too-few", tooFew()),
        Map.entry("open-tail", openTail()),
        Map.entry("one-commit", oneCommit()),
        Map.entry("empty", empty()),
        Map.entry("one-large-release", OddSamples.oneLargeRelease()),
        Map.entry("hostile", OddSamples.hostile()),
        Map.entry("many-stages", OddSamples.manyStages()));
  }
}
