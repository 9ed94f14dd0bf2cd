package dev.weir.source.http;

import dev.weir.store.JsonLines.Column;
import java.util.List;

/// One line of `raw`: what a service sent, and beside it what is needed to find it again.
///
/// @param repository the repository or project it is of
/// @param key number or id within its place; of a detail, the key of what it belongs to
/// @param updated when it last changed, so written that later texts sort later; empty: not said
/// @param fetched when it arrived; of what came in a file, its place there: what sorts last is
///   newest
/// @param data JSON, as it was sent, on one line
public record RawLine(String repository, String key, String updated, String fetched, String data) {
  /// What the mapping takes of a line.
  public static final List<Column> COLUMNS =
      List.of(
          new Column("repository", "VARCHAR"),
          new Column("key", "VARCHAR"),
          new Column("updated", "VARCHAR"),
          new Column("fetched", "VARCHAR"),
          new Column("data", "JSON"));

  /// The same without the data: enough to see what is there.
  public static final List<Column> HEAD = COLUMNS.subList(0, 4);

  /// As it stands in the file.
  public String text() {
    return "{\"repository\":%s,\"key\":%s,\"updated\":%s,\"fetched\":%s,\"data\":"
            .formatted(
                JsonPage.quoted(repository),
                JsonPage.quoted(key),
                JsonPage.quoted(updated),
                JsonPage.quoted(fetched))
        + data
        + "}";
  }
}
