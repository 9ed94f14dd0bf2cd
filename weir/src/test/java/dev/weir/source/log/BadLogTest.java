package dev.weir.source.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Progress;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.store.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Logs with something wrong in them: counted, refused or said, never half taken.
class BadLogTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  @TempDir private Path folder;
  private Engine engine;

  @BeforeEach
  void open() {
    engine = Engine.inMemory(folder.resolve("tmp"));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void badRowsAreCountedByReasonWithAnExample() {
    StringBuilder text = new StringBuilder("case,activity,start,end\n");
    for (int i = 0; i < 95; i++) {
      text.append("1,a,2024-01-01 10:00,2024-01-01 11:00\n");
    }
    text.append(",a,2024-01-01,2024-01-02\n1,,2024-01-01,2024-01-02\n1,a,soon,later\n");
    text.append("9,late,2024-01-03,2024-01-02\n1,a,2099-01-01,2099-01-02\n");

    LogSource.Read read = csv(text.toString());

    assertThat(read.ledger())
        .extracting(LedgerEntry::reason, LedgerEntry::count)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("no_case", 1L),
            org.assertj.core.groups.Tuple.tuple("no_activity", 1L),
            org.assertj.core.groups.Tuple.tuple("no_instant", 1L),
            org.assertj.core.groups.Tuple.tuple("ends_before_start", 1L),
            org.assertj.core.groups.Tuple.tuple("future_date", 1L));
    assertThat(read.ledger())
        .filteredOn(entry -> entry.reason().equals("ends_before_start"))
        .extracting(LedgerEntry::example)
        .containsExactly("line 100: 9,late,2024-01-03,2024-01-02");
    assertThat(rows()).hasSize(95);
  }

  @Test
  void linesOfAnotherShapeAreCountedToo() {
    String good = "1,a,2024-01-01\n".repeat(50);

    LogSource.Read read = csv("case,activity,time\n" + good + "2,b,2024-01-02,x,y\n3\n");

    assertThat(read.ledger())
        .extracting(LedgerEntry::reason, LedgerEntry::count)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("too_many_columns", 1L),
            org.assertj.core.groups.Tuple.tuple("missing_columns", 1L));
  }

  @Test
  void moreThanFiveInAHundredIsARefusalThatSaysHowToGoOn() {
    String text = "case,activity,time\n" + "1,a,2024-01-01\n".repeat(9) + "1,a,never\n";

    assertThatThrownBy(() -> csv(text))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("1 of 10 rows cannot be used, more than 5 %")
        .hasMessageContaining("line 11: 1,a,never")
        .extracting(e -> ((SourceException) e).hint())
        .asString()
        .contains("--max-bad");
  }

  @Test
  void unknownAndDoubledColumnsAreNamed() {
    assertThatThrownBy(() -> csv("who,what,then\n1,2,3\n"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("no column is recognised for case, activity, end")
        .hasMessageContaining("who, what, then");
    assertThatThrownBy(() -> csv("case,case,activity,time\n1,2,a,2024-01-01\n"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("more than one column could be the case");
  }

  @Test
  void whatIsNoLogIsSaid() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.csv"));
    assertThatThrownBy(() -> read(empty, LogOptions.DEFAULT))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("is empty");
    assertThatThrownBy(() -> read(folder, LogOptions.DEFAULT))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("is a folder");
    assertThatThrownBy(() -> csv("case,activity,time\n"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("no events");
  }

  @Test
  void hoursAClockGoesThroughTwiceOrLeavesOutAreCounted() {
    String text =
        """
        case,activity,time
        1,a,2024-10-27 02:30:00
        1,b,2024-03-31 02:30:00
        1,c,2024-10-27 03:00:00
        1,d,2024-10-27 02:30:00+01:00
        """;
    LogSource.Read read =
        read(
            text,
            new LogOptions(
                java.util.Map.of(),
                java.util.Optional.empty(),
                java.time.ZoneId.of("Europe/Paris"),
                true,
                0.05));

    assertThat(rows())
        .containsExactly(
            "1|a||||2024-10-27 00:30:00",
            "1|b||||2024-03-31 01:30:00",
            "1|c||||2024-10-27 02:00:00",
            "1|d||||2024-10-27 01:30:00");
    assertThat(read.ledger())
        .extracting(LedgerEntry::reason, LedgerEntry::count)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("clock_change", 2L));
  }

  @Test
  void mixedWaysToWriteDatesAreTheMostFrequentOneAndBadRows() {
    LogSource.Read read =
        csv(
            "case,activity,time\n"
                + "1,a,2024-01-01T10:00:00Z\n".repeat(60)
                + "1,a,13/01/2024 10:00\n1,a,1704103200\n1,a,2024-01-01\n");

    assertThat(read.ledger())
        .extracting(LedgerEntry::reason, LedgerEntry::count)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("no_instant", 1L));
    assertThat(rows()).hasSize(62).endsWith("1|a||||2024-01-01 00:00:00");
  }

  @Test
  void otherEncodingsAreRead() {
    String text = "case,activity,time\n1,Prüfung,2024-01-01\n";
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16)) {
      read(write("log.csv", text, charset), LogOptions.DEFAULT);
      assertThat(rows()).as(charset.name()).containsExactly("1|Prüfung||||2024-01-01 00:00:00");
    }
    read(write("log.csv", "\ufeff" + text, StandardCharsets.UTF_8), LogOptions.DEFAULT);
    assertThat(rows()).containsExactly("1|Prüfung||||2024-01-01 00:00:00");
  }

  private LogSource.Read csv(String text) {
    return read(text, LogOptions.DEFAULT);
  }

  private LogSource.Read read(String text, LogOptions options) {
    return read(write("log.csv", text, StandardCharsets.UTF_8), options);
  }

  private LogSource.Read read(Path file, LogOptions options) {
    return new LogSource(file).read(engine, options, NOW, Progress.SILENT);
  }

  private Path write(String name, String text, Charset charset) {
    try {
      return Files.write(folder.resolve(name), text.getBytes(charset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> rows() {
    return EventTexts.lines(engine);
  }
}
