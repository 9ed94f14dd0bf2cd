package dev.weir.source.log;

import dev.weir.event.UserException;
import dev.weir.store.Engine;
import java.util.ArrayList;
import java.util.List;

/// How the instants of one column are turned into UTC, found out from its own values.
///
/// ISO 8601 first, then epoch numbers, then the orders people write dates in. When day and month
/// cannot be told apart by any row of the file, nothing is guessed.
final class InstantColumn {
  private static final int SAMPLE = 5_000;
  private static final double MOSTLY = 0.5;
  private static final List<String> DAYS =
      List.of("%d/%m/%Y", "%m/%d/%Y", "%d.%m.%Y", "%d-%m-%Y", "%m-%d-%Y", "%Y.%m.%d", "%Y%m%d");
  private static final List<String> NAMED = List.of("%d-%b-%Y", "%d %b %Y", "%b %d, %Y");
  private static final List<String> TIMES =
      List.of("", " %H:%M", " %H:%M:%S", " %H:%M:%S.%g", " %I:%M %p", " %I:%M:%S %p", "T%H%M%S");

  private final Engine engine;
  private final String relation;
  private final LogOptions options;
  private final String file;

  InstantColumn(Engine engine, String relation, LogOptions options, String file) {
    this.engine = engine;
    this.relation = relation;
    this.options = options;
    this.file = file;
  }

  /// The SQL text that gives a column's instants as UTC timestamps, null where there is none.
  ///
  /// @param type the column's type as DuckDB names it
  String expression(String column, String type) {
    String value = quoted(column);
    return switch (type) {
      case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "DATE" ->
          local("cast(" + value + " as timestamp)");
      case "TIMESTAMP WITH TIME ZONE" -> "timezone('UTC', " + value + ")";
      case "VARCHAR" -> options.dates().map(f -> written(value, f)).orElseGet(() -> found(column));
      default -> epoch("cast(" + value + " as varchar)");
    };
  }

  private String found(String column) {
    String value = quoted(column);
    List<String> ways = new ArrayList<>(List.of(iso(value), epoch(value)));
    for (String day : DAYS) {
      TIMES.forEach(time -> ways.add(written(value, day + time)));
    }
    for (String day : NAMED) {
      TIMES.forEach(time -> ways.add(written(value, day + time)));
    }
    String sample =
        "(select %1$s from %2$s where %1$s is not null and trim(%1$s) <> '' limit %3$d)"
            .formatted(value, relation, SAMPLE);
    long[] fitting = fitting(ways, sample, value);
    long all = fitting[ways.size()];
    int best = best(fitting, ways.size());
    if (all > 0 && fitting[best] < MOSTLY * all) {
      throw noInstants(column, sample, value);
    }
    for (int other = best + 1; other < ways.size(); other++) {
      if (fitting[other] == fitting[best] && differ(ways.get(best), ways.get(other), sample)) {
        return decided(column, ways.get(best), ways.get(other), value);
      }
    }
    return ways.get(best);
  }

  private long[] fitting(List<String> ways, String from, String value) {
    StringBuilder query = new StringBuilder("select count(" + value + ")::bigint as n");
    for (int i = 0; i < ways.size(); i++) {
      query.append(", count(").append(ways.get(i)).append(")::bigint as n").append(i);
    }
    return engine.row(
        query + " from " + from,
        row -> {
          long[] counts = new long[ways.size() + 1];
          for (int i = 0; i < ways.size(); i++) {
            counts[i] = row.count("n" + i);
          }
          counts[ways.size()] = row.count("n");
          return counts;
        });
  }

  private static int best(long[] fitting, int ways) {
    int best = 0;
    for (int i = 1; i < ways; i++) {
      best = fitting[i] > fitting[best] ? i : best;
    }
    return best;
  }

  private boolean differ(String one, String other, String from) {
    return engine.row(
        "select count(*)::bigint as n from %s where (%s) is distinct from (%s)"
            .formatted(from, one, other),
        row -> row.count("n") > 0);
  }

  /// Both ways fit the sample: the whole file decides, or the user.
  private String decided(String column, String one, String other, String value) {
    String all = "(select %s from %s)".formatted(value, relation);
    long[] fitting = fitting(List.of(one, other), all, value);
    if (fitting[0] == fitting[1]) {
      throw new UserException(
          "%s: the dates in '%s' may be day first or month first; no row tells which."
              .formatted(file, column),
          "Say how they are written: --dates '%d/%m/%Y %H:%M' (d day, m month)");
    }
    return fitting[0] > fitting[1] ? one : other;
  }

  private UserException noInstants(String column, String sample, String value) {
    String example =
        engine.row(
            "select coalesce(min(%s), '') as example from %s".formatted(value, sample),
            row -> row.text("example"));
    return new UserException(
        "%s: the column '%s' holds no dates we know, for example '%s'."
            .formatted(file, column, example),
        "Name another column (--end COLUMN), or say how they are written: --dates '%d/%m/%Y %H:%M'");
  }

  /// The engine's own zone is the log's, so a text with an offset and one without both come right.
  private static String iso(String value) {
    return "timezone('UTC', try_cast(" + value + " as timestamptz))";
  }

  private String written(String value, String format) {
    String parsed = "try_strptime(" + value + ", '" + format.replace("'", "''") + "')";
    return format.contains("%z") ? "timezone('UTC', " + parsed + ")" : local(parsed);
  }

  private String local(String timestamp) {
    String zone = options.zone().getId();
    return zone.equals("Z") || zone.equals("UTC")
        ? timestamp
        : "timezone('UTC', timezone('" + zone + "', " + timestamp + "))";
  }

  /// Seconds, milliseconds or microseconds since 1970, told apart by their size.
  private static String epoch(String value) {
    return """
    case
        when regexp_full_match(%1$s, '[0-9]{9,10}([.][0-9]+)?')
            then make_timestamp(cast(cast(%1$s as double) * 1000000 as bigint))
        when regexp_full_match(%1$s, '[0-9]{12,13}') then make_timestamp(cast(%1$s as bigint) * 1000)
        when regexp_full_match(%1$s, '[0-9]{15,16}') then make_timestamp(cast(%1$s as bigint))
    end\
    """
        .formatted(value);
  }

  static String quoted(String column) {
    return '"' + column.replace("\"", "\"\"") + '"';
  }
}
