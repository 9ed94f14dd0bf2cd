package dev.weir.cli;

import static dev.weir.cli.BadInputTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.fixture.ScriptedGit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sources of a workspace that move, or are no longer wanted.
class WorkspaceSourcesTest {
  @TempDir private Path folder;

  @BeforeEach
  void twoRepositoriesInAWorkspace() throws IOException {
    for (String name : new String[] {"web", "api"}) {
      ScriptedGit git = ScriptedGit.bare(folder.resolve("elsewhere/" + name));
      git.on("main").written("2025-01-01").saying("Begin " + name).put("a", name).commit();
      git.repository();
    }
    Run run = weir("ingest", at("elsewhere/web"), at("elsewhere/api"));
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("web: 1 commit,", "api: 1 commit,");
  }

  @Test
  void aMovedRepositoryLocksNothingAndIsSaid() throws IOException {
    move("elsewhere/web", "moved/web");
    for (String verb : new String[] {"flow", "doctor", "ingest"}) {
      refused(1, "elsewhere/web, which is gone", verb, "--workspace", at("w"));
    }
    Run run = weir("ingest", at("moved/web"));
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).containsOnlyOnce("web: 1 commit,").contains("api: 1 commit,");
    assertThat(weir("doctor").out())
        .contains("git:" + folder.toRealPath().resolve("moved/web"), "2  commits\n")
        .doesNotContain("elsewhere/web");
  }

  @Test
  void aSourceWithASchemeIsNoLogWhateverItsFileIsCalled() throws IOException {
    Files.writeString(
        folder.resolve("today.jsonl"),
        """
        {"action": "opened", "repository": {"full_name": "o/r"}, "issue": {"number": 5, \
        "title": "Hook", "state": "open", "created_at": "2026-01-01T08:00:00Z", \
        "updated_at": "2026-01-01T08:00:00Z", "user": {"login": "ada"}}}
        """);
    Run run = Run.of("ingest", "webhooks:" + at("today.jsonl"), "--workspace", at("hooks"));
    assertThat(run.exit()).as(run.err()).isZero();
    refused(2, "No commits were read here", "flow", "--workspace", at("hooks"));
    refused(2, "No commits were read here", "explain", "lead_time.p50", "--workspace", at("hooks"));
  }

  @Test
  void aRepositoryMovedBesideTheWorkspaceIsFoundByItself() throws IOException {
    move("elsewhere/web", "web");
    Run run = weir("doctor");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("git:" + folder.toRealPath().resolve("web"));
  }

  @Test
  void anotherRepositoryOfTheNameIsNotTakenForIt() throws IOException {
    move("elsewhere/web", "hidden/web");
    ScriptedGit git = ScriptedGit.bare(folder.resolve("web"));
    git.on("main").written("2025-01-01").saying("Another").put("a", "x").commit();
    git.repository();
    refused(1, "elsewhere/web, which is gone", "flow", "--workspace", at("w"));
  }

  @Test
  void aSourceIsForgottenByPathOrName() throws IOException {
    long before = files();
    move("elsewhere/web", "hidden/web");
    Run gone = weir("ingest", "--forget", at("elsewhere/web"));
    assertThat(gone.exit()).as(gone.err()).isZero();
    assertThat(gone.out()).contains("Forgotten: ", "api: 1 commit,").doesNotContain("web: ");
    assertThat(files()).isLessThan(before);
    assertThat(weir("sql", "select source, title from commits").out())
        .contains("Begin api")
        .doesNotContain("web");
    assertThat(weir("ingest", "--forget", "api").exit()).isZero();
    refused(2, "holds nothing yet", "flow", "--workspace", at("w"));
  }

  @Test
  void aSourceThatIsNotHeldCannotBeForgotten() {
    refused(
        2,
        "holds no 'wep'",
        "ingest",
        "--forget",
        "api",
        "--forget",
        "wep",
        "--workspace",
        at("w"));
    assertThat(weir("doctor").out()).contains("2  commits\n");
  }

  @Test
  void aSingleSourceIsCountedWhole() {
    Run run = Run.of("ingest", at("elsewhere/web"), "--workspace", at("single"));
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("web: 1 commit, last read ");
  }

  private void move(String from, String to) throws IOException {
    Files.createDirectories(folder.resolve(to).getParent());
    Files.move(folder.resolve(from), folder.resolve(to));
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("w/raw"))) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  private Run weir(String... words) {
    String[] whole = java.util.Arrays.copyOf(words, words.length + 2);
    whole[words.length] = "--workspace";
    whole[words.length + 1] = at("w");
    return Run.of(whole);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }
}
