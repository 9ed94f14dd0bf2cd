package dev.weir.story;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Note;
import dev.weir.event.Provenance;
import dev.weir.event.Range;
import dev.weir.flow.Journey;
import dev.weir.flow.StreamStage;
import dev.weir.metric.Definition;
import dev.weir.metric.Evidence;
import dev.weir.metric.Finding;
import dev.weir.metric.Findings;
import dev.weir.metric.Reading;
import dev.weir.metric.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Gathers findings.
final class StudyBuilder {
  private final String name;
  private final List<Finding> findings = new ArrayList<>();
  private List<StreamStage> stages = List.of();
  private long releases = 26;
  private long commits = 14_200;
  private long finished;

  StudyBuilder(String name) {
    this.name = name;
  }

  StudyBuilder releases(long n) {
    releases = n;
    return this;
  }

  StudyBuilder finished(long n) {
    finished = n;
    return this;
  }

  StudyBuilder commits(long n) {
    commits = n;
    return this;
  }

  StudyBuilder lead(double p50, double p85, double p95, long n, long ofReleases) {
    releases = ofReleases;
    finished = n;
    interval("lead_time.p50", "lead time, p50", p50, p50 * 0.78, p50 * 1.22, Unit.HOURS, n);
    if (p85 > 0) {
      interval("lead_time.p85", "lead time, p85", p85, p85 * 0.8, p85 * 1.3, Unit.HOURS, n);
      interval("lead_time.p95", "lead time, p95", p95, p95 * 0.8, p95 * 1.5, Unit.HOURS, n);
    }
    return this;
  }

  StudyBuilder stages(
      double integrate50,
      double integrate85,
      double release50,
      double release85,
      int wip,
      int waiting) {
    stages =
        List.of(
            stage(
                "integrate",
                "Integrate",
                "commit written",
                "on the main line",
                integrate50,
                integrate85,
                wip,
                integrate50 * 1.1),
            stage(
                "release",
                "Release",
                "on the main line",
                "in a release",
                release50,
                release85,
                waiting,
                release50 * 1.02));
    return this;
  }

  StreamStage stage(
      String id,
      String shown,
      String from,
      String until,
      double p50,
      double p85,
      int wip,
      double ladder) {
    interval(
        "lead_time." + id + ".p50", shown + ", p50", p50, p50 * 0.8, p50 * 1.2, Unit.HOURS, 400);
    Finding half = findings.getLast();
    if (p85 > 0) {
      interval(
          "lead_time." + id + ".p85", shown + ", p85", p85, p85 * 0.8, p85 * 1.3, Unit.HOURS, 400);
    } else {
      absent(
          "lead_time." + id + ".p85",
          shown + ", p85",
          "more than 15 of 100 are still in it",
          "wait for the next release");
    }
    Finding most = findings.getLast();
    Finding inside =
        finding(
            "wip." + id,
            shown + ", in it now",
            Reading.Measured.exactly(
                (double) Math.max(1, wip), Math.max(1, wip), Provenance.MEASURED),
            Unit.COMMITS);
    Finding hands =
        finding(
            "process_time." + id,
            shown + ", hands-on time",
            new Reading.Absent(
                "git does not record when hands were at work",
                "weir sample: a card for the next twenty items"),
            Unit.HOURS);
    return new StreamStage(id, shown, from, until, half, most, inside, hands, ladder);
  }

  StudyBuilder measured(String id, String shown, double value, Unit unit, long n) {
    findings.add(finding(id, shown, Reading.Measured.exactly(value, n, Provenance.MEASURED), unit));
    return this;
  }

  StudyBuilder interval(
      String id, String shown, double value, double low, double high, Unit unit, long n) {
    Reading reading =
        Reading.Measured.of(
            value,
            new Reading.Interval(low, high, "95 %, resampled by release (26 releases)"),
            n,
            Provenance.MEASURED);
    findings.add(finding(id, shown, reading, unit));
    return this;
  }

