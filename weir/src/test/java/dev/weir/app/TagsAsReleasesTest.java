package dev.weir.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.event.Progress;
import dev.weir.fixture.NativeGit;
import dev.weir.fixture.Requests;
import dev.weir.fixture.ScriptedGit;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which tags are one release, and what is said of those that are none. The history is one commit a
/// day from 1 January 2025 on; commit 1 is that of the first day.
class TagsAsReleasesTest {
  @TempDir private Path folder;
  private ScriptedGit git;

  @BeforeEach
  void aCommitADay() {
    git = ScriptedGit.bare(folder.resolve("repository"));
    for (int day = 1; day <= 28; day++) {
      git.on("main").written("2025-01-%02d".formatted(day)).put("a", day + "\n").commit();
    }
  }

  @Test
  void mavensTagAndThePlainOneOnTheNextCommitAreOneRelease() {
    git.tag("app-parent-7.1.0", 4, "2025-01-04T10:00:00Z").tag("7.1.0", 5);
    assertThat(releases()).containsExactly("app-parent-7.1.0 2025-01-04 10:00 false 4");
    assertThat(ledger("tags_of_one_release")).containsExactly("1 7.1.0");
  }

  @Test
  void twoTagsOfOneVersionOnOneCommitAreOneRelease() {
    git.tag("v2.0", 4, "2025-01-04T10:00:00Z").tag("release-2.0", 4, "2025-01-04T09:00:00Z");
    assertThat(releases()).containsExactly("release-2.0 2025-01-04 09:00 false 4");
    assertThat(ledger("tags_of_one_release")).containsExactly("1 v2.0");
  }

  @Test
  void aTagBesideTheMainLineIsTheSameReleaseAsItsNeighbour() {
    git.branch("built", 4);
    int built = git.on("built").written("2025-01-04").put("pom", "1.0\n").commit();
    git.tag("app-1.0", built, "2025-01-20").tag("1.0", 6);
    assertThat(releases()).containsExactly("1.0 2025-01-06 00:00 false 6");
  }

  @Test
  void theSameVersionOfOtherPartsOrFarAwayIsAnotherRelease() {
    git.tag("web@1.0.0", 3).tag("api@1.0.0", 4).tag("v3.0", 10).tag("release-3.0", 16);
    assertThat(releases())
        .extracting(line -> line.substring(0, line.indexOf(' ')))
        .containsExactly("web@1.0.0", "api@1.0.0", "v3.0", "release-3.0");
    assertThat(ledger("tags_of_one_release")).isEmpty();
    assertThat(ledger("several_components")).containsExactly("3 (none), api, web");
  }

  @Test
  void aFewMinutesApartIsNearHoweverManyCommitsLieBetween() {
    git.tag("v1.0", 3, "2025-02-01T10:00:00Z").tag("1.0", 20, "2025-02-01T10:09:00Z");
    assertThat(releases()).containsExactly("v1.0 2025-02-01 10:00 false 3");
  }

  @Test
  void aSuffixNobodyKnowsIsAPreReleaseAndSaid() {
    git.tag("v1.0", 3).tag("v1.1-k8s1", 5).tag("v1.1.Final", 9);
    assertThat(releases())
        .containsExactly(
            "v1.0 2025-01-03 00:00 false 3",
            "v1.1-k8s1 2025-01-05 00:00 true 0",
            "v1.1.Final 2025-01-09 00:00 false 6");
    assertThat(ledger("unknown_suffixes")).containsExactly("1 v1.1-k8s1");
    assertThat(ledger("prereleases_apart")).containsExactly("1 v1.1-k8s1");
  }

  @Test
  void aPlainTagOnACommitWithoutADateIsSaid() {
    int old = git.on("main").written("1970-01-01").put("a", "old\n").commit();
    git.tag("v1.0", 3).tag("v0.1", old);
    assertThat(releases()).containsExactly("v1.0 2025-01-03 00:00 false 3");
    assertThat(ledger("undated_releases")).containsExactly("1 v0.1");
  }

  @Test
  void aChangePickedIntoAnEarlierReleaseIsSaid() {
    git.branch("1.x", 10);
    int change =
        git.on("main").written("2025-01-29").saying("Close it (#12)").put("b", "1").commit();
    int picked =
        git.on("1.x")
            .written("2025-01-29")
            .committed("2025-01-30")
            .saying("Close it")
            .put("b", "1")
            .commit();
    int other = git.on("1.x").written("2025-01-30").saying("Of 1.x alone").put("c", "1").commit();
    git.tag("1.1", other, "2025-01-31").tag("2.0", change, "2025-03-01");
    assertThat(ledger("picked_earlier"))
        .containsExactly("1 " + NativeGit.run(git.repository(), "rev-parse", "2.0^{}").strip());
    assertThat(picked).isNotEqualTo(change);
  }

  private List<String> releases() {
    return ask(
        "select name, released_at, is_prerelease, n_commits from release order by release_no");
  }

  private List<String> ledger(String reason) {
    return ask("select n, example from ledger where reason = '" + reason + "'");
  }

  private List<String> ask(String query) {
    try (Opened opened =
        Opened.of(Requests.of(git.repository(), folder.resolve("workspace")), Progress.SILENT)) {
      return opened.engine().table(query, 100).rows().stream()
          .map(row -> String.join(" ", row))
          .toList();
    }
  }
}
