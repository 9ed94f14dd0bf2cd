package dev.weir.source.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Progress;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.store.Engine;
import dev.weir.store.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Logs as people write them, through the real reader.
class LogSourceTest {
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
  void aPlainCsvIsReadByTheNamesOfItsColumns() {
    LogSource.Read read =
        csv(
            """
            Case ID,Activity,Complete Timestamp,Resource,Costs
            3,register request,2010-12-30T14:32:00.000+01:00,Pete,50
            3,"check, then decide",2010-12-30T15:06:00+01:00,,400
            """);

    assertThat(rows())
        .containsExactly(
            "3|register request||Pete||2010-12-30 13:32:00",
            "3|check, then decide||||2010-12-30 14:06:00");
    assertThat(read.columns())
        .isEqualTo(
            "case = Case ID, activity = Activity, end = Complete Timestamp, resource = Resource");
    assertThat(read.ledger()).isEmpty();
  }

  @Test
  void aRowThatBeganAndDoesNotEndIsCounted() {
    LogSource.Read read =
        csv(
            """
            case,activity,start,end
            1,ask,2025-01-01T08:00:00Z,2025-01-01T09:00:00Z
            1,answer,2025-01-02T08:00:00Z,
            """);
    assertThat(rows())
        .containsExactly("1|ask||||2025-01-01 09:00:00", "1|answer|start|||2025-01-02 08:00:00");
    assertThat(read.ledger())
        .singleElement()
        .satisfies(entry -> assertThat(entry.reason()).isEqualTo("no_end"))
        .satisfies(entry -> assertThat(entry.count()).isEqualTo(1));
  }

  @Test
  void otherDelimitersQuotesAndDayFirstDatesAreFoundOut() {
    csv(
        """
        ticket;status;changed_at
        7;"a ""new"" one";13/02/2024 09:05
        7;done;14/02/2024 17:45
        """);

    assertThat(rows())
        .containsExactly(
            "7|a \"new\" one|a \"new\" one|||2024-02-13 09:05:00",
            "7|done|done|||2024-02-14 17:45:00");
  }

  @Test
  void datesThatMayBeDayOrMonthFirstAreNotGuessed() {
    String text = "case,activity,time\n1,a,01/02/2024 09:05\n1,b,03/04/2024 10:00\n";

    assertThatThrownBy(() -> csv(text))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("day first or month first");
    read(text, options(Map.of(), Optional.of("%d/%m/%Y %H:%M"), "UTC"));
    assertThat(rows()).first().isEqualTo("1|a||||2024-02-01 09:05:00");
  }

  @Test
  void aTimeWithoutZoneIsReadInTheGivenOne() {
    String text = "case,activity,time\n1,a,2024-07-01 12:00:00\n1,b,2024-07-01 12:00:00Z\n";

    read(text, options(Map.of(), Optional.empty(), "Europe/Paris"));

    assertThat(rows()).containsExactly("1|a||||2024-07-01 10:00:00", "1|b||||2024-07-01 12:00:00");
  }

  @Test
  void secondsAndMillisecondsSince1970AreInstants() {
    csv("case,activity,time\n1,a,1704067200\n1,b,1704067260\n");
    assertThat(rows()).first().isEqualTo("1|a||||2024-01-01 00:00:00");
  }

  @Test
  void startEndTeamAndStateAreKept() {
    csv(
        """
        case_id,activity,start_time,end_time,resource,group,state
        1,A,2022-05-16T10:00:00.000,2022-05-16T10:30:00.000,Cole,red,complete
        1,B,2022-05-16T11:00:00.000,,Anya,blue,complete
        """);

    assertThat(EventTexts.of(engine))
        .containsExactly(
            List.of("1", "A", "complete", "Cole", "red", "2022-05-16 10:00", "2022-05-16 10:30"),
            List.of("1", "B", "start", "Anya", "blue", "2022-05-16 11:00", "2022-05-16 11:00"));
  }

  @Test
  void columnsTheUserNamesGoBeforeThoseRecognised() {
    read(
        "case,who,what,then\n1,X,a,2024-01-01\n",
        options(
            Map.of(Role.CASE, "WHO", Role.ACTIVITY, "what", Role.END, "then"),
            Optional.empty(),
            "UTC"));
    assertThat(rows()).containsExactly("X|a||||2024-01-01 00:00:00");
  }

  @Test
  void otherEncodingsAreTold() {
    Path latin =
        write("latin.csv", "case,activity,time\n1,Café,2024-01-01\n", Charset.forName("latin1"));
    assertThat(read(latin, LogOptions.DEFAULT).ledger())
        .extracting(LedgerEntry::reason)
        .containsExactly("encoding");
    assertThat(rows()).containsExactly("1|Café||||2024-01-01 00:00:00");
  }

  @Test
  void gzipIsReadAndATruncatedOneRefused() throws IOException {
    byte[] packed = gzip("case,activity,time\n" + lines(20_000));
    Path whole = folder.resolve("log.csv.gz");
    Files.write(whole, packed);
    assertThat(read(whole, LogOptions.DEFAULT).ledger()).isEmpty();
    assertThat(rows()).hasSize(20_000);

    Path broken = folder.resolve("broken.csv.gz");
    Files.write(broken, Arrays.copyOf(packed, packed.length / 2));
    assertThatThrownBy(() -> read(broken, LogOptions.DEFAULT))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("broken.csv.gz");
  }

  @Test
  void parquetAndJsonLinesAreReadToo() throws IOException {
    Path parquet = folder.resolve("log.parquet");
    engine.run(
        "copy (select 7 as case_id, 'a' as activity, timestamptz '2024-01-01 10:00:00+02' as ended_at) to "
            + Workspace.quoted(parquet));
    read(parquet, LogOptions.DEFAULT);
    assertThat(rows()).containsExactly("7|a||||2024-01-01 08:00:00");

    Path json =
        write(
            "log.jsonl",
            "{\"case\":\"x\",\"activity\":\"a\",\"time\":\"2024-01-01T10:00:00+02:00\"}\n",
            StandardCharsets.UTF_8);
    read(json, LogOptions.DEFAULT);
    assertThat(rows()).containsExactly("x|a||||2024-01-01 08:00:00");

    byte[] bytes = Files.readAllBytes(parquet);
    Path broken = Files.write(folder.resolve("broken.parquet"), Arrays.copyOf(bytes, 40));
    assertThatThrownBy(() -> read(broken, LogOptions.DEFAULT))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("broken.parquet");
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

  private static LogOptions options(
      Map<Role, String> columns, Optional<String> dates, String zone) {
    return new LogOptions(columns, dates, ZoneId.of(zone), true, LogOptions.MAX_BAD_RATIO);
  }

  private Path write(String name, String text, Charset charset) {
    try {
      return Files.write(folder.resolve(name), text.getBytes(charset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String lines(int n) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < n; i++) {
      lines.append(Integer.toHexString(i * 0x9E3779B9)).append(",a,2024-01-01 10:00:00\n");
    }
    return lines.toString();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private List<String> rows() {
    return EventTexts.lines(engine);
  }
}
