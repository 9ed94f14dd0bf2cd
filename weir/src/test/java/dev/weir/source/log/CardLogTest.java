package dev.weir.source.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.event.Progress;
import dev.weir.event.UserException;
import dev.weir.store.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A card filled from memory is a log; what cannot be meant is said with its line.
class CardLogTest {
  private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
  private static final String HEAD =
      "item,asked,started,handed over,live,used,what ended the longest wait\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-01           | 2026-03-01 12:00:00",
        "2026-3-1 09:30       | 2026-03-01 09:30:30",
        "1.3.2026             | 2026-03-01 12:00:00",
        "31/3/2026            | 2026-03-31 12:00:00",
        "1 March 2026         | 2026-03-01 12:00:00",
        "1st of March, 2026   | 2026-03-01 12:00:00",
        "Mar 1, 2026          | 2026-03-01 12:00:00",
        "~ 1 mar 2026         | 2026-03-01 12:00:00",
        "3 July               | 2025-07-03 12:00:00",
        "February 2026        | 2026-02-15 00:00:00",
        "2026-02              | 2026-02-15 00:00:00",
        "early Feb 2026       | 2026-02-06 00:00:00",
        "mid February 2026    | 2026-02-16 00:00:00",
        "week 10 2026         | 2026-03-05 12:00:00",
        "2026-W10             | 2026-03-05 12:00:00",
      })
  void datesAreReadAsPeopleWriteThem(String cell, String middle) throws IOException {
    assertThat(events(HEAD + "1,\"" + cell + "\",,,,,\n", LogOptions.DEFAULT))
        .containsExactly("1, Asked, " + middle);
  }

  @Test
  void missingCellsAndUnfilledLinesAreNoFault() throws IOException {
    assertThat(
            events(
                HEAD
                    + "\"a, b\",?,2026-03-01,,don't know,2026-03-04,\n2,,,,,,\n,-,,,2026-03-05,,b\n",
                LogOptions.DEFAULT))
        .containsExactly(
            "a, b, Started, 2026-03-01 12:00:00",
            "a, b, Used, 2026-03-04 12:00:00",
            "line 4, Live, 2026-03-05 12:00:00");
  }

  @Test
  void aRoughDateGivesWayToAnExactOne() throws IOException {
    assertThat(events(HEAD + "1,March 2026,2026-03-03,,,,\n", LogOptions.DEFAULT))
        .containsExactly("1, Asked, 2026-03-16 12:00:00", "1, Started, 2026-03-16 12:00:00");
  }

  @Test
  void theCardAsTextIsReadWhenItIsFilled() throws IOException {
    String filled =
        SampleCard.text()
            .replace("1              |          |          ", "first | 2026-03-01 | 2026-03-05 ")
            .replace("2              |          |          ", "other | 2026-03-02 |  ");
    assertThat(events(filled, LogOptions.DEFAULT))
        .contains("first, Asked, 2026-03-01 12:00:00", "first, Started, 2026-03-05 12:00:00")
        .contains("other, Asked, 2026-03-02 12:00:00");
    assertThat(SampleCard.text().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    assertThat(SampleCard.csv().lines()).hasSize(SampleCard.ITEMS + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,soonish,,,,,            | card.csv, line 2: 'asked' holds 'soonish', which is no date",
        "1,2026-02-30,,,,,         | card.csv, line 2: 'asked' holds '2026-02-30'",
        "1,2027-01-01,,,,,         | card.csv, line 2: 'asked' (2027-01-01) lies in the future",
        "1,2026-03-02,,2026-03-01,,, | card.csv, line 2: 'handed over' (2026-03-01) lies before 'asked'",
        "1,3/4/2026,,,,,           | may be day first or month first",
        "1,,,,,,                   | holds no dates yet",
      })
  void whatCannotBeMeantIsSaidWithItsLine(String line, String sentence) {
    assertThatThrownBy(() -> events(HEAD + line + "\n", LogOptions.DEFAULT))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void dayAndMonthAreAsGivenOrAsAnotherLineShows() throws IOException {
    LogOptions american =
        new LogOptions(Map.of(), Optional.of("%m/%d/%Y"), ZoneOffset.UTC, true, 0.05);
    assertThat(events(HEAD + "1,3/4/2026,,,,,\n", american))
        .containsExactly("1, Asked, 2026-03-04 12:00:00");
    assertThat(events(HEAD + "1,3/4/2026,,,,,\n2,13/4/2026,,,,,\n", LogOptions.DEFAULT))
        .contains("1, Asked, 2026-04-03 12:00:00");
  }

  @Test
  void lettersStandForTheAnswersOfTheCard() throws IOException {
    Path card =
        card(HEAD + "1,2026-03-01,,,,,b)\n2,2026-03-01,,,,,A date came\n3,2026-03-01,,,,,rain\n");

    assertThat(new LogSource(card).endings(LogOptions.DEFAULT, NOW))
        .containsExactly("a certain person got to it", "a date came", "rain");
    Path log = Files.writeString(folder.resolve("log.csv"), "case,activity,time\n1,a,2026-01-01\n");
    assertThatThrownBy(() -> new LogSource(log).endings(LogOptions.DEFAULT, NOW))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("is no card");
  }

  private Path card(String text) throws IOException {
    return Files.writeString(folder.resolve("card.csv"), text);
  }

  private List<String> events(String text, LogOptions options) throws IOException {
    Path card = card(text);
    try (Engine engine = Engine.inMemory(folder.resolve("tmp"))) {
      new LogSource(card).read(engine, options, NOW, Progress.SILENT);
      return engine.rows(
          "select concat_ws(', ', item_id, activity, occurred_at) as line from ("
              + EventTexts.QUERY
              + ")",
          row -> row.text("line"));
    }
  }
}
