package dev.weir.app;

import dev.weir.event.Progress;
import dev.weir.event.SourceException;
import dev.weir.source.log.LogSource;
import dev.weir.source.log.OcelWriter;
import dev.weir.store.Engine;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// The use case of who takes a log along: any log as OCEL 2.0 JSON.
public final class Exports {
  private Exports() {}

  /// Reads a log and writes it, whole or not at all. A log that is OCEL itself loses nothing; of
  /// any other, each case becomes an object of the type `case`.
  ///
  /// @param request which names the log
  /// @param target the file to write
  /// @return types of objects, with how many objects and events there are
  public static Written ocel(LogRequest request, Path target, Progress progress) {
    LogSource source = new LogSource(request.file().orElseThrow().toAbsolutePath().normalize());
    try (Engine engine = Engine.inMemory(request.cache().resolve("tmp"), OpenedLog.MEMORY_LIMIT)) {
      source.read(engine, request.options(), request.now(), progress);
      if (!source.isOcel()) {
        OcelWriter.fromEvents(engine);
      }
      progress.at("writing " + target.getFileName());
      write(engine, target.toAbsolutePath());
      return new Written(
          count(engine, "item"),
          count(engine, "ocel_event"),
          engine.rows(
              "select name from ocel_type where kind = 'object' order by rowid",
              row -> row.text("name")));
    }
  }

  /// @param types of objects
  public record Written(long objects, long events, List<String> types) {
    public Written {
      types = List.copyOf(types);
    }
  }

  private static long count(Engine engine, String table) {
    return engine.row("select count(*) as n from " + table, row -> row.count("n"));
  }

  private static void write(Engine engine, Path target) {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      try {
        try (Writer out = Files.newBufferedWriter(part)) {
          OcelWriter.write(engine, out);
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new SourceException(
          "The log cannot be written to " + target + ".",
          "Name a place you may write to: weir export LOG FILE",
          e);
    }
  }
}
