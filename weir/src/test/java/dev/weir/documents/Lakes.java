package dev.weir.documents;

import dev.weir.app.Deliveries;
import dev.weir.app.Request;
import dev.weir.app.Weir;
import dev.weir.event.Progress;
import dev.weir.fixture.Requests;
import dev.weir.fixture.ScriptedGit;
import dev.weir.metric.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is told of the delivery around the commits: a year of builds, and a handful of them, for
/// the page of measures.
final class Lakes {
  private static final Set<String> TOLD = Set.of("connections", "builds", "commit_to_build");
  private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");

  private Lakes() {}

  /// The findings of each that no repository alone has.
  static List<List<Finding>> findings(Path folder) {
    List<List<Finding>> found = new ArrayList<>();
    for (int builds : List.of(120, 3, 0)) {
      found.add(of(folder.resolve("delivery" + builds), builds));
    }
    return found;
  }

  private static List<Finding> of(Path folder, int builds) {
    try {
      Path lake = Files.createDirectories(folder.resolve("lake"));
      Path git = repository(folder.resolve("git"), Math.max(3, builds));
      Files.writeString(lake.resolve("builds.csv"), builds(builds, ids(git, folder)));
      Files.writeString(
          lake.resolve("pull_requests.csv"),
          "id,pull_request_key,created_date,merged_date\nc1,1,2024-01-01,2024-01-02\n");
      Files.writeString(lake.resolve("issues.csv"), "id,created_date\ni1,2024-01-01\n");
      Files.writeString(
          lake.resolve("deployments.csv"), "id,deployed_at,status\nd1,2024-01-03,ok\n");
      Files.writeString(lake.resolve("incidents.csv"), "id,opened_at\nn1,2024-01-04\n");
      Deliveries.ingest(
          request(folder, git.toString(), lake.toString()),
          new Deliveries.World(Map.of(), () -> Requests.NOW, time -> {}),
          Progress.SILENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Weir.study(request(folder), Progress.SILENT)
        .orElseThrow()
        .findings()
        .all()
        .filter(finding -> TOLD.contains(finding.definition().id()))
        .toList();
  }

  private static Request request(Path folder, String... sources) {
    return new Request(
        List.of(sources),
        Optional.of(folder.resolve("workspace")),
        folder,
        folder.resolve("cache"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Requests.NOW);
  }

  private static Path repository(Path folder, int commits) {
    ScriptedGit git = ScriptedGit.bare(folder);
    for (int i = 0; i < commits; i++) {
      git.on("main").written(day(i)).saying("Commit " + i).put("a", "" + i).commit();
    }
    return git.repository();
  }

  private static List<String> ids(Path git, Path folder) {
    return Weir.sql(
            Requests.of(git, folder.resolve("own")),
            "select item_id from commits order by authored_at",
            1000,
            Progress.SILENT)
        .rows()
        .stream()
        .map(List::getFirst)
        .toList();
  }

  /// Every third fails; of a few it is not said when they were asked for.
  private static String builds(int builds, List<String> ids) {
    StringBuilder csv =
        new StringBuilder("id,commit,branch,status,queued_at,started_at,finished_at\n");
    for (int i = 0; i < builds; i++) {
      csv.append(
          "%d,%s,main,%s,%s,%sT01:00,%sT02:00\n"
              .formatted(
                  i,
                  ids.get(i),
                  i % 3 == 0 ? "failed" : "passed",
                  builds < 10 ? "" : day(i) + "T00:30",
                  day(i),
                  day(i)));
    }
    return csv.toString();
  }

  private static String day(int number) {
    return BEGIN.plus(Duration.ofDays(2L * number)).toString().substring(0, 10);
  }
}
