package dev.weir.source.github;

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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One workspace that reads the fake GitHub, as often as a test wants.
///
/// @param told what the progress line said
record Collection(
    FakeGitHub github, Path folder, Engine engine, TestClock clock, List<String> told) {
  static final String TOKEN = "ghp_secret4711";

  /// The process ended here.
  static final class Killed extends Error {
    Killed() {
      super("killed");
    }
  }

  Collection(FakeGitHub github, Path folder, Engine engine) {
    this(github, folder, engine, new TestClock(), new ArrayList<>());
  }

  SourceState read() {
    return read(Instant.EPOCH, Integer.MAX_VALUE);
  }

  SourceState read(Instant since, int questions) {
    return read(since, questions, Duration.ofSeconds(60));
  }

  /// @param questions after so many the process is killed
  SourceState read(Instant since, int questions, Duration patience) {
    int[] left = {questions};
    return read(
        since,
        patience,
        () -> {
          if (left[0]-- <= 0) {
            throw new Killed();
          }
        });
  }

  /// Reads everything and keeps what is on the disk before each question: what a process killed
  /// there would leave.
  ///
  /// @param into folder for the copies; equal ones are made once
  List<Path> readAndCopy(Path into) {
    List<Path> copies = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    read(
        Instant.EPOCH,
        Duration.ofSeconds(60),
        () -> {
          String state = text(folder.resolve("manifest.json"));
          if (!seen.contains(state)) {
            seen.add(state);
            copies.add(copy(into.resolve("copy" + seen.size())));
          }
        });
    return copies;
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path copy(Path to) {
    try (Stream<Path> files = Files.walk(folder)) {
      Files.createDirectories(to.getParent());
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(folder.relativize(file).toString()));
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SourceState read(Instant since, Duration patience, Runnable beforeEach) {
    Outside outside =
        new Outside(
            Map.of("GITHUB_API_URL", github.address(), "GITHUB_TOKEN", TOKEN),
            clock,
            clock,
            Optional.of(since),
            true);
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
            synchronized (beforeEach) {
              beforeEach.run();
            }
            return wire.send(request);
          };
      GitHubSource source = GitHubSource.of("github:O/R");
      return source.bring(workspace, engine, outside, mortal, progress);
    }
  }

  /// What is kept, in order, but for when it arrived.
  List<String> lines() {
    try (Workspace workspace = Workspace.open(folder, () -> {})) {
      JsonLines files = new JsonLines(workspace);
      return workspace.manifest().sources().getFirst().segments().stream()
          .flatMap(segment -> files.lines(segment).stream())
          .map(line -> line.replaceFirst("\"fetched\":\"[^\"]*\"", ""))
          .sorted()
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
      return GitHubSource.of("github:o/r").map(workspace, engine, new People(true, 0));
    }
  }
}
