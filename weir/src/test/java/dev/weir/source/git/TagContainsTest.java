package dev.weir.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.app.Opened;
import dev.weir.event.Progress;
import dev.weir.fixture.NativeGit;
import dev.weir.fixture.RandomHistory;
import dev.weir.fixture.Requests;
import dev.weir.store.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first release of a commit is the earliest, by release date, of the final releases among what
/// `git tag --contains` names. On a history made at random, or on the repository that the variable
/// `WEIR_REAL_REPOSITORY` names.
class TagContainsTest {
  private static final int COMMITS = 200;

  @TempDir private Path folder;

  @Test
  void theFirstReleaseIsTheEarliestFinalTagThatContainsTheCommit() {
    String real = System.getenv().getOrDefault("WEIR_REAL_REPOSITORY", "");
    Path repository =
        !real.isEmpty() && Files.isDirectory(Path.of(real))
            ? Path.of(real)
            : new RandomHistory(folder.resolve("random"), new Random(20260101)).grow(400);
    try (Opened opened =
        Opened.of(Requests.of(repository, folder.resolve("workspace")), Progress.SILENT)) {
      Map<String, Integer> release = releases(opened.engine());
      List<String[]> commits =
          new ArrayList<>(
              opened
                  .engine()
                  .rows(
                      "select item_id, release_no from commits order by item_id",
                      row ->
                          new String[] {
                            row.text("item_id"), row.optionalText("release_no").orElse("")
                          }));
      assertThat(commits).hasSizeGreaterThan(COMMITS);
      Collections.shuffle(commits, new Random(42));
      for (String[] commit : commits.subList(0, COMMITS)) {
        assertThat(commit[1]).as(commit[0]).isEqualTo(first(repository, commit[0], release));
      }
    }
  }

  /// Number of every final release by each of its tags: several tags on a commit are one release.
  private static Map<String, Integer> releases(Engine engine) {
    Map<String, Integer> numbers = new HashMap<>();
    engine.rows(
        "select item_id, release_no from release where not is_prerelease",
        row -> numbers.put(row.text("item_id"), (int) row.count("release_no")));
    return numbers;
  }

  private static String first(Path repository, String commit, Map<String, Integer> release) {
    String format = "--format=%(objectname) %(*objectname)";
    return NativeGit.run(repository, "tag", "--contains", commit, format)
        .lines()
        .map(line -> line.strip().replaceFirst("^.* ", ""))
        .filter(release::containsKey)
        .map(release::get)
        .min(Integer::compare)
        .map(String::valueOf)
        .orElse("");
  }
}
