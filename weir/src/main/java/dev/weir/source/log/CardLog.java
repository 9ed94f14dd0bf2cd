package dev.weir.source.log;

import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.store.Engine;
import dev.weir.store.RowWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/// A filled [SampleCard], read as an event log: each date is a moment of its item.
final class CardLog {
  private static final long MOST_BYTES = 1 << 20;
  private static final int HEAD_WITHIN = 60;
  private static final RoughDate MISSING = new RoughDate(Instant.MIN, Instant.MIN);
  private static final String DELIMITERS = "|;\t,";

  private final Path file;
  private final LogOptions options;
  private final Instant now;
  private final List<Line> lines;
  private final List<String> heads;

  private record Line(int number, List<String> cells) {
    String cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
    }
  }

  private CardLog(
      Path file, LogOptions options, Instant now, List<String> heads, List<Line> lines) {
    this.file = file;
    this.options = options;
    this.now = now;
    this.heads = heads;
    this.lines = lines;
  }

  /// The card in a text file; empty when it holds none.
  static Optional<CardLog> in(Path file, LogKind kind, LogOptions options, Instant now) {
    try {
      if (kind.format() != LogKind.Format.CSV || kind.isGzip() || Files.size(file) > MOST_BYTES) {
        return Optional.empty();
      }
      String[] texts =
          new String(Files.readAllBytes(file), charset(kind))
              .replace("\ufeff", "")
              .split("\\R", -1);
      for (int head = 0; head < Math.min(HEAD_WITHIN, texts.length); head++) {
        char delimiter = delimiter(texts[head]);
        List<String> heads = cells(texts[head], delimiter);
        if (SampleCard.isHead(heads)) {
          List<Line> lines = new ArrayList<>();
          for (int i = head + 1; i < texts.length; i++) {
            if (texts[i].indexOf(delimiter) >= 0 && !texts[i].matches("[-+|=:\\s]*")) {
              lines.add(new Line(i + 1, cells(texts[i], delimiter)));
            }
          }
          return Optional.of(new CardLog(file, options, now, heads, lines));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new SourceException(
          file + " cannot be read: " + e.getMessage() + ".", "Check the file, and try again.", e);
    }
  }

  /// Fills `event`.
  ///
  /// @throws UserException naming line, column and cell where one cannot be understood; nothing
  ///   counts then
  String read(Engine engine) {
    RoughDate.Manner manner = new RoughDate.Manner(isDayFirst(), options.zone(), now);
    Set<String> names = new HashSet<>();
    boolean isEmpty = true;
    try (RowWriter rows = engine.writer("event")) {
      for (Line line : lines) {
        List<RoughDate> dates = dates(line, manner);
        String written = line.cell(SampleCard.column(heads, "item"));
        String name = written.isEmpty() ? "line " + line.number() : written;
        isEmpty &= dates.stream().allMatch(MISSING::equals);
        write(rows, names.add(name) ? name : name + " (line " + line.number() + ")", dates);
      }
    }
    if (isEmpty) {
      throw new UserException(
          name() + " holds no dates yet.",
          "Fill a line or two, as far as you remember; rough is fine.");
    }
    return "a card of remembered items";
  }

  /// What ended the longest wait, in the order of the card; nothing for items without an answer.
  List<String> endings() {
    int column = SampleCard.column(heads, SampleCard.ENDING);
    return lines.stream()
        .map(line -> line.cell(column))
        .filter(answer -> !RoughDate.isUnknown(answer))
        .map(SampleCard::ending)
        .toList();
  }

  private List<RoughDate> dates(Line line, RoughDate.Manner manner) {
    List<RoughDate> dates = new ArrayList<>();
    RoughDate before = MISSING;
    String earlier = "";
    for (String moment : SampleCard.MOMENTS) {
      String cell = line.cell(SampleCard.column(heads, moment));
      RoughDate date = RoughDate.isUnknown(cell) ? MISSING : date(line, moment, cell, manner);
      if (!date.equals(MISSING)) {
        if (!before.from().isBefore(date.until())) {
          throw wrong(
              line,
              "'%s' (%s) lies before '%s'".formatted(moment, cell, earlier),
              "Put the dates in order, or leave one of them empty.");
        }
        before = date;
        earlier = moment;
      }
      dates.add(date);
    }
    return dates;
  }

  private RoughDate date(Line line, String moment, String cell, RoughDate.Manner manner) {
    RoughDate date =
        RoughDate.of(cell, manner)
            .orElseThrow(() ->
                wrong(
                    line,
                    "'%s' holds '%s', which is no date we know".formatted(moment, shown(cell)),
                    "Write it like 2026-03-01, 1 March 2026 or March 2026, or leave it empty."));
    if (date.from().isAfter(now)) {
      throw wrong(
          line,
          "'%s' (%s) lies in the future".formatted(moment, shown(cell)),
          "Leave empty what has not happened yet.");
    }
    return date;
  }

  /// In order: a rough date is moved within what it may mean rather than contradict the one before.
  private void write(RowWriter rows, String name, List<RoughDate> dates) {
    Instant earliest = Instant.MIN;
    for (int i = 0; i < dates.size(); i++) {
      RoughDate date = dates.get(i);
      if (!date.equals(MISSING)) {
        Instant middle = date.middle().isAfter(now) ? now : date.middle();
        earliest = middle.isBefore(earliest) ? earliest : middle;
        String activity = SampleCard.MOMENTS.get(i);
        rows.begin()
            .text(name)
            .text(activity.substring(0, 1).toUpperCase(Locale.ROOT) + activity.substring(1));
        rows.nothing().nothing().nothing().nothing();
        rows.micros(earliest.getEpochSecond() * 1_000_000 + earliest.getNano() / 1_000);
        rows.nothing().end();
      }
    }
  }

  /// Whether 3/4/2026 is in April: as given, or as some date of the card shows.
  private boolean isDayFirst() {
    if (options.dates().isPresent()) {
      String format = options.dates().get();
      return format.indexOf("%d") < format.indexOf("%m");
    }
    boolean isOpen = false;
    for (Line line : lines) {
      for (String cell : line.cells()) {
        Matcher slashed = RoughDate.SLASHED.matcher(cell.strip());
        if (slashed.matches()) {
          int first = Integer.parseInt(slashed.group(1));
          int second = Integer.parseInt(slashed.group(2));
          if (first > 12 || second > 12) {
            return first > 12;
          }
          isOpen |= first != second;
        }
      }
    }
    if (isOpen) {
      throw new UserException(
          name() + ": the dates may be day first or month first; no line tells which.",
          "Say how they are written: --dates '%d/%m/%Y' (d day, m month)");
    }
    return true;
  }

  private UserException wrong(Line line, String what, String hint) {
    return new UserException("%s, line %d: %s.".formatted(name(), line.number(), what), hint);
  }

  private String name() {
    return String.valueOf(file.getFileName());
  }

  private static String shown(String cell) {
    String clean = cell.replaceAll("\\p{Cntrl}", " ");
    return clean.length() > 40 ? clean.substring(0, 39) + "…" : clean;
  }

  private static Charset charset(LogKind kind) {
    return switch (kind.encoding()) {
      case "utf-16" -> StandardCharsets.UTF_16;
      case "latin-1" -> StandardCharsets.ISO_8859_1;
      default -> StandardCharsets.UTF_8;
    };
  }

  private static char delimiter(String head) {
    char best = DELIMITERS.charAt(0);
    for (int i = 1; i < DELIMITERS.length(); i++) {
      char each = DELIMITERS.charAt(i);
      best = count(head, each) > count(head, best) ? each : best;
    }
    return best;
  }

  private static long count(String text, char letter) {
    return text.chars().filter(c -> c == letter).count();
  }

  /// The cells of one line; quotes hold a cell together and are doubled inside one.
  private static List<String> cells(String line, char delimiter) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && isQuoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"' && (isQuoted || cell.toString().isBlank())) {
        isQuoted = !isQuoted;
      } else if (c == delimiter && !isQuoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    boolean isFramed = delimiter == '|' && line.strip().startsWith("|");
    return isFramed ? cells.subList(1, cells.size()) : Arrays.asList(cells.toArray(new String[0]));
  }
}
