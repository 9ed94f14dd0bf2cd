package dev.weir.flow.activities;

import dev.weir.flow.StreamStage;
import dev.weir.metric.Definition;
import dev.weir.metric.Finding;
import dev.weir.metric.Scope;
import dev.weir.store.Engine;
import dev.weir.store.RowWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The value stream of a log, as it is drawn: stages in the order items come to them, how items go
/// on from each, and what was left out of the picture.
///
/// @param shape what the log's rows say
/// @param stream the stages with their times
/// @param facts of each stage, in the stream's order
/// @param flows between drawn stages, the largest first
/// @param folded stages few items come to, left out of the drawing
/// @param foldedVisits all visits to them
/// @param foldedHours what a typical item spends in them
/// @param items all items of the period
/// @param ends when an item counts as over
/// @param teams what becomes of the time with each group; in a log of states only
public record ActivityMap(
    LogShape shape,
    StreamStage.Stream stream,
    List<StageFacts> facts,
    List<Flow> flows,
    List<StageFacts> folded,
    long foldedVisits,
    double foldedHours,
    long items,
    Ends ends,
    List<TeamTime> teams) {
  /// How much of the way an event log shows.
  public static final String SPAN = "first to last activity";

  /// A stage fewer items come to is folded away.
  public static final double SMALLEST_SHARE = 0.05;

  private static final double MOSTLY = 0.5;
  private static final long MOST_ASKED = 400_000;
  private static final double OFTEN_SHARE = 0.02;

  /// No picture holds more.
  public static final int MOST_STAGES = 24;

  private static final Definition FLOWS = Definition.of(ActivityMap.class, "flows");
  private static final Definition AGAIN = Definition.of(ActivityMap.class, "flows_again");
  private static final Definition LADDER = Definition.of(ActivityMap.class, "ladder");

  public ActivityMap {
    facts = List.copyOf(facts);
    flows = List.copyOf(flows);
    folded = List.copyOf(folded);
    teams = List.copyOf(teams);
  }

  /// Items going from one stage on to another, or again to the same.
  ///
  /// @param from place of the stage in the drawing, from 0
  /// @param to place of the stage in the drawing
  /// @param visits how many
  /// @param ratio of all visits to `from`, 0 to 1
  /// @param againRatio of the visits, those by items that had been in `to` before, 0 to 1; of many
  ///   items a sample is asked; 0 for ways forward
  public record Flow(int from, int to, long visits, double ratio, double againRatio) {
    /// Whether it leads up the drawing, or round.
    public boolean isBack() {
      return to <= from;
    }
  }

  /// Whether a way is rework, in every drawing and table: it leads back or round, and most who take
  /// it had been there before. Leaving a stage where nothing is ever done but queueing sends
  /// nothing back, wherever it leads; neither do two stages passed now in this order, now in that.
  public boolean isRework(Flow flow) {
    return flow.isBack()
        && (flow.from() == flow.to()
            || (flow.againRatio() >= MOSTLY && !onlyQueues(facts.get(flow.from()))));
  }

  /// The ways back worth telling, the most taken first: those at least a fiftieth of the items
  /// take. The same for the drawing, the phone, the terminal and the tables.
  public List<Flow> rework() {
    return flows.stream()
        .filter(this::isRework)
        .filter(flow -> flow.visits() >= Math.max(1, OFTEN_SHARE * items))
        .sorted(Comparator.comparingLong(Flow::visits).reversed())
        .toList();
  }

  /// Whether a stage closes items and may be ended by a clock: what lies before it is then no
  /// waiting of the work.
  public boolean isTimer(StageFacts stage) {
    return ends.activities().contains(stage.name()) && stage.isLikeATimer();
  }

  private static boolean onlyQueues(StageFacts stage) {
    return stage.workRatio().isPresent()
        && stage.workRatio().getAsDouble() == 0
        && stage.blockedRatio().orElse(0) == 0
        && stage.whole().p95().orElse(0) > 0;
  }

  /// Puts the map together.
  ///
  /// @param told every stage, in order
  static ActivityMap of(Scope scope, LogShape shape, Ends ends, List<StageTimes.Told> told) {
    Map<String, Double> ladder = ladder(scope, shape);
    List<StageTimes.Told> drawn = drawn(told, ends.items(), ladder);
    List<StreamStage> stages = new ArrayList<>();
    for (StageTimes.Told stage : drawn) {
      stages.add(
          new StreamStage(
              stage.slug(),
              stage.facts().name(),
              "enabled",
              "finished",
              stage.lead().get(0),
              stage.lead().get(1),
              stage.wip(),
              stage.work().getFirst(),
              ladder.getOrDefault(stage.facts().name(), 0.0)));
    }
    List<StageFacts> facts = drawn.stream().map(StageTimes.Told::facts).toList();
    List<StageFacts> folded =
        told.stream().map(StageTimes.Told::facts).filter(stage -> !facts.contains(stage)).toList();
    return new ActivityMap(
        shape,
        new StreamStage.Stream(Activities.ID, SPAN, List.of(), stages, List.of(), ends.closed()),
        facts,
        flows(scope, facts),
        folded,
        folded.stream().mapToLong(StageFacts::visits).sum(),
        folded.stream().mapToDouble(stage -> ladder.getOrDefault(stage.name(), 0.0)).sum(),
        ends.items(),
        ends,
        TeamTime.of(scope, shape));
  }

  /// The findings of the stages that are drawn and of those that are not.
  static List<Finding> findings(List<StageTimes.Told> told) {
    return told.stream().flatMap(stage -> stage.findings().stream()).toList();
  }

  /// Those at least a twentieth of the items come to; of more than a picture holds, those that take
  /// a typical item's time.
  private static List<StageTimes.Told> drawn(
      List<StageTimes.Told> told, long items, Map<String, Double> ladder) {
    List<StageTimes.Told> often =
        told.stream().filter(stage -> stage.facts().items() >= SMALLEST_SHARE * items).toList();
    List<StageTimes.Told> some = often.isEmpty() ? told : often;
    Set<StageTimes.Told> largest =
        some.stream()
            .sorted(
                Comparator.comparingDouble(
                        (StageTimes.Told stage) -> -ladder.getOrDefault(stage.facts().name(), 0.0))
                    .thenComparingLong(stage -> -stage.facts().items()))
            .limit(MOST_STAGES)
            .collect(Collectors.toSet());
    return some.stream().filter(largest::contains).toList();
  }

  private static List<Flow> flows(Scope scope, List<StageFacts> facts) {
    Map<String, Integer> places = new HashMap<>();
    facts.forEach(stage -> places.put(stage.name(), places.size()));
    List<Flow> flows = new ArrayList<>();
    scope
        .engine()
        .rows(
            scope.query(FLOWS),
            row -> {
              Integer from = places.get(row.text("from_stage"));
              Integer to = places.get(row.text("to_stage"));
              return from != null
                  && to != null
                  && flows.add(
                      new Flow(
                          from,
                          to,
                          row.count("n"),
                          row.count("n") / (double) facts.get(from).visits(),
                          0));
            });
    return again(scope, facts, flows);
  }

  /// The ways back, with how many of those who take them had been there before.
  private static List<Flow> again(Scope scope, List<StageFacts> facts, List<Flow> flows) {
    Engine engine = scope.engine();
    engine.run(
        "create or replace table back_pair"
            + " (from_stage activity_name, to_stage activity_name)");
    try (RowWriter rows = engine.writer("back_pair")) {
      flows.stream()
          .filter(Flow::isBack)
          .forEach(flow ->
              rows.begin()
                  .text(facts.get(flow.from()).name())
                  .text(facts.get(flow.to()).name())
                  .end());
    }
    long visits = facts.stream().mapToLong(StageFacts::visits).sum();
    String query =
        Engine.bind(
            AGAIN.sql(),
            Map.of(
                "since", scope.period().since(),
                "until", scope.period().until(),
                "every", Sampling.of(visits, MOST_ASKED).every()));
    Map<List<String>, Double> again = new HashMap<>();
    engine.rows(
        query,
        row ->
            again.put(
                List.of(row.text("from_stage"), row.text("to_stage")),
                row.count("n_again") / (double) row.count("n")));
    return flows.stream()
        .map(flow -> {
          List<String> pair = List.of(facts.get(flow.from()).name(), facts.get(flow.to()).name());
          return new Flow(
              flow.from(), flow.to(), flow.visits(), flow.ratio(), again.getOrDefault(pair, 0.0));
        })
        .toList();
  }

  private static Map<String, Double> ladder(Scope scope, LogShape shape) {
    Map<String, Double> hours = new HashMap<>();
    String query =
        Engine.bind(
            LADDER.sql(),
            Map.of(
                "since", scope.period().since(),
                "until", scope.period().until(),
                "as_of", scope.asOf(),
                "states", shape == LogShape.STATES ? 1 : 0));
    scope.engine().rows(query, row -> hours.put(row.text("stage"), row.number("hours").orElse(0)));
    return hours;
  }
}
