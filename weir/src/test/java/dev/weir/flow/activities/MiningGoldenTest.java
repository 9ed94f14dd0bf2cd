package dev.weir.flow.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.store.Engine;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Six public logs against their golden file: arcs, variants, durations, starts, ends and rework;
/// and again with the rows shuffled inside each case, where their instants differ.
class MiningGoldenTest {
  private static final double EXACTLY = 1e-9;

  /// Keeps rows of equal instants of a case in their order, and mixes all others.
  private static final String SHUFFLE =
      """
      create table mixed as
      from coded_event order by hash(item_no, occurred_at), item_no, occurred_at, rowid
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "running-example, running-example.xes",
    "receipt, receipt.xes.gz",
    "roadtraffic100, roadtraffic100traces.xes",
    "helpdesk, helpdesk.xes.gz",
    "bpic2012, bpic2012.xes.gz",
    "bpi2013-incidents, bpi2013-incidents.xes.gz"
  })
  void everyNumberIsTheGoldenOne(String name, String file) {
    JsonNode golden =
        JsonMapper.builder()
            .build()
            .readTree(SharedLogs.file("golden/mining-golden.json"))
            .get(name);
    for (boolean isShuffled : new boolean[] {false, true}) {
      try (Engine engine = SharedLogs.read(SharedLogs.file("logs/" + file), folder)) {
        if (isShuffled) {
          engine.run(SHUFFLE);
          engine.run("drop table coded_event");
          engine.run("alter table mixed rename to coded_event");
          engine.script(Engine.text(Engine.class, "follow_events.sql"));
        }
        Activities.make(engine);
        counts(engine, golden);
        arcs(engine, golden);
        items(engine, golden);
      }
    }
  }

  private static void counts(Engine engine, JsonNode golden) {
    assertThat(number(engine, "count(*) from item_span")).isEqualTo(golden.get("cases").asDouble());
    assertThat(number(engine, "count(*) from step")).isEqualTo(golden.get("events").asDouble());
    assertThat(number(engine, "count(distinct activity) from step"))
        .isEqualTo(golden.get("activities").asDouble());
    String variants = "from (" + Definitions.VARIANTS.sql() + ")";
    assertThat(number(engine, "count(*) " + variants))
        .isEqualTo(golden.at("/variants/count").asDouble());
    assertThat(number(engine, "max(n_items) " + variants))
        .isEqualTo(golden.at("/variants/largest").asDouble());
  }

  private static void arcs(Engine engine, JsonNode golden) {
    Map<String, double[]> arcs = new HashMap<>();
    engine.rows(
        Definitions.ARCS.sql(),
        row ->
            arcs.put(
                row.text("from_activity") + "→" + row.text("to_activity"),
                new double[] {
                  row.count("n"),
                  row.number("mean_seconds").orElseThrow(),
                  row.number("p50_seconds").orElseThrow(),
                  row.number("min_seconds").orElseThrow(),
                  row.number("max_seconds").orElseThrow()
                }));
    assertThat(arcs).hasSize(golden.get("arcs").size());
    for (JsonNode arc : golden.get("arcs")) {
      String name = arc.get("from").asString() + "→" + arc.get("to").asString();
      double[] found = arcs.getOrDefault(name, new double[5]);
      String[] keys = {"count", "meanSeconds", "medianSeconds", "minSeconds", "maxSeconds"};
      for (int i = 0; i < keys.length; i++) {
        close(name + " " + keys[i], found[i], arc.get(keys[i]).asDouble());
      }
    }
  }

  private static void items(Engine engine, JsonNode golden) {
    String seconds = "(epoch_us(last_at) - epoch_us(first_at)) / 1000000.0";
    JsonNode durations = golden.get("durationSeconds");
    close(
        "mean",
        number(engine, "avg(" + seconds + ") from item_span"),
        durations.get("meanSeconds").asDouble());
    close(
        "median",
        number(engine, "quantile_cont(" + seconds + ", 0.5) from item_span"),
        durations.get("medianSeconds").asDouble());
    close(
        "min",
        number(engine, "min(" + seconds + ") from item_span"),
        durations.get("minSeconds").asDouble());
    close(
        "max",
        number(engine, "max(" + seconds + ") from item_span"),
        durations.get("maxSeconds").asDouble());
    close(
        "arrival gap",
        number(
            engine,
            "(epoch_us(max(first_at)) - epoch_us(min(first_at))) / 1000000.0 / (count(*) - 1) from item_span"),
        golden.get("arrivalGapMeanSeconds").asDouble());
    same(engine, "activity, count(*) from step where ordinal = 1", golden.get("startActivities"));
    same(engine, "last_activity as activity, count(*) from item_span", golden.get("endActivities"));
    same(
        engine,
        "activity, count(*) from (select distinct item_no, activity from step where is_again)",
        golden.get("reworkCases"));
  }

  private static void same(Engine engine, String query, JsonNode golden) {
    Map<String, Long> found = new TreeMap<>();
    engine.rows(
        "select cast(activity as varchar) as name, n from (select "
            + query.replace("count(*)", "count(*) as n")
            + " group by 1)",
        row -> found.put(row.text("name"), row.count("n")));
    Map<String, Long> expected = new TreeMap<>();
    golden.properties().forEach(entry -> expected.put(entry.getKey(), entry.getValue().asLong()));
    assertThat(found).isEqualTo(expected);
  }

  private static void close(String what, double found, double expected) {
    assertThat(found).as(what).isCloseTo(expected, within(Math.abs(expected) * EXACTLY));
  }

  private static double number(Engine engine, String query) {
    return engine.row(
        "select " + query.replaceFirst(" from ", " as x from "),
        row -> row.number("x").orElseThrow());
  }
}
