package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.store.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A log in a workspace, from the command line: read once, then asked without a name, whatever its
/// format.
class KeptLogCommandsTest {
  private static final String CSV =
      """
      case,activity,time,user
      1,ask,2024-01-01T08:00:00Z,Ann
      1,do,2024-01-02T08:00:00Z,Bob
      2,ask,2024-01-03T08:00:00Z,Ann
      2,do,2024-01-05T08:00:00Z,Bob
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"log.csv", "log.jsonl", "log.parquet", "log.xes", "log.ocel.json"})
  void everyFormatIsReadOnceAndAskedWithoutAName(String name) throws IOException {
    Path log = make(name);
    assertThat(weir("ingest", log.toString())).contains("log: 4 events, last read");
    assertThat(weir("ingest", log.toString())).contains("log: 4 events, unchanged, last read");
    assertThat(weir("ingest")).contains("unchanged");
    Files.delete(log);

    assertThat(weir("map")).contains("2 items, 4 events");
    assertThat(weir("flow", "--format", "json")).contains("\"lead_time.p50\"");
    assertThat(weir("flow", "--compare", "--format", "json")).contains("\"lead_time.p50\"");
    assertThat(weir("explain", "lead_time.p50")).contains("lead_time.p50");
    assertThat(weir("doctor")).contains("4  events").contains("2  people").contains("kept, read");
    Path report = folder.resolve("report.html");
    weir("report", "--output", report.toString());
    assertThat(report).content().contains("<!DOCTYPE html>");
  }

  @Test
  void oneOfSeveralKeptLogsIsNamedByItsName() throws IOException {
    weir("ingest", make("log.csv").toString(), make("log.xes").toString());
    Path other = Files.writeString(folder.resolve("other.csv"), CSV + "3,ask,2024-01-06,Ann\n");
    weir("ingest", other.toString());
    Files.delete(other);

    BadInputTest.refused(2, "more than one log", "map", "--workspace", at("w"));
    assertThat(weir("map", "other")).contains("3 items, 5 events");
    assertThat(weir("map", other.toString())).contains("3 items, 5 events");
    BadInputTest.refused(2, "There is no file", "map", "elsewhere", "--workspace", at("w"));
  }

  @Test
  void theColumnOfTypesIsRememberedAndSoAreTheTypes() throws IOException {
    StringBuilder text = new StringBuilder("case,activity,time,flavour\n");
    for (int i = 0; i < 60; i++) {
      String day = java.time.LocalDate.of(2024, 1, 1).plusDays(i).toString();
      String type = i % 2 == 0 ? "bug" : "feature";
      text.append(
          "%d,ask,%sT08:00Z,%s\n%d,do,%sT09:00Z,%s\n".formatted(i, day, type, i, day, type));
    }
    Path log = Files.writeString(folder.resolve("log.csv"), text);
    assertThat(weir("ingest", log.toString())).contains("120 events");
    assertThat(weir("flow")).contains("distribution.ratio");
    weir("ingest", log.toString(), "--type", "flavour");
    Files.delete(log);
    assertThat(weir("flow")).contains("type = flavour").contains("distribution.bug.ratio");
    assertThat(weir("explain", "distribution.bug.ratio")).contains("50 %");
  }

  @Test
  void anEndThatNoActivityIsCalledIsReportedWhereItWasSaid() throws IOException {
    Path log = make("log.csv");
    Path yaml = Files.writeString(folder.resolve("weir.yaml"), "ends:\n  - do\n  - shut\n");
    BadInputTest.refused(
        2, yaml + ", line 3, ends: there is no activity 'shut'", "map", log.toString());
    BadInputTest.refused(
        2, "--ends: there is no activity 'gone'", "map", log.toString(), "--ends", "gone");
  }

  @Test
  void aForgottenLogIsGone() throws IOException {
    weir("ingest", make("log.csv").toString());
    assertThat(weir("ingest", "--forget", "log")).contains("Forgotten: log");
    BadInputTest.refused(2, "holds no log", "map", "--workspace", at("w"));
  }

  private Path make(String name) throws IOException {
    Path file = folder.resolve(name);
    Path csv = Files.writeString(folder.resolve(name.equals("log.csv") ? name : "source.csv"), CSV);
    String copy = "copy (from read_csv('" + csv + "')) to '" + file + "' (format ";
    switch (name) {
      case "log.jsonl" -> run(copy + "json)");
      case "log.parquet" -> run(copy + "parquet)");
      case "log.ocel.json" ->
          assertThat(Run.of("export", csv.toString(), at(name)).exit()).isZero();
      case "log.xes" -> Files.writeString(file, xes());
      default -> {}
    }
    return file;
  }

  private void run(String sql) {
    try (Engine engine = Engine.inMemory(folder.resolve("tmp"))) {
      engine.run(sql);
    }
  }

  private static String xes() {
    StringBuilder text = new StringBuilder("<log>");
    String open = "";
    for (String line : CSV.lines().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      if (!cells[0].equals(open)) {
        text.append(open.isEmpty() ? "" : "</trace>").append("<trace>");
        text.append("<string key=\"concept:name\" value=\"%s\"/>".formatted(cells[0]));
        open = cells[0];
      }
      text.append(
          """
          <event><string key="concept:name" value="%s"/><date key="time:timestamp" value="%s"/>\
          <string key="org:resource" value="%s"/></event>
          """
              .formatted(cells[1], cells[2], cells[3]));
    }
    return text.append("</trace></log>").toString();
  }

  private String at(String path) {
    return folder.resolve(path).toString();
  }

  private String weir(String... words) {
    String[] all = java.util.Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--workspace";
    all[words.length + 1] = at("w");
    Run run = Run.of(all);
    assertThat(run.exit()).as(run.err()).isZero();
    return run.out();
  }
}
