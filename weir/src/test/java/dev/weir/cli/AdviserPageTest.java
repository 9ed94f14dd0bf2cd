package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.app.Weir;
import dev.weir.documents.MadePart;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/reference/adviser.md` has every element of the framework once, and what it points to is
/// there. The files it names are held by `SourceTextTest`.
class AdviserPageTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([A-Z]\\d) \\| [^|]+ \\| ([^|]+) \\|$");
  private static final Pattern SECTION = Pattern.compile("agent: \\*([^*]+)\\*");

  @Test
  void everyElementIsListedOnceAndInOrder() throws IOException {
    assertThat(rows().stream().map(row -> row.group(1)))
        .containsExactlyElementsOf(
            Stream.of("P5", "T5", "A7", "S3", "R3", "C9", "H4")
                .flatMap(AdviserPageTest::to)
                .toList());
  }

  @Test
  void everyElementHasAPlaceOrSaysLater() throws IOException {
    assertThat(rows())
        .allSatisfy(row ->
            assertThat(row.group(2)).as(row.group(1)).containsPattern("agent: \\*|`|report|later"));
  }

  @Test
  void everySectionOfTheAgentIsThere() throws IOException {
    List<String> headings =
        Weir.agent(Optional.empty())
            .text()
            .lines()
            .filter(line -> line.startsWith("#"))
            .map(line -> line.replaceFirst("#+ ", ""))
            .toList();

    assertThat(SECTION.matcher(page()).results().map(found -> found.group(1)).toList())
        .hasSizeGreaterThan(20)
        .isSubsetOf(headings);
  }

  @Test
  void everyCommandIsThere() throws IOException {
    assertThat(NamedCommands.in(page())).hasSizeGreaterThan(8).allSatisfy(NamedCommands::exists);
  }

  private static List<MatchResult> rows() throws IOException {
    return ROW.matcher(page()).results().toList();
  }

  /// `P3` is `P1`, `P2`, `P3`.
  private static Stream<String> to(String last) {
    return IntStream.rangeClosed('1', last.charAt(1))
        .mapToObj(digit -> "" + last.charAt(0) + (char) digit);
  }

  private static String page() throws IOException {
    return Files.readString(MadePart.of("adviser.md").file());
  }
}
