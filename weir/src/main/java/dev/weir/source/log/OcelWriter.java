package dev.weir.source.log;

import dev.weir.store.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;

/// Writes the tables of `ocel_tables.sql` as OCEL 2.0 JSON, one type, object or event a line, in
/// the order in which they were read. What was read from OCEL comes out with nothing lost: values
/// with their JSON type, moments as they were written, qualifiers, and attributes over time.
public final class OcelWriter {
  private final Engine engine;
  private final Writer out;

  private OcelWriter(Engine engine, Writer out) {
    this.engine = engine;
    this.out = out;
  }

  /// Makes the tables from the events, for a log that was read from another format.
  public static void fromEvents(Engine engine) {
    engine.script(Engine.text(Engine.class, "ocel_tables.sql"));
    engine.script(Engine.text(OcelWriter.class, "name_events.sql"));
    engine.script(Engine.text(OcelWriter.class, "ocel_from_events.sql"));
  }

  /// Writes the document.
  ///
  /// @throws IOException when it cannot be written
  public static void write(Engine engine, Writer out) throws IOException {
    try {
      new OcelWriter(engine, out).document();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void document() throws IOException {
    out.write("{\n\"objectTypes\":[");
    part("ocel_types.sql", Map.of("kind", "object"));
    out.write("],\n\"eventTypes\":[");
    part("ocel_types.sql", Map.of("kind", "event"));
    out.write("],\n\"objects\":[");
    part("ocel_objects.sql", Map.of());
    out.write("],\n\"events\":[");
    part("ocel_events_out.sql", Map.of());
    out.write("]\n}\n");
  }

  private void part(String query, Map<String, ?> parameters) throws IOException {
    String sql = Engine.bind(Engine.text(OcelWriter.class, query), parameters);
    boolean[] isFirst = {true};
    engine.rows(
        sql,
        row -> {
          try {
            out.write(isFirst[0] ? "\n" : ",\n");
            out.write(row.text("line"));
            isFirst[0] = false;
            return true;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    out.write(isFirst[0] ? "" : "\n");
  }
}
