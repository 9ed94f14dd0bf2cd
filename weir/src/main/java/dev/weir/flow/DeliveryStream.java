package dev.weir.flow;

import dev.weir.store.Engine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A stream over what lies around the commits, as the log of states its items went through: any
/// question to a log can be put to it.
public enum DeliveryStream {
  /// Pull requests, from the first commit or the opening to being released or deployed.
  CHANGE_TO_RELEASE("change-to-release", "pull requests"),
  /// Issues, from being opened to the release of the last change that closes them.
  IDEA_TO_USE("idea-to-use", "issues");

  private final String id;
  private final String items;

  DeliveryStream(String id, String items) {
    this.id = id;
    this.items = items;
  }

  /// Its name, as in `stream:change-to-release`.
  public String id() {
    return id;
  }

  /// What goes through it, for people.
  public String items() {
    return items;
  }

  /// The stream of that name.
  public static Optional<DeliveryStream> named(String id) {
    return Stream.of(values()).filter(s -> s.id.equals(id.toLowerCase(Locale.ROOT))).findFirst();
  }

  /// All names.
  public static List<String> names() {
    return Stream.of(values()).map(DeliveryStream::id).toList();
  }

  /// Makes `stream_event`: `case_id`, `activity`, `state`, `team`, `timestamp`, one row for each
  /// state an item went into. The team is the class of the change: a person's, one with the help of
  /// a language model, a program's.
  ///
  /// @param engine with the canonical tables
  /// @return how many items can be followed
  public long make(Engine engine) {
    engine.script(Engine.text(DeliveryStream.class, "change_ends.sql"));
    engine.script(Engine.text(DeliveryStream.class, id.replace('-', '_') + ".sql"));
    engine.script(Engine.text(DeliveryStream.class, "change_class.sql"));
    return engine.row(
        "select count(distinct case_id) as n from stream_event", row -> row.count("n"));
  }
}
