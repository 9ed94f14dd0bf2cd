package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What arguments mean, where that is not obvious.
class ArgumentsTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void make() {
    DamagedRepositoryTest.small(folder.resolve("small"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flow --compare SMALL",
        "flow SMALL --compare",
        "flow --compare --since 2025-04-01 SMALL",
        "flow --compare 2025-01-01..2025-03-01 SMALL --since 2025-03-01",
        "flow --compare=2025-01-01..2025-03-01 SMALL --since 2025-03-01",
        "flow SMALL --since 2025-03-01 --compare 2025-01-01..2025-03-01",
      })
  void aSourceIsNeverTakenForThePeriodToCompareWith(String line) {
    Run run = small(line);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("Before  ").contains("After   ", "lead_time.p50");
    if (line.contains("..")) {
      assertThat(run.out()).startsWith("Before  Jan–Feb 2025");
    }
  }

  @Test
  void theCommandForAllRowsNamesWhatWasAsked() {
    String asked = "explain lead_time.p50 SMALL --since 2025-02-01 --as-of 2025-06-03";
    Run run = small(asked);
    assertThat(run.exit()).as(run.err()).isZero();
    String command =
        run.out().lines().filter(line -> line.startsWith("All rows: ")).findFirst().orElseThrow();
    assertThat(command)
        .isEqualTo(
            "All rows: weir explain lead_time.p50 --all "
                + folder.resolve("small")
                + " --since 2025-02-01 --as-of 2025-06-03");
    Run all = small(command.substring("All rows: weir ".length()));
    assertThat(all.exit()).as(all.err()).isZero();
    assertThat(all.out().lines()).hasSize(6);
  }

  @Test
  void rowsOfAComparisonAreCsvToo() {
    Run run = small("flow SMALL --compare --format csv");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("finding,before,after,");
  }

  private static Run small(String line) {
    String whole = line.replace("SMALL", folder.resolve("small").toString());
    return Run.of((whole + " --workspace " + folder.resolve("workspace")).split(" ", -1));
  }
}
