package dev.weir.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.event.Progress;
import dev.weir.fixture.Lost;
import dev.weir.fixture.NativeGit;
import dev.weir.fixture.RandomHistory;
import dev.weir.fixture.Requests;
import dev.weir.fixture.ScriptedGit;
import dev.weir.store.Manifest.Segment;
import dev.weir.store.Manifest.SourceState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reading again takes only what is new, and gives what a first reading of the same repository
/// would have given, to the byte.
class ReadingAgainTest {
  @TempDir private Path folder;
  private int fresh;

  @Test
  void aSecondRunReadsOnlyNewCommits() {
    RandomHistory history = history(1);
    history.grow(60);
    same();
    long before = commits().getFirst().rows();
    history.grow(5);
    same();
    assertThat(commits()).hasSize(2);
    assertThat(commits().getFirst().rows()).isEqualTo(before);
    assertThat(commits().getLast().rows()).isBetween(1L, 5L);
  }

  @Test
  void aNewTagAloneReadsNoCommit() {
    RandomHistory history = history(2);
    history.grow(60);
    same();
    history.git().tag("v77.0", 1, "2021-01-01").repository();
    same();
    assertThat(commits()).hasSize(1);
    assertThat(read().text()).contains("v77.0");
  }

  @Test
  void aDeletedTagIsForgotten() {
    RandomHistory history = history(3);
    history.grow(60);
    history.git().tag("v77.0", 1, "2021-01-01").repository();
    same();
    NativeGit.run(repository(), "tag", "-d", "v77.0");
    same();
    assertThat(read().text()).doesNotContain("v77.0");
  }

  @Test
  void aForcePushLeavesNothingOfTheOldHistory() {
    RandomHistory history = history(4);
    history.grow(60);
    same();
    ScriptedGit git = history.git();
    git.branch("main", 20)
        .on("main")
        .by("New Comer <new@example.org>")
        .written("2020-02-02")
        .put("new/file.txt", "x\n")
        .commit();
    git.repository();
    for (String tag : NativeGit.run(repository(), "tag").lines().toList()) {
      NativeGit.run(repository(), "tag", "-d", tag);
    }
    same();
    assertThat(commits()).hasSize(2);
  }

  @Test
  void whatWasMissingIsNotCountedWhereItIsNoLongerReached() {
    ScriptedGit git = ScriptedGit.bare(repository());
    for (int day = 1; day <= 6; day++) {
      git.on("main").written("2025-01-0" + day).put("d" + day + "/f", day + "\n").commit();
    }
    git.tag("v1.0", 2).repository();
    Lost.object(git, "HEAD~1:d5");
    same();
    assertThat(read().text()).contains("missing_trees, 1,");
    git.branch("main", 3).on("main").written("2025-02-01").put("e", "e").commit();
    git.repository();
    same();
    assertThat(read().text()).doesNotContain("missing_trees");
  }

  @Test
  void anotherBranchIsReadWhereItLeavesTheFirst() {
    RandomHistory history = history(5);
    history.grow(60);
    same();
    history.git().branch("side", 30).on("side").written("2020-03-01").put("s", "s").commit();
    history.git().repository();
    NativeGit.run(repository(), "symbolic-ref", "HEAD", "refs/heads/side");
    same();
    NativeGit.run(repository(), "symbolic-ref", "HEAD", "refs/heads/main");
    same();
    assertThat(commits()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void aDeepenedCloneIsReadOnceMore() {
    RandomHistory history = new RandomHistory(folder.resolve("origin"), new Random(6));
    String url = "file://" + history.grow(60).toAbsolutePath();
    NativeGit.run(folder, "clone", "-q", "--bare", "--depth", "5", url, "repository");
    same();
    NativeGit.run(repository(), "fetch", "-q", "--unshallow", "--tags");
    same();
    assertThat(read().text()).doesNotContain("shallow");
  }

  @Test
  void aChangedMailmapChangesThePeople() {
    ScriptedGit git = ScriptedGit.bare(repository());
    git.on("main").by("A B <a@x>").written("2025-01-01").put("a", "1").commit();
    git.on("main").by("Nick <n@x>").written("2025-01-02").put("a", "2").commit();
    git.repository();
    same();
    git.on("main")
        .by("A B <a@x>")
        .written("2025-01-03")
        .put(".mailmap", "A B <a@x> <n@x>\n")
        .commit();
    git.repository();
    same();
    try (Opened opened = Opened.of(Requests.of(repository(), workspace()), Progress.SILENT)) {
      long people =
          opened.engine().row("select count(distinct actor) as n from commits", r -> r.count("n"));
      assertThat(people).isEqualTo(1);
    }
  }

  @Test
  void aMailmapIsFoundFromAnyFolderOfTheWorkTree() throws IOException {
    ScriptedGit git = ScriptedGit.withWorkTree(repository());
    git.on("main").by("A B <a@x>").written("2025-01-01").put("sub/a", "1").commit();
    git.on("main").by("Nick <n@x>").written("2025-01-02").put("sub/a", "2").commit();
    git.repository();
    NativeGit.run(repository(), "reset", "-q", "--hard");
    Files.writeString(repository().resolve(".mailmap"), "A B <a@x> <n@x>\n");
    Canonical top = Canonical.of(repository(), workspace());
    assertThat(Canonical.of(repository().resolve("sub"), workspace())).isEqualTo(top);
    assertThat(Canonical.of(repository().resolve(".git"), workspace())).isEqualTo(top);
    assertThat(Canonical.of(repository().resolve("sub"), folder.resolve("other"))).isEqualTo(top);
    assertThat(commits()).hasSize(1);
  }

  @Test
  void manySmallRunsAreJoinedIntoFewFiles() throws IOException {
    RandomHistory history = history(7);
    history.grow(20);
    for (int run = 0; run < 20; run++) {
      read();
      history.grow(2);
    }
    same();
    assertThat(state().segments().stream().map(Segment::table).filter("git_commit"::equals).count())
        .isLessThanOrEqualTo(16);
    try (java.util.stream.Stream<Path> files = Files.walk(workspace().resolve("raw"))) {
      assertThat(files.filter(Files::isRegularFile).count())
          .isEqualTo(state().segments().size())
          .isLessThanOrEqualTo(5 * 16);
    }
  }

  @Test
  void nothingNewReadsNothing() throws IOException {
    history(8).grow(30);
    read();
    byte[] manifest = Files.readAllBytes(workspace().resolve("manifest.json"));
    read();
    assertThat(Files.readAllBytes(workspace().resolve("manifest.json"))).isEqualTo(manifest);
  }

  private Path repository() {
    return folder.resolve("repository");
  }

  private Path workspace() {
    return folder.resolve("workspace");
  }

  private RandomHistory history(long seed) {
    return new RandomHistory(repository(), new Random(seed));
  }

  private Canonical read() {
    return Canonical.of(repository(), workspace());
  }

  /// What was read before and is read on equals what a new workspace reads.
  private void same() {
    Canonical again = read();
    Canonical first = Canonical.of(repository(), folder.resolve("fresh-" + fresh++));
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.asOf()).isEqualTo(first.asOf());
  }

  private SourceState state() {
    try (Opened opened = Opened.of(Requests.of(repository(), workspace()), Progress.SILENT)) {
      return opened.states().getFirst();
    }
  }

  private List<Segment> commits() {
    List<Segment> segments = new ArrayList<>(state().segments());
    segments.removeIf(segment -> !segment.table().equals("git_commit"));
    return segments;
  }
}
