package dev.weir.source.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Progress;
import dev.weir.store.Engine;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The type of an item, through every reader.
class ItemTypesTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final String ROWS =
      """
      case,activity,time,Issue Type
      1,ask,2024-01-01T08:00:00Z,
      1,do,2024-01-02T08:00:00Z,bug
      2,ask,2024-01-03T08:00:00Z,feature
      3,ask,2024-01-04T08:00:00Z,
      4,ask,2024-01-05T08:00:00Z,bug
      4,do,2024-01-06T08:00:00Z,feature
      """;

  @TempDir private Path folder;

  @Test
  void theFirstRowOfAnItemThatSaysItsTypeCountsAndAChangeIsNoted() throws IOException {
    Seen seen = read("log.csv", ROWS, Map.of());
    assertThat(seen.types).containsExactly("1 bug", "2 feature", "4 bug changed");
    assertThat(seen.columns).endsWith("type = Issue Type");
    assertThat(seen.ledger)
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.reason()).isEqualTo("type_changed");
          assertThat(entry.count()).isEqualTo(1);
          assertThat(entry.example()).isEqualTo("item 4");
        });
  }

  @Test
  void datesThatTheEngineReadsGiveTheSameTypes() throws IOException {
    String other = ROWS.replaceAll("2024-01-0(.)T08:00:00Z", "2$1.01.2024 08:00");
    assertThat(read("log.csv", other, Map.of()).types)
        .containsExactly("1 bug", "2 feature", "4 bug changed");
  }

  @Test
  void aColumnThatChangesWithinMostItemsTellsOfEventsAndIsNotTakenUnlessItIsNamed()
      throws IOException {
    String log =
        """
        case,activity,time,type
        1,ask,2024-01-01T08:00:00Z,created
        1,do,2024-01-02T08:00:00Z,moved
        2,ask,2024-01-03T08:00:00Z,created
        2,do,2024-01-04T08:00:00Z,moved
        3,ask,2024-01-03T08:00:00Z,created
        """;
    Seen guessed = read("log.csv", log, Map.of());
    assertThat(guessed.types).isEmpty();
    assertThat(guessed.ledger).extracting(LedgerEntry::reason).containsExactly("type_of_events");
    assertThat(read("log.csv", log, Map.of(Role.TYPE, "type")).types)
        .containsExactly("1 created changed", "2 created changed", "3 created");
  }

  @Test
  void anXesTraceSaysItsTypeOrItsEventsDoAndAnyAttributeCanBeNamed() throws IOException {
    String log =
        """
        <log><trace><string key="concept:name" value="1"/><string key="case:type" value="bug"/>
          <string key="channel" value="desk"/>
          <event><string key="concept:name" value="a"/><string key="impact" value="low"/>
            <date key="time:timestamp" value="2024-01-01T00:00:00Z"/></event></trace>
        <trace><string key="concept:name" value="2"/><string key="channel" value="mail"/>
          <event><string key="concept:name" value="a"/><string key="category" value="none of it"/>
            <string key="impact" value="high"/>
            <date key="time:timestamp" value="2024-01-02T00:00:00Z"/></event></trace></log>
        """;
    assertThat(read("log.xes", log, Map.of()).types).containsExactly("1 bug");
    assertThat(read("log.xes", log, Map.of()).columns)
        .isEqualTo("as XES names them, type = case:type");
    assertThat(read("log.xes", log, Map.of(Role.TYPE, "channel")).types)
        .containsExactly("1 desk", "2 mail");
    assertThat(read("log.xes", log, Map.of(Role.TYPE, "impact")).types)
        .containsExactly("1 low", "2 high");
  }

  @Test
  void typesGoOutAsAnAttributeOfTheCaseAndComeBack() throws IOException {
    Path file = Files.writeString(folder.resolve("log.csv"), ROWS);
    StringWriter out = new StringWriter();
    try (Engine engine = Engine.inMemory(folder.resolve("tmp"))) {
      new LogSource(file).read(engine, LogOptions.DEFAULT, NOW, Progress.SILENT);
      OcelWriter.fromEvents(engine);
      OcelWriter.write(engine, out);
    }
    assertThat(read("log.ocel.json", out.toString(), Map.of()).types)
        .containsExactly("1 bug", "2 feature", "3 case", "4 bug");
  }

  /// @param types each item that has one, with its type
  private record Seen(List<String> types, String columns, List<LedgerEntry> ledger) {}

  private Seen read(String name, String text, Map<Role, String> given) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    LogOptions options = new LogOptions(given, Optional.empty(), ZoneOffset.UTC, true, 0.05);
    try (Engine engine = Engine.inMemory(folder.resolve("tmp"))) {
      LogSource.Read read = new LogSource(file).read(engine, options, NOW, Progress.SILENT);
      return new Seen(
          engine.rows(
              "select item_id || ' ' || type || case when is_changed then ' changed' else '' end as line"
                  + " from item_type join item_name using (item_no) order by item_id",
              row -> row.text("line")),
          read.columns(),
          read.ledger());
    }
  }
}
