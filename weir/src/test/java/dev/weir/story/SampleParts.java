package dev.weir.story;

import dev.weir.flow.Journey;
import dev.weir.metric.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Evidence and journeys that several sample studies share.
final class SampleParts {
  private SampleParts() {}

  static Evidence hotspots() {
    List<List<String>> rows = new ArrayList<>();
    String[] files = {
      "core/src/main/java/io/javalin/Javalin.java",
      "core/src/main/java/io/javalin/http/Context.java",
      "docs/changelog.md",
      "pom.xml",
      "core/src/test/java/io/javalin/TestRouting.java"
    };
    for (int i = 0; i < 14; i++) {
      rows.add(
          List.of(
              files[i % files.length] + (i >= files.length ? "." + i : ""),
              Integer.toString(90 - 5 * i)));
    }
    return new Evidence(
        "select path, count(*) as n_changes\nfrom file_change\ngroup by path\norder by n_changes desc, path",
        List.of("path", "n_changes"),
        rows,
        1820,
        "weir sql \"select path, count(*) …\"");
  }

  static Evidence pairs() {
    return new Evidence(
        "select left_path, right_path, n_shared, degree from co_change",
        List.of("left_path", "right_path", "n_shared", "degree_ratio"),
        List.of(
            List.of(
                "clients/src/main/resources/common/message/FetchRequest.json",
                "core/src/main/scala/kafka/server/KafkaApis.scala",
                "31",
                "0.62"),
            List.of("gradle/dependencies.gradle", "LICENSE-binary", "28", "0.81")),
        37,
        "weir sql \"from co_change\"");
  }

  static List<Journey> journeys(double p50Days, double p95Days) {
    return List.of(
        journey(
            Journey.Kind.TYPICAL,
            "MINOR: Fix the wording of the quota documentation (#18211)",
            p50Days,
            false),
        journey(
            Journey.Kind.SLOW,
            "KAFKA-17411: Create local state Standbys on start (#16922)",
            p95Days,
            false),
        journey(
            Journey.Kind.SENT_BACK,
            "Rewrite the scheduler so that retries keep their order",
            p50Days * 0.8,
            false),
        journey(
            Journey.Kind.URGENT,
            "Fix crash on start when the log folder is missing",
            p50Days * 0.1,
            false),
        journey(
            Journey.Kind.NEWEST, "Say in the error which option was wrong", p50Days * 0.3, true));
  }

  static Journey journey(Journey.Kind kind, String title, double days, boolean open) {
    Instant start =
        Samples.AS_OF.minus(Duration.ofMinutes(Math.round((days + (open ? 0 : 20)) * 1440)));
    List<Journey.Step> steps = new ArrayList<>();
    steps.add(new Journey.Step(start, "written", "integrate"));
    steps.add(
        new Journey.Step(
            start.plus(Duration.ofMinutes(Math.round(days * 290))), "on the main line", "release"));
    if (!open) {
      steps.add(
          new Journey.Step(
              start.plus(Duration.ofMinutes(Math.round(days * 1440))), "released in 3.8.0", ""));
    }
    return new Journey(kind, "3f1c9a72be0d4c5587aa0d1be2f0c4d59e1b7a66", title, steps, open);
  }
}
