package dev.weir.source.log;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Progress;
import dev.weir.event.UserException;
import dev.weir.store.Engine;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One event log in a file.
///
/// @param file absolute
public record LogSource(Path file) {

  /// What was read.
  ///
  /// @param columns which column was taken for what, in words
  /// @param ledger what was left out, by reason
  /// @param zone the zone its times tell by their offsets; empty: they do not say
  public record Read(String columns, List<LedgerEntry> ledger, Optional<ZoneId> zone) {
    public Read {
      ledger = List.copyOf(ledger);
    }
  }

  /// Its name, for people: the file's, without its endings.
  public String name() {
    String name = String.valueOf(file.getFileName());
    return name.replaceFirst(
        "(?i)([.](ocel[.]json|jsonocel|csv|tsv|txt|xes|xml|parquet|jsonl|ndjson|json))?([.]gz)?$",
        "");
  }

  /// The key it is kept under: `log:/path`.
  public String uri() {
    return "log:" + file;
  }

  /// Looks whether there is a log at all.
  ///
  /// @throws dev.weir.event.UserException when there is no such file
  public void check() {
    LogKind.of(file);
  }

  /// Makes the tables of events and reads the file into them. Either all of it counts or nothing.
  ///
  /// @param now later dates are planned, or a skewed clock's
  public Read read(Engine engine, LogOptions options, Instant now, Progress progress) {
    LogKind kind = LogKind.of(file);
    String zone = options.zone().getId();
    engine.run("set TimeZone = '" + (zone.equals("Z") ? "UTC" : zone) + "'");
    engine.script(Engine.text(Engine.class, "event_tables.sql"));
    progress.at("reading " + name());
    return new LogReading(file, kind, options, now, progress).read(engine);
  }

  /// Whether the file is an object-centric log, told by its first bytes.
  public boolean isOcel() {
    return LogKind.of(file).format() == LogKind.Format.OCEL;
  }

  /// What ended the longest wait of the items on a [SampleCard].
  ///
  /// @param now a date without a year is the last one before it
  /// @throws UserException when the file is no such card
  public List<String> endings(LogOptions options, Instant now) {
    return CardLog.in(file, LogKind.of(file), options, now)
        .orElseThrow(() ->
            new UserException(
                file + " is no card: no line names item, asked, started, handed over, live, used.",
                "Begin with an empty one: weir sample --csv > card.csv"))
        .endings();
  }

  /// Whether a path given as a source looks like a log rather than a repository, without opening
  /// it.
  public static boolean isNamedLikeOne(Path file) {
    return String.valueOf(file.getFileName())
        .toLowerCase(Locale.ROOT)
        .matches(".*[.](ocel[.]json|jsonocel|csv|tsv|xes|parquet|jsonl|ndjson)([.]gz)?");
  }
}
