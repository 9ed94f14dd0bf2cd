package dev.weir.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.fixture.RandomHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two programs on one new workspace: one waits for the other, and both give what one alone gives.
class TwoProcessesTest {
  @TempDir private Path folder;

  @Test
  void twoProcessesOnOneNewWorkspaceGiveWhatAFreshOneGives() throws Exception {
    Path repository = new RandomHistory(folder.resolve("repository"), new Random(11)).grow(80);
    List<Process> both = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      both.add(flow(repository, "shared", "out" + i));
    }
    Process alone = flow(repository, "alone", "out");
    for (Process process : both) {
      assertThat(process.waitFor()).as(Files.readString(folder.resolve("out0.err"))).isZero();
    }
    assertThat(alone.waitFor()).isZero();

    String expected = Files.readString(folder.resolve("out.json"));
    assertThat(expected).contains("\"schema\"", "lead_time.p50");
    for (int i = 0; i < 2; i++) {
      assertThat(folder.resolve("out" + i + ".json")).hasContent(expected);
      assertThat(folder.resolve("out" + i + ".err")).isEmptyFile();
    }
    assertThat(Canonical.of(repository, folder.resolve("shared")))
        .isEqualTo(Canonical.of(repository, folder.resolve("fresh")));
    assertThat(folder.resolve("shared/tmp")).isEmptyDirectory();
  }

  private Process flow(Path repository, String workspace, String out) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.weir.cli.Main",
            "flow",
            repository.toString(),
            "--workspace",
            folder.resolve(workspace).toString(),
            "--format",
            "json")
        .redirectOutput(folder.resolve(out + ".json").toFile())
        .redirectError(folder.resolve(out + ".err").toFile())
        .start();
  }
}