  StudyBuilder absent(String id, String shown, String missing, String remedy) {
    findings.add(finding(id, shown, new Reading.Absent(missing, remedy), Unit.HOURS));
    return this;
  }

  StudyBuilder few(String id, String shown, long n, long needed, String what) {
    findings.add(finding(id, shown, new Reading.TooFew(n, needed, what), Unit.HOURS));
    return this;
  }

  StudyBuilder evidence(String id, Evidence evidence) {
    findings.replaceAll(f ->
        f.id().equals(id)
            ? new Finding(
                f.id(),
                f.name(),
                f.claim(),
                f.reading(),
                f.unit(),
                f.span(),
                f.period(),
                f.definition(),
                evidence,
                f.trend())
            : f);
    return this;
  }

  StudyBuilder trend(String id, double... values) {
    findings.replaceAll(f -> f.id().equals(id) ? f.withTrend(points(values)) : f);
    return this;
  }

  private static List<Finding.Point> points(double... values) {
    List<Finding.Point> points = new ArrayList<>();
    LocalDate end = LocalDate.of(2026, 10, 1);
    for (int i = 0; i < values.length; i++) {
      LocalDate since = end.minusMonths(3L * (values.length - i));
      Range quarter =
          new Range(
              Instant.parse(since + "T00:00:00Z"),
              Instant.parse(since.plusMonths(3) + "T00:00:00Z"));
      Reading reading =
          i == 2 && values.length > 5
              ? new Reading.TooFew(1, 3, "releases")
              : Reading.Measured.of(
                  values[i],
                  new Reading.Interval(
                      values[i] * 0.8, values[i] * 1.2, "95 %, resampled by release"),
                  300,
                  Provenance.MEASURED);
      points.add(new Finding.Point(quarter, reading));
    }
    return points;
  }

  private Finding finding(String id, String shown, Reading reading, Unit unit) {
    String metric = id.split("\\.", 2)[0];
    Definition definition =
        new Definition(
            metric,
            "/dev/weir/flow/" + metric + ".sql",
            "how long does a committed change wait until it is in a release?",
            "one row per commit",
            unit.word(),
            "unreleased commits have no release",
            "DORA, lead time for changes, dora.dev/guides/dora-metrics",
            1,
            "select 1");
    Evidence evidence =
        new Evidence(
            "-- "
                + metric
                + "\nselect item_id, committed_at, released_at\nfrom change_release\nwhere released_at < timestamp '2026-11-01'",
            List.of("item_id", "committed_at", "lead_hours"),
            List.of(
                List.of("3f1c9a72be", "2026-03-04 10:20", "101.5"),
                List.of("9e1b7a6655", "2026-03-06 11:00", "80.1")),
            410,
            "weir explain " + id + " --format json");
    return new Finding(
        id,
        shown,
        Words.capital(shown) + ": " + Readings.value(unit, reading) + ".",
        reading,
        unit,
        "commit to release",
        Samples.PERIOD,
        definition,
        evidence,
        List.of());
  }

  Study study(List<Journey> journeys, List<Note> notes) {
    StreamStage.Stream stream =
        new StreamStage.Stream(
            "commit-to-release",
            "commit to release",
            List.of(
                new StreamStage.Unseen(
                    "asked, decided, started",
                    "write down when the next ten things were first asked for")),
            stages,
            List.of(
                new StreamStage.Unseen(
                    "rolled out, used",
                    "write down when a user first had the last release in hand")),
            finished);
    return new Study(
        name,
        "/home/me/" + name,
        Samples.PERIOD,
        "the last 12 months",
        Samples.AS_OF,
        commits,
        releases,
        new Findings(findings),
        stream,
        journeys,
        notes,
        List.of(
            new LedgerEntry(
                "git",
                "clock_skew",
                12,
                "commits written after they landed: clocks disagree; they are counted, not averaged in",
                "9e1b7a6655",
                "nothing to do"),
            new LedgerEntry(
                "git",
                "bots",
                54,
                "commits by bots are reported apart",
                "dependabot[bot]",
                "list others under bots in weir.yaml")));
  }
}
