package dev.weir.source.log;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Progress;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.store.Engine;
import dev.weir.store.EngineException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// One reading of one log: finds the reader that knows the file, and keeps the count of what could
/// not be used.
final class LogReading {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final int BUFFER = 1 << 16;
  private static final int SAMPLE = 5_000;
  private static final int HEAD = 1 << 18;

  /// A log of more is one of identifiers or free text.
  private static final long MOST_ACTIVITIES = 10_000;

  private final Path file;
  private final LogKind kind;
  private final LogOptions options;
  private final Instant future;
  private final Progress progress;
  private final BadRows bad = new BadRows();
  private final LogInstant instants;
  private final List<LedgerEntry> told = new ArrayList<>();
  private int undecodable;
  private long begun;

  /// @param now a day later, and a date is taken for the future's
  LogReading(Path file, LogKind kind, LogOptions options, Instant now, Progress progress) {
    this.file = file;
    this.kind = kind;
    this.options = options;
    this.future = now.plus(A_DAY);
    this.progress = progress;
    this.instants = new LogInstant(options.zone());
  }

  /// Fills the tables of events.
  ///
  /// @throws SourceException when the file is damaged, or too much of it cannot be used
  LogSource.Read read(Engine engine) {
    try {
      String columns =
          switch (kind.format()) {
            case XES -> xes(engine);
            case OCEL -> ocel(engine);
            case CSV -> csv(engine);
            case JSON_LINES, PARQUET -> table(engine, null);
          };
      long good = engine.row("select count(*) as n from coded_event", row -> row.count("n"));
      bad.judge(file, good, options.maxBadRatio());
      countActivities(engine, good);
      List<LedgerEntry> ledger = new ArrayList<>(bad.entries());
      ledger.addAll(told);
      TypeChanges.of(engine, options.columns().containsKey(Role.TYPE)).ifPresent(ledger::add);
      notes(ledger);
      return new LogSource.Read(columns, ledger, instants.ownZone());
    } catch (IOException e) {
      throw TableLog.damaged(file, "it ends in the middle", e);
    } catch (EngineException e) {
      String message = String.valueOf(e.getMessage());
      throw TableLog.damaged(
          file,
          message.contains("maximum_object_size") ? "a line is longer than 16 MB" : message,
          e);
    } catch (SourceException e) {
      String message = String.valueOf(e.getMessage());
      String stored = "A stored file cannot be read: ";
      throw message.startsWith(stored)
          ? TableLog.damaged(file, message.substring(stored.length()), e)
          : e;
    }
  }

  private void countActivities(Engine engine, long events) {
    long n =
        engine.row(
            "select count(*) as n from event_name where kind = 'activity'", row -> row.count("n"));
    if (n > MOST_ACTIVITIES) {
      throw new UserException(
          String.format(
              Locale.ROOT, "%s has %,d different activities in %,d events.", file, n, events),
          "Name a column with few different words: --activity COLUMN");
    }
  }

  private String xes(Engine engine) throws IOException {
    try (InputStream in = open()) {
      XesLog log = new XesLog(file, in, options, instants, bad, future, progress);
      log.into(engine);
      return log.words();
    }
  }

  private String ocel(Engine engine) {
    String type = new OcelLog(file, kind.isGzip(), options).read(engine, told, progress);
    number(engine);
    OcelLog.ownTypes(engine);
    return type;
  }

  private String csv(Engine engine) throws IOException {
    Optional<CardLog> card = CardLog.in(file, kind, options, future.minus(A_DAY));
    if (card.isPresent()) {
      String columns = card.get().read(engine);
      number(engine);
      return columns;
    }
    return table(engine, shape());
  }

  /// From the table of texts into those of numbers, without the rows that cannot be used.
  private void number(Engine engine) {
    bad.remove(engine, future);
    engine.script(Engine.text(Engine.class, "number_events.sql"));
    engine.script(Engine.text(Engine.class, "follow_events.sql"));
  }

  private String table(Engine engine, @Nullable CsvShape shape) throws IOException {
    TableLog table = new TableLog(engine, file, kind, options, shape);
    Map<String, String> types = table.types();
    List<String> names = List.copyOf(types.keySet());
    LogColumns columns =
        LogColumns.recognise(names, options.columns(), String.valueOf(file.getFileName()));
    if (shape == null || options.dates().isPresent() || !csv(engine, shape, columns)) {
      table.read(columns, types, bad);
      number(engine);
    }
    return columns.words();
  }

  /// @return false when dates are written as this reader does not know; nothing was read then
  private boolean csv(Engine engine, CsvShape shape, LogColumns columns) throws IOException {
    int[] places = new int[Role.values().length];
    for (Role role : Role.values()) {
      boolean isWanted = role != Role.RESOURCE || options.keepsPeople();
      places[role.place()] =
          isWanted ? columns.of(role).map(shape.columns()::indexOf).orElse(-1) : -1;
    }
    Charset charset = CsvLog.charset(kind.encoding());
    try (InputStream in = text()) {
      LogInstant tried = new LogInstant(options.zone());
      CsvLog sample =
          new CsvLog(in, shape, places, charset, tried, new BadRows(), future, Progress.SILENT);
      if (!sample.knowsDates(SAMPLE)) {
        return false;
      }
    }
    try (InputStream in = text()) {
      CsvLog log = new CsvLog(in, shape, places, charset, instants, bad, future, progress);
      log.into(engine);
      undecodable = log.undecodable();
      begun = log.begun();
      return true;
    }
  }

  private InputStream open() throws IOException {
    InputStream raw = Files.newInputStream(file);
    return kind.isGzip() ? new GZIPInputStream(raw, BUFFER) : raw;
  }

  private CsvShape shape() throws IOException {
    try (InputStream in = text()) {
      return CsvShape.of(in.readNBytes(HEAD), CsvLog.charset(kind.encoding()));
    }
  }

  /// As UTF-8 or Latin-1, without the mark some programs write before UTF-8.
  private InputStream text() throws IOException {
    if (kind.encoding().equals("utf-16")) {
      return new Utf8Stream(new InputStreamReader(open(), StandardCharsets.UTF_16));
    }
    BufferedInputStream in = new BufferedInputStream(open(), BUFFER);
    in.mark(3);
    byte[] mark = in.readNBytes(3);
    if (!Arrays.equals(mark, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf})) {
      in.reset();
    }
    return in;
  }

  /// What was noted without a row being lost.
  private void notes(List<LedgerEntry> ledger) {
    if (kind.encoding().equals("latin-1") || undecodable > 0) {
      ledger.add(
          new LedgerEntry(
              "log",
              "encoding",
              Math.max(1, undecodable),
              undecodable > 0
                  ? "Some names are not UTF-8; they were read as Latin-1."
                  : "The text is not UTF-8; it was read as Latin-1.",
              String.valueOf(file.getFileName()),
              "If letters look wrong, write the file as UTF-8."));
    }
    if (begun > 0) {
      ledger.add(
          new LedgerEntry(
              "log",
              "no_end",
              begun,
              "These rows have a beginning and no end; they count as begun and not over yet.",
              String.valueOf(file.getFileName()),
              "Where the work is over, write when it ended."));
    }
    if (instants.unsure() > 0) {
      ledger.add(
          new LedgerEntry(
              "log",
              "clock_change",
              instants.unsure(),
              "These times lie in an hour that clocks went through twice or left out; the earlier"
                  + " one was taken.",
              "zone " + options.zone().getId(),
              "Write times with their offset, such as 2026-10-25T02:30:00+02:00."));
    }
  }
}
