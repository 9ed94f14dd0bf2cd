package dev.weir.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.advisor.AgentDefinition;
import dev.weir.app.AgentInstall.Found;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where the agent goes, what is found there, and that it is written whole.
class AgentInstallTest {
  private static final AgentDefinition AGENT = Weir.agent(Optional.empty());

  @TempDir private Path folder;

  @Test
  void aProjectIsTheNearestFolderWithAGitFolder() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("project/src/deep"));
    Files.createDirectories(folder.resolve("project/.git"));

    assertThat(AgentInstall.ofProject(deep)).isEqualTo(folder.resolve("project/.claude/agents"));
  }

  @Test
  void aNewFileIsWrittenWholeAndNothingBesideIt() throws IOException {
    AgentInstall install = AgentInstall.planned(AGENT, folder.resolve("a/b"));
    assertThat(install.found()).isEqualTo(Found.NOTHING);
    assertThat(folder.resolve("a")).doesNotExist();

    install.write();

    assertThat(folder.resolve("a/b/weir-adviser.md")).hasContent(AGENT.text());
    try (Stream<Path> files = Files.list(folder.resolve("a/b"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void whatIsTheSameIsToldFromWhatWasChanged() throws IOException {
    Path file = folder.resolve("weir-adviser.md");

    Files.writeString(file, AGENT.text().replace("\n", "\r\n"));
    assertThat(AgentInstall.planned(AGENT, folder).found()).isEqualTo(Found.THE_SAME);

    Files.writeString(file, AGENT.text() + "\nAnd be brief.\n");
    assertThat(AgentInstall.planned(AGENT, folder).found()).isEqualTo(Found.ANOTHER);

    Files.write(file, new byte[] {(byte) 0xff, 0});
    assertThat(AgentInstall.planned(AGENT, folder).found()).isEqualTo(Found.ANOTHER);
  }

  @Test
  void anotherNameChangesTheHeadAndTheFileOnly() {
    AgentInstall install = AgentInstall.planned(Weir.agent(Optional.of("gene-kim")), folder);

    assertThat(install.file()).isEqualTo(folder.resolve("gene-kim.md"));
    assertThat(install.agent().text())
        .startsWith("---\nname: gene-kim\ndescription: ")
        .isEqualTo(AGENT.text().replaceFirst("name: weir-adviser", "name: gene-kim"));
  }

  @Test
  void aLinkedFileStaysALink() throws IOException {
    Path real = Files.writeString(folder.resolve("real.md"), "mine");
    Path agents = Files.createDirectories(folder.resolve("agents"));
    Files.createSymbolicLink(agents.resolve("weir-adviser.md"), real);

    AgentInstall.planned(AGENT, agents).write();

    assertThat(agents.resolve("weir-adviser.md")).isSymbolicLink();
    assertThat(real).hasContent(AGENT.text());
  }

  @Test
  void whatStandsInTheWayIsSaid() throws IOException {
    Files.createDirectories(folder.resolve("taken/weir-adviser.md"));
    assertThatThrownBy(() -> AgentInstall.planned(AGENT, folder.resolve("taken")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("is a folder");

    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> AgentInstall.planned(AGENT, file).write())
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("Cannot write");
    assertThat(file).hasContent("x");
  }
}
