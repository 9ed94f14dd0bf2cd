package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.store.Engine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What can be wrong with a log, as the command line meets it: one sentence, what to do, an exit
/// code, and nothing stored.
class BadLogInputTest {
  private static final String HEAD = "case,activity,time\n";
  private static final String XES =
      "<log><trace><string key=\"concept:name\" value=\"1\"/>"
          + "<event><string key=\"concept:name\" value=\"a\"/>"
          + "<date key=\"time:timestamp\" value=\"2024-01-01T00:00:00Z\"/></event></trace></log>";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "empty.csv     | 1 | is empty",
        "head.csv      | 1 | holds no events",
        "half.xes      | 1 | breaks off",
        "half.xes.gz   | 1 | is damaged",
        "half.csv.gz   | 1 | is damaged",
        "half.parquet  | 1 | is damaged",
        "half.ocel.json | 1 | breaks off",
        "page.jsonl    | 2 | has one column only",
        "bomb.xes      | 1 | is damaged",
        "page.xes      | 2 | not XES",
        "one.csv       | 2 | has one column only",
        "wrong.csv     | 2 | no column is recognised for case",
        "doubled.csv   | 2 | more than one column could be the case",
        "either.csv    | 2 | day first or month first",
        "never.csv     | 2 | holds no dates we know",
        "bad.csv       | 1 | 1 of 10 rows cannot be used, more than 5 %",
        "line.csv      | 1 | longer than a megabyte",
        "nowhere.csv   | 2 | There is no file",
      })
  void eachIsOneSentenceAndNothingIsStored(String name, int exit, String sentence)
      throws IOException {
    make();
    String log = folder.resolve(name).toString();
    String workspace = folder.resolve("w").toString();

    BadInputTest.refused(exit, sentence, "map", log, "--workspace", workspace);
    BadInputTest.refused(exit, sentence, "ingest", log, "--workspace", workspace);
    assertThat(folder.resolve("w/manifest.json")).doesNotExist();
    assertThat(folder.resolve("w/raw")).doesNotExist();
  }

  @Test
  void aFolderIsNoLog() throws IOException {
    make();
    String log = folder.resolve("folder.csv").toString();
    BadInputTest.refused(2, "is a folder", "map", log);
    BadInputTest.refused(2, "is not a git repository", "ingest", log);
  }

  @Test
  void anUnknownZoneIsOneSentence() throws IOException {
    make();
    String log = folder.resolve("good.csv").toString();
    BadInputTest.refused(
        2, "--zone: 'Mars/Olympus' is no zone", "map", log, "--zone", "Mars/Olympus");
  }

  @Test
  void doctorCountsWhatCouldNotBeUsedWithExamples() throws IOException {
    StringBuilder text = new StringBuilder("case,activity,start,end\n");
    for (int i = 0; i < 200; i++) {
      text.append(i % 20).append(",a,2024-01-01 10:00,2024-01-01 11:00\n");
    }
    text.append("20,only,2024-01-02 10:00,2024-01-02 11:00\n");
    text.append("1,a,1970-01-01 00:00,1970-01-01 00:00\n1,a,2999-01-01,2999-01-01\n");
    text.append("1,a,2024-01-03,2024-01-02\n1,\"a,2024-01-03,2024-01-04\n1,a\n");
    Path log = Files.writeString(folder.resolve("log.csv"), text);
    String workspace = folder.resolve("w").toString();
    Run ingest = Run.of("ingest", log.toString(), "--workspace", workspace);
    assertThat(ingest.exit()).as(ingest.err()).isZero();
    assertThat(ingest.out()).contains("log: 201 events");

    Run doctor = Run.of("doctor", "--workspace", workspace);
    assertThat(doctor.exit()).as(doctor.err()).isZero();
    assertThat(doctor.out())
        .contains("case = case, activity = activity, start = start, end = end")
        .contains("21  items")
        .contains("1  items with one event only")
        .contains("180  events that repeat another one")
        .contains("1  placeholder_date")
        .contains("line 203: 1,a,1970-01-01 00:00,1970-01-01 00:00")
        .contains("1  future_date")
        .contains("1  ends_before_start")
        .contains("1  quote_not_closed")
        .contains("1  missing_columns");
    assertThat(Run.of("map", "--workspace", workspace).out()).contains("201 events");
    assertThat(Run.of("doctor", log.toString()).out()).contains("read straight through");
  }

  /// Of a CSV file only the line is lost: its reader passes over a line of any length.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "long.xes.gz       | <log><trace><string key=\"k\" value=\"    | a tag or a text is longer than 16 MB",
        "long.ocel.json.gz | {\"objectTypes\":[],\"objects\":[{\"id\":\" | holds a text that is too long",
        "long.jsonl.gz     | {\"case\":1,\"activity\":\"               | a line is longer than 16 MB",
      })
  void aValueThatNeverEndsIsRefusedBeforeItFillsTheMemory(String name, String head, String sentence)
      throws IOException {
    write(name, gzip(head + "x".repeat(40 << 20)));
    BadInputTest.refused(1, sentence, "map", folder.resolve(name).toString());
  }

  @Test
  void aParquetFileCutAnywhereIsRefused() throws IOException {
    Path csv = Files.writeString(folder.resolve("a.csv"), HEAD + "1,a,2024-01-01\n".repeat(5_000));
    Path whole = folder.resolve("a.parquet");
    try (Engine engine = Engine.inMemory(folder.resolve("tmp"))) {
      engine.run("copy (from read_csv('" + csv + "')) to '" + whole + "' (format parquet)");
    }
    byte[] bytes = Files.readAllBytes(whole);
    for (int length : new int[] {5, bytes.length / 2, bytes.length - 5, bytes.length - 1}) {
      write("cut.parquet", Arrays.copyOf(bytes, length));
      String cut = folder.resolve("cut.parquet").toString();
      BadInputTest.refused(1, "is damaged", "ingest", cut, "--workspace", folder + "/w");
    }
    assertThat(folder.resolve("w/raw")).doesNotExist();
  }

  @Test
  void moreBadRowsCanBeAccepted() throws IOException {
    make();
    Run run = Run.of("map", folder.resolve("bad.csv").toString(), "--max-bad", "0.5");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("9 events");
  }

  @Test
  void aMillionActivitiesAreTheWrongColumn() throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    for (int i = 0; i < 1_000_000; i++) {
      text.append(i / 10).append(",activity ").append(i).append(",2024-01-01\n");
    }
    Path log = Files.writeString(folder.resolve("many.csv"), text);
    BadInputTest.refused(2, "1,000,000 different activities", "map", log.toString());
  }

  private void make() throws IOException {
    Files.createDirectories(folder.resolve("folder.csv"));
    write("empty.csv", new byte[0]);
    write("head.csv", HEAD);
    write("good.csv", HEAD + "1,a,2024-01-01\n");
    write("half.xes", XES.substring(0, XES.length() - 20));
    write("page.xes", "<html><body/></html>");
    write(
        "bomb.xes",
        "<!DOCTYPE log [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
            + XES.replace("value=\"1\"", "value=\"&b;\""));
    byte[] xes = gzip(XES.replace("</trace>", "</trace>" + "<trace></trace>".repeat(5_000)));
    write("half.xes.gz", Arrays.copyOf(xes, xes.length - 12));
    byte[] csv = gzip(HEAD + "1,a,2024-01-01\n".repeat(30_000));
    write("half.csv.gz", Arrays.copyOf(csv, csv.length - 12));
    write("half.ocel.json", "{\"objectTypes\":[],\"eventTypes\":[],\"objects\":[{\"id\":\"1\",");
    write("page.jsonl", "{\"case\":1,\n".repeat(20));
    write("half.parquet", "PAR1 and then nothing that is any");
    write("one.csv", "case\n1\n2\n");
    write("wrong.csv", "who,what,then\n1,2,3\n");
    write("doubled.csv", "case,case,activity,time\n1,2,a,2024-01-01\n");
    write("either.csv", HEAD + "1,a,01/02/2024 09:05\n1,b,03/04/2024 10:00\n");
    write("never.csv", HEAD + "1,a,soon\n1,b,later\n");
    write("bad.csv", HEAD + "1,a,2024-01-01\n".repeat(9) + "1,a,never\n");
    write("line.csv", HEAD + "1,a,2024-01-01\n".repeat(9) + "1," + "x".repeat(3 << 20) + "\n");
  }

  private void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
