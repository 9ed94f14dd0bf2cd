package dev.weir.cli;

import static dev.weir.cli.BadInputTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.fixture.Lost;
import dev.weir.fixture.NativeGit;
import dev.weir.fixture.ScriptedGit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Repositories in which something is missing or damaged: what is there is told, and what is not is
/// a line in the ledger.
class DamagedRepositoryTest {
  @TempDir private static Path folder;

  /// Six commits, each in a folder of its own, each tagged.
  static ScriptedGit small(Path at) {
    ScriptedGit git = ScriptedGit.bare(at);
    for (int i = 1; i <= 6; i++) {
      int commit =
          git.on("main").written("2025-0" + i + "-01").put("d" + i + "/f", i + "\n").commit();
      git.tag("v1." + i, commit, "2025-0" + i + "-02");
    }
    git.repository();
    return git;
  }

  @Test
  void tenThousandTagsAreRead() throws IOException {
    ScriptedGit git = small(folder.resolve("many"));
    StringBuilder tags = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      tags.append(git.id(3)).append(" refs/tags/v9.").append(i).append('\n');
    }
    Files.writeString(
        folder.resolve("many/packed-refs"),
        "# pack-refs with: peeled fully-peeled sorted \n" + tags);
    assertThat(doctor("many")).contains("6  final releases");
  }

  @Test
  void aMissingTreeIsALineInTheLedger() {
    ScriptedGit git = small(folder.resolve("mtree"));
    Lost.object(git, "HEAD~2:d4");
    assertThat(doctor("mtree")).contains("6  commits", "1  missing_trees");
  }

  @Test
  void aMissingCommitCutsHistoryOffAndItsTagIsOdd() {
    // Three commits after it, and the two before it that have tags of their own.
    ScriptedGit git = small(folder.resolve("mcommit"));
    Lost.object(git, "HEAD~3");
    assertThat(doctor("mcommit"))
        .contains("5  commits", "1  missing_commits", "1  odd_tags", "2025-06-02T00:00:01Z");
  }

  @Test
  void aMissingHeadIsTheWorldsFault() {
    ScriptedGit git = small(folder.resolve("mhead"));
    Lost.object(git, "HEAD");
    refused(1, "is missing or damaged", "flow", at("mhead"), "--workspace", at("w-mhead"));
  }

  @Test
  void aDamagedPackIsTheWorldsFault() throws IOException {
    Path at = folder.resolve("corrupt");
    small(at);
    NativeGit.run(at, "repack", "-a", "-d", "-q");
    for (Path pack : Lost.files(at.resolve("objects/pack"), ".pack")) {
      assertThat(pack.toFile().setWritable(true)).isTrue();
      byte[] bytes = Files.readAllBytes(pack);
      for (int i = 20; i < bytes.length - 20; i++) {
        bytes[i] ^= 0x55;
      }
      Files.write(pack, bytes);
    }
    refused(1, "", "flow", at("corrupt"), "--workspace", at("w-corrupt"));
  }

  @Test
  void shallowAndPartialClonesSayWhatIsNotThere() {
    Path origin = folder.resolve("small");
    small(origin);
    NativeGit.run(origin, "config", "uploadpack.allowFilter", "true");
    String url = "file://" + origin.toAbsolutePath();
    NativeGit.run(folder, "clone", "-q", "--depth", "2", url, "shallow");
    NativeGit.run(folder, "clone", "-q", "--bare", "--filter=blob:none", url, "partial");
    NativeGit.run(folder, "clone", "-q", "--bare", "--filter=tree:0", url, "treeless");
    assertThat(doctor("shallow")).contains("2  commits", "1  shallow");
    assertThat(doctor("partial")).contains("6  commits", "1  partial", "0  commits with counted");
    assertThat(doctor("treeless")).contains("6  commits", "6  missing_trees", "0  files changed");
  }

  private static String doctor(String repository) {
    Run run = Run.of("doctor", at(repository), "--workspace", at("w-" + repository));
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    return run.out();
  }

  private static String at(String name) {
    return folder.resolve(name).toString();
  }
}
