package dev.weir.metric;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a metric means: read from the head of its SQL file, so that meaning and query stand in one
/// place.
///
/// @param id stable name, the file's name without its ending: `lead_time`
/// @param resource the SQL file on the class path, for example `/dev/weir/flow/lead_time.sql`
/// @param asks the question it answers, in one sentence
/// @param grain what one row of the query is
/// @param unit the unit of its numbers
/// @param nulls what a null means
/// @param source where the idea comes from
/// @param version counts up when the meaning changes; CHANGELOG says how
/// @param sql the query
public record Definition(
    String id,
    String resource,
    String asks,
    String grain,
    String unit,
    String nulls,
    String source,
    int version,
    String sql) {
  private static final List<String> KEYS =
      List.of("asks", "grain", "unit", "nulls", "source", "version");

  /// Reads a definition from the SQL file beside a class.
  ///
  /// @param beside the class in whose package the file lies
  /// @param id the file's name without `.sql`
  /// @throws IllegalStateException when the file or one of its header lines is missing: a bug
  public static Definition of(Class<?> beside, String id) {
    String resource = "/" + beside.getPackageName().replace('.', '/') + "/" + id + ".sql";
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no SQL file " + resource);
      }
      return parse(id, resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + resource, e);
    }
  }

  static Definition parse(String id, String resource, String text) {
    Map<String, String> head = new LinkedHashMap<>();
    StringBuilder sql = new StringBuilder();
    String key = "";
    for (String line : text.lines().toList()) {
      if (!line.startsWith("--") || !sql.isEmpty()) {
        sql.append(line).append('\n');
        continue;
      }
      String comment = line.substring(2).strip();
      int colon = comment.indexOf(':');
      if (colon > 0 && KEYS.contains(comment.substring(0, colon))) {
        key = comment.substring(0, colon);
        head.put(key, comment.substring(colon + 1).strip());
      } else {
        head.merge(key, comment, (before, more) -> before + " " + more);
      }
    }
    for (String expected : KEYS) {
      if (!head.containsKey(expected)) {
        throw new IllegalStateException(resource + " has no header line '-- " + expected + ":'");
      }
    }
    return new Definition(
        id,
        resource,
        head.getOrDefault("asks", ""),
        head.getOrDefault("grain", ""),
        head.getOrDefault("unit", ""),
        head.getOrDefault("nulls", ""),
        head.getOrDefault("source", ""),
        Integer.parseInt(head.getOrDefault("version", "1")),
        sql.toString());
  }
}
