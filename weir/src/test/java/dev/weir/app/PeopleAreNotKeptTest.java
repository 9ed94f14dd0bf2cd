package dev.weir.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.event.Progress;
import dev.weir.fixture.Requests;
import dev.weir.fixture.ScriptedGit;
import dev.weir.store.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With `people: none` nothing that says who wrote a commit reaches the disk.
class PeopleAreNotKeptTest {
  @TempDir private Path folder;
  private ScriptedGit git;

  @BeforeEach
  void threeCommits() {
    git = ScriptedGit.bare(folder.resolve("repository"));
    git.on("main")
        .by("Ada Lovelace <ada@example.org>")
        .written("2025-01-01")
        .saying("Begin\n\nCo-authored-by: Bob Noyce <bob@example.org>\n")
        .put("a", "1")
        .commit();
    git.on("main").by("Nick <robot@example.org>").written("2025-01-02").put("a", "2").commit();
    git.on("main").by("dependabot[bot] <x@y>").written("2025-01-03").put("a", "3").commit();
    git.repository();
  }

  @Test
  void noNameAndNoAddressIsKept() throws IOException {
    set("people: none\nbots: [\"^robot@\"]\n");
    assertThat(bots()).containsExactly("false", "true", "true");
    assertThat(kept()).containsExactly("[bot]||", "[bot]||", "||");
  }

  @Test
  void theSettingHoldsForWhatWasReadBefore() throws IOException {
    assertThat(bots()).containsExactly("false", "false", "true");
    assertThat(kept())
        .contains("Ada Lovelace|ada@example.org|Co-authored-by: Bob Noyce <bob@example.org>");
    set("people: none\n");
    assertThat(bots()).containsExactly("false", "false", "true");
    assertThat(kept()).containsExactly("[bot]||", "||", "||");
    set("people: none\nbots: [\"^robot@\"]\n");
    assertThat(bots()).containsExactly("false", "true", "true");
    set("");
    assertThat(bots()).containsExactly("false", "false", "true");
    assertThat(kept()).anyMatch(line -> line.startsWith("Ada Lovelace|"));
  }

  @Test
  void readingOnKeepsNothingEither() throws IOException {
    set("people: none\n");
    assertThat(bots()).hasSize(3);
    git.on("main").by("Cem Kaner <cem@example.org>").written("2025-01-04").put("a", "4").commit();
    git.repository();
    assertThat(bots()).hasSize(4);
    assertThat(kept()).containsExactly("[bot]||", "||", "||", "||");
  }

  private void set(String yaml) throws IOException {
    Files.writeString(folder.resolve("repository/weir.yaml"), yaml);
  }

  /// Whether each commit was written by a program, oldest first; nobody has a number with `none`.
  private List<String> bots() {
    try (Opened opened =
        Opened.of(
            Requests.of(folder.resolve("repository"), folder.resolve("w")), Progress.SILENT)) {
      return opened
          .engine()
          .table("select is_bot from commits order by commit_no desc", 9)
          .rows()
          .stream()
          .map(List::getFirst)
          .toList();
    }
  }

  /// Who wrote it, in every file there is.
  private List<String> kept() throws IOException {
    try (Engine engine = Engine.inMemory(folder.resolve("tmp"));
        Stream<Path> files = Files.walk(folder.resolve("w/raw"))) {
      List<String> commits =
          files
              .filter(file -> file.getFileName().toString().startsWith("commit"))
              .map(file -> "'" + file + "'")
              .toList();
      return engine.rows(
          "select name || '|' || email || '|' || trailers as who from read_parquet("
              + commits
              + ") order by who",
          row -> row.text("who"));
    }
  }
}
