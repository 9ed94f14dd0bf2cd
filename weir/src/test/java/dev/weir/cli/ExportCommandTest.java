package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `weir export`: a log goes along to other tools and comes back.
class ExportCommandTest {
  @TempDir private Path folder;

  @Test
  void aLogOfAnotherFormatHasTheSameMapAfterTheRoundTrip() throws IOException {
    Run.of("demo", folder.resolve("demo").toString());
    Path log = folder.resolve("demo/idea-to-use.csv");
    Path ocel = folder.resolve("idea-to-use.ocel.json");

    Run written = Run.of("export", log.toString(), ocel.toString());

    assertThat(written.exit()).as(written.err()).isZero();
    assertThat(written.out()).contains("objects (case)", "events.");
    String followed = "Followed: objects of type “case”.\n";
    assertThat(Run.of("map", ocel.toString(), "--type", "case").out())
        .isEqualTo(Run.of("map", log.toString()).out() + followed);
    Path again = folder.resolve("again.ocel.json");
    Run.of("export", ocel.toString(), again.toString());
    assertThat(again).hasSameTextualContentAs(ocel);
  }

  @Test
  void aDamagedLogOrAPlaceThatCannotBeWrittenLeavesNothing() throws IOException {
    Path log = Files.writeString(folder.resolve("log.csv"), "case,activity,time\n1,a,2024-01-01\n");
    Path cut = Files.writeString(folder.resolve("cut.ocel.json"), "{\"objectTypes\":[{\"na");
    Path target = folder.resolve("out.ocel.json");

    BadInputTest.refused(1, "is no JSON at line 1", "export", cut.toString(), target.toString());
    BadInputTest.refused(1, "cannot be written", "export", log.toString(), log + "/below.json");
    assertThat(folder).isDirectoryNotContaining("glob:**out*");
  }
}
