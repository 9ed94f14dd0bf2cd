package dev.weir.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.app.Diagnosis.Count;
import dev.weir.event.Progress;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.source.log.LogOptions;
import dev.weir.source.log.Role;
import dev.weir.store.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A log in a workspace: read once, remembered, read again when it changed, never half kept.
class KeptLogTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final String LOG = "case,activity,time\n1,a,2024-01-01\n1,b,2024-01-02\n";

  @TempDir private Path folder;

  @Test
  void aLogIsReadOnceAndAnsweredFromThen() throws IOException {
    Path log = write(LOG);
    assertThat(ingest(log).counts()).contains(new Count("events", 2), new Count("items", 1));
    Files.delete(log);

    assertThat(Logs.study(request(Optional.empty()), Progress.SILENT).events()).isEqualTo(2);
    assertThat(Logs.study(request(Optional.of(log)), Progress.SILENT).events()).isEqualTo(2);
    assertThat(Logs.doctor(request(Optional.empty()), Progress.SILENT).keptAt()).contains(NOW);
  }

  @Test
  void aLogKeptBeforeItsItemsWereFollowedIsFollowedWhenItIsTaken() throws IOException {
    Path log = write(LOG);
    ingest(log);
    Files.delete(log);
    String kept = files().stream().filter(file -> file.contains("coded_event")).findFirst().get();
    try (Engine engine = Engine.inMemory(folder.resolve("tmp"))) {
      engine.run(
          "create table old as select item_no, activity_no, lifecycle_no, actor_no, team_no,"
              + " started_at, occurred_at from '"
              + kept
              + "'");
      engine.run("copy old to '" + kept + "' (format parquet)");
    }

    assertThat(Logs.study(request(Optional.empty()), Progress.SILENT).map().flows())
        .singleElement()
        .matches(flow -> flow.visits() == 1);
  }

  @Test
  void aLogThatChangedIsReadAgainAndOneThatWasOnlyTouchedIsNot() throws IOException {
    Path log = write(LOG);
    ingest(log);
    List<String> files = files();

    Files.setLastModifiedTime(log, FileTime.from(NOW));
    assertThat(Logs.ingest(request(Optional.empty()), List.of(log), Progress.SILENT))
        .singleElement()
        .matches(ingested -> !ingested.isNew());
    assertThat(ingest(log).counts()).contains(new Count("events", 2));
    assertThat(files()).isEqualTo(files);

    Files.writeString(log, LOG + "2,a,2024-01-03\n");
    assertThat(Logs.study(request(Optional.empty()), Progress.SILENT).events()).isEqualTo(3);
    assertThat(files()).hasSameSizeAs(files).isNotEqualTo(files);
  }

  @Test
  void whatWasSaidOfColumnsIsRemembered() throws IOException {
    Path log = write("who,what,then\nX,a,2024-07-01 12:00\nX,b,2024-07-02 12:00\n");
    LogOptions said =
        new LogOptions(
            Map.of(Role.CASE, "who", Role.ACTIVITY, "what", Role.END, "then"),
            Optional.empty(),
            ZoneId.of("Europe/Paris"),
            true,
            0.2);
    Logs.ingest(request(Optional.empty(), said), List.of(log), Progress.SILENT);

    Files.writeString(log, "who,what,then\nY,a,2024-07-01 14:00\nY,b,2024-07-02 12:00\n");
    LogDiagnosis again = ingest(log);
    assertThat(again.columns()).isEqualTo("case = who, activity = what, end = then");
    assertThat(again.first()).isEqualTo(Instant.parse("2024-07-01T12:00:00Z"));

    LogOptions utc =
        new LogOptions(
            Map.of(), Optional.empty(), ZoneId.of("UTC"), true, LogOptions.MAX_BAD_RATIO);
    assertThat(Logs.doctor(request(Optional.of(log), utc), Progress.SILENT).first())
        .isEqualTo(Instant.parse("2024-07-01T14:00:00Z"));
  }

  @Test
  void aDamagedLogLeavesTheOldState() throws IOException {
    Path log = write(LOG);
    ingest(log);
    List<String> files = files();
    String manifest = Files.readString(folder.resolve(".weir/manifest.json"));

    Files.writeString(log, LOG + "1,a,never\n");
    assertThatThrownBy(() -> ingest(log)).isInstanceOf(SourceException.class);

    assertThat(files()).isEqualTo(files);
    assertThat(folder.resolve(".weir/manifest.json")).hasContent(manifest);
  }

  /// A kill before the manifest leaves new files and the old manifest; the next run sweeps them.
  @Test
  void aRunKilledBeforeItsManifestLeavesTheOldState() throws IOException {
    Path log = write(LOG);
    ingest(log);
    byte[] manifest = Files.readAllBytes(folder.resolve(".weir/manifest.json"));
    Files.writeString(log, LOG + "2,a,2024-01-03\n");
    List<String> before = files();
    ingest(log);
    Files.write(folder.resolve(".weir/manifest.json"), manifest);
    for (String file : before) {
      Files.writeString(folder.resolve(".weir/tmp").resolve(Path.of(file).getFileName()), "half");
    }
    assertThat(ingest(log).counts()).contains(new Count("events", 3));
    assertThat(files()).hasSameSizeAs(before);
  }

  @Test
  void oneOfSeveralLogsMustBeNamed() throws IOException {
    Path one = write(LOG);
    Path other = Files.writeString(folder.resolve("other.csv"), LOG + "2,a,2024-01-03\n");
    Logs.ingest(request(Optional.empty()), List.of(one, other), Progress.SILENT);

    assertThatThrownBy(() -> Logs.study(request(Optional.empty()), Progress.SILENT))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("more than one log")
        .hasMessageContaining("other.csv");
    assertThat(Logs.study(request(Optional.of(other)), Progress.SILENT).events()).isEqualTo(3);
    assertThat(Logs.held(folder.resolve(".weir"))).containsExactly(one, other);
  }

  @Test
  void settingsBesideTheLogSayZoneAndEnds() throws IOException {
    Path log = write("case,activity,time\n1,a,2024-07-01 12:00\n1,b,2024-07-02 12:00\n");
    Files.writeString(folder.resolve("weir.yaml"), "time_zone: Europe/Paris\nends: [b]\n");

    assertThat(Logs.doctor(request(Optional.of(log)), Progress.SILENT).first())
        .isEqualTo(Instant.parse("2024-07-01T10:00:00Z"));
    assertThat(Logs.study(request(Optional.of(log)), Progress.SILENT).map().ends().isGiven())
        .isTrue();

    Files.writeString(folder.resolve("weir.yaml"), "time_zone: Mars/Olympus\n");
    assertThatThrownBy(() -> Logs.study(request(Optional.of(log)), Progress.SILENT))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("weir.yaml, time_zone: 'Mars/Olympus' is no zone");
  }

  @Test
  void settingsOfAStreamHoldForTheLogOfItsName() throws IOException {
    Path log = write("who,what,then\n1,a,2024-07-01 12:00\n1,b,2024-07-02 12:00\n");
    Files.writeString(
        folder.resolve("weir.yaml"),
        """
        time_zone: America/New_York
        working_hours: {Mon-Fri: "09:00-17:00"}
        streams:
          log:
            columns: {case: who, activity: what, end: then}
            time_zone: Europe/Paris
            ends: [b]
            holidays: [2024-05-01]
          other: {ends: [elsewhere]}
        """);
    LogDiagnosis diagnosis = Logs.doctor(request(Optional.of(log)), Progress.SILENT);
    assertThat(diagnosis.first()).isEqualTo(Instant.parse("2024-07-01T10:00:00Z"));
    assertThat(diagnosis.workingHours())
        .isEqualTo("Mon–Fri 09:00–17:00 but on 1 holiday, Europe/Paris, as weir.yaml says");
    assertThat(Logs.study(request(Optional.of(log)), Progress.SILENT).map().ends().activities())
        .containsExactly("b");

    Files.writeString(folder.resolve("weir.yaml"), "streams: {log: {columns: {who: case}}}\n");
    assertThatThrownBy(() -> Logs.doctor(request(Optional.of(log)), Progress.SILENT))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("there is no 'who'");
  }

  /// Offsets of winter and summer tell the zone, also of a log that is kept.
  @Test
  void aLogsOwnOffsetsTellItsZone() throws IOException {
    Path log =
        write("case,activity,time\n1,a,2024-01-10T12:00:00+01:00\n1,b,2024-07-10T12:00:00+02:00\n");
    assertThat(Logs.doctor(request(Optional.of(log)), Progress.SILENT).workingHours())
        .isEqualTo("Wed 12:00–13:00, Europe/Paris, found in the log");
    assertThat(ingest(log).workingHours()).contains("Europe/Paris");

    write("case,activity,time\n1,a,2024-01-10T12:00:00-03:30\n");
    assertThat(Logs.doctor(request(Optional.of(log)), Progress.SILENT).workingHours())
        .isEqualTo("Wed 12:00–13:00, UTC-03:30, found in the log");
  }

  @Test
  void nobodysNameIsReadWherePeopleAreNotKept() throws IOException {
    Path log = write("case,activity,time,user\n1,a,2024-07-01,Ann\n");
    assertThat(Logs.doctor(request(Optional.of(log)), Progress.SILENT).counts())
        .contains(new Count("people", 1));
    Files.writeString(folder.resolve("weir.yaml"), "people: none\n");
    assertThat(Logs.doctor(request(Optional.of(log)), Progress.SILENT).counts())
        .contains(new Count("people", 0));
  }

  private LogDiagnosis ingest(Path log) {
    Logs.ingest(request(Optional.empty()), List.of(log), Progress.SILENT);
    return Logs.doctor(request(Optional.of(log)), Progress.SILENT);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("log.csv"), text);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(".weir/raw"))) {
      return files.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
    }
  }

  private LogRequest request(Optional<Path> file) {
    return request(file, LogOptions.DEFAULT);
  }

  private LogRequest request(Optional<Path> file, LogOptions options) {
    return new LogRequest(
        file,
        folder.resolve(".weir"),
        folder.resolve("cache"),
        options,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        NOW);
  }
}
