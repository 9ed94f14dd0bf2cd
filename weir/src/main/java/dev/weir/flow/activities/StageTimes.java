package dev.weir.flow.activities;

import dev.weir.event.Provenance;
import dev.weir.metric.Asked;
import dev.weir.metric.Definition;
import dev.weir.metric.Evidence;
import dev.weir.metric.Finding;
import dev.weir.metric.Plain;
import dev.weir.metric.Reading;
import dev.weir.metric.Sample;
import dev.weir.metric.Scope;
import dev.weir.metric.Statistic;
import dev.weir.metric.Unit;
import dev.weir.store.Engine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/// How long items stay in each stage, how much of it they wait and how much is worked on them, and
/// how many are there. SQL: `stages.sql`; intervals from `stage_times.sql`, resampled by week.
final class StageTimes {
  private static final Definition STAGES = Definition.of(StageTimes.class, "stages");
  private static final List<String> SHARES = List.of("Half", "85 %", "95 %");
  private static final List<Statistic> STATISTICS = ItemTimes.STATISTICS;
  private static final long MOST = 60_000;
  private static final Reading NOT_SEEN =
      new Reading.Absent(
          "the log does not say when this began",
          "log the beginning of an activity, not its end alone");
  private static final Reading NO_WORK =
      new Reading.Absent(
          "the log does not say when somebody worked",
          "log when work begins and ends, not one of them");

  private final Scope scope;
  private final Asked asked;
  private final List<StageFacts> facts;
  private final Map<String, StageSamples> samples;
  private final Sampling sampling;
  private final boolean all;

  private StageTimes(
      Scope scope,
      Asked asked,
      List<StageFacts> facts,
      Map<String, StageSamples> samples,
      Sampling sampling,
      boolean all) {
    this.scope = scope;
    this.asked = asked;
    this.facts = facts;
    this.samples = samples;
    this.sampling = sampling;
    this.all = all;
  }

  /// What is told of one stage.
  ///
  /// @param lead p50, p85, p95 of a visit
  /// @param queued before work begins; p50, and where all is asked p85 and p95
  /// @param work likewise
  record Told(
      StageFacts facts,
      List<Finding> lead,
      List<Finding> queued,
      List<Finding> work,
      Finding wip,
      String slug) {
    List<Finding> findings() {
      List<Finding> all = new ArrayList<>(lead);
      all.addAll(queued);
      all.addAll(work);
      all.add(wip);
      return all;
    }
  }

  /// Every stage of the log, in the order items come to them.
  ///
  /// @param all the wait and the work of a stage with all their percentiles and intervals too
  static List<Told> of(Scope scope, boolean all) {
    String query = scope.query(STAGES);
    Engine engine = scope.engine();
    engine.run("create or replace temporary table stage_facts as " + query);
    List<StageFacts> facts = engine.rows("from stage_facts", StageFacts::of);
    Engine.TextTable table = engine.table("from stage_facts", Evidence.MAX_ROWS);
    Evidence evidence =
        new Evidence(
            query, table.columns(), table.rows(), table.total(), "weir explain stages --all");
    long visits = facts.stream().mapToLong(StageFacts::visits).sum();
    Sampling sampling = Sampling.of(visits, MOST);
    Asked asked = new Asked(STAGES, scope, "first to last activity", query, evidence);
    return new StageTimes(scope, asked, facts, StageSamples.of(scope, sampling), sampling, all)
        .told();
  }

  private List<Told> told() {
    List<String> slugs = slugs(facts);
    // resampling takes as long as all the queries before it, and no stage asks for another's
    return IntStream.range(0, facts.size())
        .parallel()
        .mapToObj(place -> told(facts.get(place), slugs.get(place)))
        .toList();
  }

  private Told told(StageFacts stage, String slug) {
    boolean isOpen = stage.open() > 0;
    List<OptionalDouble> exact =
        isOpen
            ? List.of(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty())
            : List.of(stage.whole().p50(), stage.whole().p85(), stage.whole().p95());
    StageSamples sample = samples.getOrDefault(stage.name(), StageSamples.NONE);
    List<Reading> lead =
        stage.timed() + stage.open() == 0
            ? List.of(NOT_SEEN, NOT_SEEN, NOT_SEEN)
            : sampling.read(sample.whole(), STATISTICS, exact, stage.timed(), scope.seed());
    return new Told(
        stage,
        findings(stage, slug, "lead_", "time there", lead, "last at most %s."),
        findings(
            stage,
            slug,
            "wait_",
            "wait before work",
            readings(sample.queued(), stage.queued().p50(), stage),
            "wait at most %s before work begins."),
        findings(
            stage,
            slug,
            "work_",
            "worked on",
            readings(sample.work(), stage.work().p50(), stage),
            "are worked on for at most %s."),
        finding(
            "stage." + slug + ".wip",
            stage.name() + ", items at once, mean",
            Unit.ITEMS,
            plain(
                stage.timed() + stage.open() == 0 ? OptionalDouble.empty() : stage.meanWip(),
                stage.visits(),
                NOT_SEEN),
            "On average, %s are in “" + stage.name() + "” at once."),
        slug);
  }

  /// The median alone, counted, where only the map is asked for.
  private List<Reading> readings(Sample sample, OptionalDouble exact, StageFacts stage) {
    if (sample.size() == 0) {
      return all ? List.of(NO_WORK, NO_WORK, NO_WORK) : List.of(NO_WORK);
    }
    return all
        ? sample.read(STATISTICS, scope.seed())
        : List.of(plain(exact, stage.timed(), NO_WORK));
  }

  private List<Finding> findings(
      StageFacts stage, String slug, String id, String name, List<Reading> readings, String rest) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      findings.add(
          finding(
              "stage." + slug + "." + id + ItemTimes.NAMES.get(i),
              stage.name() + ", " + name + ", " + ItemTimes.NAMES.get(i),
              Unit.HOURS,
              readings.get(i),
              SHARES.get(i) + " of the visits to “" + stage.name() + "” " + rest));
    }
    return findings;
  }

  /// A number counted over all visits: exact, so without an interval.
  private static Reading plain(OptionalDouble value, long n, Reading otherwise) {
    return value.isPresent() && n > 0
        ? Reading.Measured.exactly(value.getAsDouble(), n, Provenance.MEASURED)
        : otherwise;
  }

  private Finding finding(String id, String name, Unit unit, Reading reading, String sentence) {
    String claim =
        reading instanceof Reading.Measured measured
            ? sentence.replace("%s", Plain.measured(measured, unit))
            : "";
    return asked.finding(id, name, unit, reading, claim);
  }

  private static List<String> slugs(List<StageFacts> facts) {
    Set<String> slugs = new LinkedHashSet<>();
    for (StageFacts stage : facts) {
      String plain = stage.name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
      String bare = plain.replaceAll("^-|-$", "");
      String first = bare.isEmpty() ? "stage" : bare;
      String slug = first;
      for (int next = 2; !slugs.add(slug); next++) {
        slug = first + "-" + next;
      }
    }
    return List.copyOf(slugs);
  }
}
