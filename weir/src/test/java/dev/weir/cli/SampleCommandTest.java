package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `weir sample`: from the empty card to what a filled one says.
class SampleCommandTest {
  @TempDir private Path folder;

  @Test
  void twentyRememberedItemsSayWhereTheyWaitedAndHowWideThatIs() throws IOException {
    StringBuilder card =
        new StringBuilder(Run.of("sample", "--csv").out().lines().toList().getFirst());
    for (int i = 0; i < 20; i++) {
      LocalDate asked = LocalDate.of(2025, 1, 6).plusDays(9L * i);
      LocalDate started = asked.plusDays(3);
      LocalDate handed = started.plusDays(2);
      LocalDate live = handed.plusDays(14 + 3 * (i % 5));
      card.append(
          "\n%d,%s,%s,%s,%s,%s,%s"
              .formatted(
                  i, asked, started, handed, live, live.plusDays(1), i % 4 == 0 ? "b" : "a"));
    }
    Path file = Files.writeString(folder.resolve("card.csv"), card);

    Run run = Run.of("sample", file.toString());

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("before “Live” is done.", "stage.live.lead_p50", "20 days")
        .contains("so few items that only the ranges count.")
        .contains(
            "What ended the longest wait (20 answers):\n  15 × a date came\n   5 × a certain");
    assertThat(Run.of("map", file.toString()).out()).contains("before “Live” is done.");
  }

  @Test
  void aCardThatCannotBeReadIsSaidInOneSentence() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.csv"), Run.of("sample", "--csv").out());
    Path none = Files.writeString(folder.resolve("none.csv"), "a,b\n1,2\n");

    BadInputTest.refused(2, "holds no dates yet", "sample", empty.toString());
    BadInputTest.refused(2, "is no card", "sample", none.toString());
    BadInputTest.refused(2, "There is no file", "sample", folder.resolve("nowhere").toString());
    assertThat(Run.of("sample").out()).contains("Twenty pieces of work", "20     ");
  }
}
