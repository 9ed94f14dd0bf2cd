package dev.weir.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.event.Progress;
import dev.weir.fixture.NativeGit;
import dev.weir.fixture.Requests;
import dev.weir.fixture.ScriptedGit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Settings, notes and the workspace are looked for in one place: at the top of the repository,
/// wherever in it one stands; where there is no repository, where one stands.
class HomeTest {
  @TempDir private Path folder;
  private Path top;
  private Path deep;

  @BeforeEach
  void aRepositoryWithSettingsAndANote() throws IOException {
    top = folder.resolve("repository");
    ScriptedGit git = ScriptedGit.withWorkTree(top);
    git.on("main").written("2025-01-01").put("a/b/c", "1").put("legacy/d", "1").commit();
    git.repository();
    NativeGit.run(top, "reset", "-q", "--hard");
    deep = top.resolve("a/b");
    Files.writeString(top.resolve("weir.yaml"), "ignored_paths: [\"^legacy/\"]\n");
    Weir.note(deep, "2025-01-05", "New test environment");
  }

  @Test
  void aNoteIsWrittenAtTheTop() {
    assertThat(top.resolve("improvement/notes.md"))
        .content()
        .endsWith("- 2025-01-05 New test environment\n");
    assertThat(deep.resolve("improvement")).doesNotExist();
  }

  @Test
  void allIsFoundFromWhereverOneStands() {
    for (Path here : List.of(top, deep, top.resolve(".git"), folder)) {
      List<String> sources = here.equals(folder) ? List.of("repository/a") : List.of();
      assertSettingsAndNote(request(here, sources));
    }
  }

  @Test
  void aWorkspaceIsMadeAndFoundAtTheTop() {
    Weir.ingest(request(deep, List.of()), Progress.SILENT);
    assertThat(top.resolve(".weir/manifest.json")).exists();
    assertThat(deep.resolve(".weir")).doesNotExist();
    assertThat(NativeGit.run(top, "status", "--porcelain", "--ignored")).contains("!! .weir/");
    assertSettingsAndNote(request(deep, List.of()));
    assertThat(folder.resolve("cache")).doesNotExist();
  }

  @Test
  void outsideOfARepositoryTheFolderOneStandsInIsHome() throws IOException {
    Files.writeString(folder.resolve("weir.yaml"), "people: none\n");
    Weir.note(folder, "2025-01-06", "Moved house");
    Weir.ingest(request(folder, List.of("repository")), Progress.SILENT);
    assertThat(folder.resolve(".weir/manifest.json")).exists();
    try (Opened opened = Opened.of(request(folder, List.of()), Progress.SILENT)) {
      assertThat(opened.engine().table("select actor from commits", 9).rows())
          .containsExactly(List.of(""));
      assertThat(opened.engine().table("select text from note order by noted_on", 9).rows())
          .containsExactly(List.of("New test environment"), List.of("Moved house"));
    }
  }

  @Test
  void notesAreATableToAsk() {
    assertThat(Weir.sql(request(deep, List.of()), "from note", 9, Progress.SILENT).rows())
        .containsExactly(List.of("2025-01-05", "New test environment"));
  }

  private static void assertSettingsAndNote(Request request) {
    try (Opened opened = Opened.of(request, Progress.SILENT)) {
      assertThat(
              opened
                  .engine()
                  .table("select path from file where is_ignored order by path", 9)
                  .rows())
          .as("settings, standing in %s", request.here())
          .containsExactly(List.of("legacy/d"));
      assertThat(opened.notes())
          .as("notes, standing in %s", request.here())
          .extracting(dev.weir.event.Note::text)
          .containsExactly("New test environment");
    }
  }

  private Request request(Path here, List<String> sources) {
    Optional<Instant> none = Optional.empty();
    return new Request(
        sources,
        Optional.empty(),
        here,
        folder.resolve("cache"),
        none,
        none,
        none,
        false,
        Requests.NOW);
  }
}
