package dev.weir.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.event.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkspaceTest {
  @TempDir Path folder;

  @Test
  void manyRunsMayBeginTheSameNewWorkspaceAtOnce() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int round = 0; round < 100; round++) {
        Path workspace = folder.resolve("workspace" + round);
        Callable<Boolean> run =
            () -> {
              Workspace.open(workspace, () -> {}).close();
              return true;
            };
        for (Future<Boolean> opened : threads.invokeAll(Collections.nCopies(4, run))) {
          assertThat(opened.get()).isTrue();
        }
      }
    }
  }

  @Test
  void aFolderOfSomebodyElseIsNotTouched() throws IOException {
    Files.createDirectories(folder.resolve("tmp"));
    Files.writeString(folder.resolve("tmp/letter.txt"), "mine");
    assertThatThrownBy(() -> Workspace.open(folder, () -> {}))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("holds files that are not Weir's");
    assertThat(folder.resolve("tmp/letter.txt")).hasContent("mine");
  }
}
