package dev.weir.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The engine itself: what it does when memory is short.
class EngineTest {
  @TempDir private Path folder;

  @Test
  void whatDoesNotFitGoesToAFolderThatWasNotThere() {
    try (Engine engine = Engine.inMemory(folder.resolve("cache/weir/tmp"), "60MB")) {
      engine.run("create table many as select hash(i) as h, i from range(4000000) as r(i)");
      engine.run("create table sorted as from many order by h");
      long different =
          engine.row("select count(distinct i) as n from sorted", row -> row.count("n"));
      assertThat(different).isEqualTo(4_000_000);
    }
  }
}
