package dev.weir.source.jira;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Progress;
import dev.weir.source.Outside;
import dev.weir.source.People;
import dev.weir.source.http.TestClock;
import dev.weir.source.http.Wire;
import dev.weir.store.Engine;
import dev.weir.store.JsonLines;
import dev.weir.store.Manifest.SourceState;
import dev.weir.store.Workspace;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One workspace that reads the fake Jira, as often as a test wants.
///
/// @param environment who asks
/// @param told what the progress line said
record Collection(
    FakeJira jira,
    Path folder,
    Engine engine,
    TestClock clock,
    Map<String, String> environment,
    List<String> told) {
  static final String TOKEN = "jira_secret4711";

  /// The process ended here.
  static final class Killed extends Error {
    Killed() {
      super("killed");
    }
  }

  Collection(FakeJira jira, Path folder, Engine engine) {
    this(
        jira,
        folder,
        engine,
        new TestClock(),
        new HashMap<>(Map.of("JIRA_TOKEN", TOKEN)),
        new ArrayList<>());
  }

  SourceState read() {
    return read(Instant.EPOCH, Integer.MAX_VALUE, Duration.ofMinutes(1), true);
  }

  SourceState read(Instant since, int questions) {
    return read(since, questions, Duration.ofMinutes(1), true);
  }

  JiraSource source() {
    return JiraSource.of("jira:" + jira.address() + "/AB");
  }

  /// @param questions after so many the process is killed
  SourceState read(Instant since, int questions, Duration patience, boolean keepsPeople) {
    Outside outside = new Outside(environment, clock, clock, Optional.of(since), keepsPeople);
    int[] left = {questions};
    Progress progress =
        what -> {
          synchronized (told) {
            told.add(what);
          }
        };
    try (HttpClient http = HttpClient.newHttpClient();
        Workspace workspace = Workspace.open(folder, () -> {})) {
      Wire wire = Wire.over(http, patience);
      Wire mortal =
          request -> {
            synchronized (left) {
              if (left[0]-- <= 0) {
                throw new Killed();
              }
            }
            return wire.send(request);
          };
      return source().bring(workspace, engine, outside, mortal, progress);
    }
  }

  /// The lines that are kept.
  List<String> lines() {
    try (Workspace workspace = Workspace.open(folder, () -> {})) {
      JsonLines files = new JsonLines(workspace);
      return workspace.manifest().sources().getFirst().segments().stream()
          .flatMap(segment -> files.lines(segment).stream())
          .toList();
    }
  }

  /// The canonical tables as text, one row a line, in order.
  List<String> canonical() {
    List<String> rows = new ArrayList<>();
    map();
    for (String table : List.of("item", "item_change", "item_event", "link")) {
      engine
          .table("from " + table + " order by all", Integer.MAX_VALUE)
          .rows()
          .forEach(row -> rows.add(table + " " + row));
    }
    return rows;
  }

  /// Fills the canonical tables anew.
  ///
  /// @return the ledger
  List<LedgerEntry> map() {
    for (String table : List.of("item", "item_change", "item_event", "link")) {
      engine.run("drop table if exists " + table);
    }
    engine.script(Engine.text(Engine.class, "delivery_tables.sql"));
    try (Workspace workspace = Workspace.open(folder, () -> {})) {
      return source().map(workspace, engine, new People(true, 1));
    }
  }
}
