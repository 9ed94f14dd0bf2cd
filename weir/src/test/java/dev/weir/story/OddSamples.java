package dev.weir.story;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Note;
import dev.weir.flow.Journey;
import dev.weir.flow.StreamStage;
import dev.weir.metric.Evidence;
import dev.weir.metric.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Studies nobody hopes for: attacks in every text, and more stages than fit.
final class OddSamples {
  private static final double DAY = 24;

  private OddSamples() {}

  /// Titles and names that attack, run on, or are not Latin.
  static Study hostile() {
    String attack =
        "<script>alert('x')</script><img src=https://evil.example/a.png onerror=alert(1)>";
    String escape = "\u001b[31mred\u001b[0m\u001b]0;owned\u0007 \u009b2J \u202Egnp.exe \u0000 end";
    String slots = "{{body}} {lead_time.p50} </style></title><!-- --> ]]> \" onload=\"x";
    StudyBuilder b =
        new StudyBuilder("<b>evil</b> " + "sixty-character-names-are-long-".repeat(3))
            .lead(4.2 * DAY, 11 * DAY, 19 * DAY, 410, 26);
    b.stages(5.5, 2.1 * DAY, 3.4 * DAY, 9 * DAY, 12, 23);
    b.measured("hotspots.top_share", "ten " + attack, 0.35, Unit.RATIO, 1820);
    b.evidence(
        "hotspots.top_share",
        new Evidence(
            "select '" + attack + "' " + escape,
            List.of("file", "changes"),
            List.of(
                List.of("src/" + "very_long_path_component/".repeat(8) + "file.java", "12"),
                List.of("документы/проект/файл.txt", "9"),
                List.of("文書/設計/非常に長いファイル名の例.md", "7"),
                List.of(attack, "5")),
            4,
            "weir sql \"…\" " + attack));
    List<Journey> journeys = new ArrayList<>();
    List<Journey.Kind> kinds = List.of(Journey.Kind.values());
    String[] titles = {
      attack, escape, slots, "مرحبا بالعالم، إصلاح خطأ في التطبيق", "x".repeat(4000)
    };
    for (int i = 0; i < titles.length; i++) {
      journeys.add(SampleParts.journey(kinds.get(i), titles[i], 2 + 3.0 * i, i == 4));
    }
    Study study = b.study(journeys, List.of(new Note(LocalDate.of(2026, 2, 1), attack + escape)));
    return new Study(
        study.name(),
        "/tmp/" + attack,
        study.period(),
        slots,
        study.asOf(),
        study.commits(),
        study.releases(),
        study.findings(),
        study.stream(),
        study.journeys(),
        study.notes(),
        List.of(new LedgerEntry("git", "odd", 3, attack, escape, slots)));
  }

  /// One release carries most of the year, and it is out: nothing waits today.
  static Study oneLargeRelease() {
    StudyBuilder b = new StudyBuilder("major").lead(69 * DAY, 130 * DAY, 160 * DAY, 184, 8);
    b.stages(0.01, 0.02, 68 * DAY, 130 * DAY, 1, 10);
    b.measured("release_cadence.with_new_work", "releases with new work", 8, Unit.RELEASES, 8)
        .measured(
            "lead_time.largest_release", "commits in the largest release", 0.65, Unit.RATIO, 184)
        .interval(
            "preview_time.p50",
            "lead time, pre-releases counted, p50",
            9 * DAY,
            5 * DAY,
            15 * DAY,
            Unit.HOURS,
            184)
        .measured("unreleased_work.commits", "commits not yet released", 10, Unit.COMMITS, 10)
        .measured("unreleased_work.age_p50", "age of unreleased work, p50", 4.6, Unit.HOURS, 10);
    return b.study(List.of(), List.of());
  }

  /// Many stages, as an event log gives them.
  static Study manyStages() {
    StudyBuilder b = new StudyBuilder("claims").lead(40 * DAY, 80 * DAY, 100 * DAY, 900, 12);
    List<StreamStage> stages = new ArrayList<>();
    for (int i = 1; i <= 24; i++) {
      String id = "stage_" + i;
      stages.add(
          b.stage(
              id,
              "Step number " + i,
              "step " + (i - 1) + " done",
              "step " + i + " done",
              4.0 * i,
              9.0 * i,
              3 * i,
              4.0 * i));
    }
    Study study = b.study(List.of(), List.of());
    return new Study(
        study.name(),
        study.source(),
        study.period(),
        study.periodReason(),
        study.asOf(),
        study.commits(),
        study.releases(),
        study.findings(),
        new StreamStage.Stream(
            "claims", "claim made to claim paid", List.of(), stages, List.of(), 900),
        List.of(),
        List.of(),
        List.of());
  }
}
