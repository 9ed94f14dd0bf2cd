package dev.weir.flow.activities;

import dev.weir.event.UserException;
import dev.weir.store.Engine;
import dev.weir.store.RowWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// When an item counts as over.
///
/// @param activities those after which it is, the most frequent first; of a log of states, its done
///   words
/// @param isGiven whether the user named them; otherwise they were discovered
/// @param closed items that are over
/// @param items all items
public record Ends(List<String> activities, boolean isGiven, long closed, long items) {
  public Ends {
    activities = List.copyOf(activities);
  }

  /// Makes `item_flow`: when each item came, and when it was over.
  ///
  /// @param given the activities that end an item; none: those that are discovered
  /// @param where says of a given one where it was given, for who has to mend it
  /// @throws UserException when a given one is not in the log
  static Ends close(
      Engine engine, LogShape shape, List<String> given, UnaryOperator<String> where) {
    boolean byState = shape == LogShape.STATES && given.isEmpty();
    List<String> ends =
        byState ? doneWords(engine) : given.isEmpty() ? found(engine) : known(engine, given, where);
    if (byState) {
      engine.run(Engine.text(Ends.class, "closing_states.sql"));
    } else {
      engine.run("create or replace table end_activity (activity activity_name)");
      try (RowWriter rows = engine.writer("end_activity")) {
        ends.forEach(end -> rows.begin().text(end).end());
      }
      engine.run(Engine.text(Ends.class, "closing.sql"));
    }
    return engine.row(
        "select count(closed_at)::bigint as closed, count(*)::bigint as items from item_flow",
        row -> new Ends(ends, !given.isEmpty(), row.count("closed"), row.count("items")));
  }

  /// In words: "over with Closed (found; 4,557 of 4,580 items)".
  public String words() {
    if (activities.isEmpty()) {
      return "no activity ends an item: all count as open";
    }
    List<String> some = activities.stream().limit(4).toList();
    return "over with %s%s (%s)"
        .formatted(
            String.join(", ", some),
            activities.size() > some.size() ? ", …" : "",
            isGiven ? "as given" : "found; change with --ends");
  }

  private static List<String> doneWords(Engine engine) {
    return engine.rows(
        "select cast(word as varchar) as word from state_word where state = 'done' order by word",
        row -> row.text("word"));
  }

  private static List<String> found(Engine engine) {
    List<String> ends = new ArrayList<>();
    engine.rows(Definitions.ENDS.sql(), row -> row.is("is_end") && ends.add(row.text("activity")));
    return ends;
  }

  private static List<String> known(
      Engine engine, List<String> given, UnaryOperator<String> where) {
    List<String> all =
        engine.rows(
            "select cast(activity as varchar) as activity from step group by activity"
                + " order by activity",
            row -> row.text("activity"));
    for (String end : given) {
      if (!all.contains(end)) {
        throw new UserException(
            where.apply(end) + ": there is no activity '" + end + "'.",
            "The activities are: " + String.join(", ", all.stream().limit(40).toList()));
      }
    }
    return given;
  }
}
