package dev.weir.source.log;

import dev.weir.store.Engine;
import java.util.List;

/// The events that were read, with their names, in the file's order.
final class EventTexts {
  static final String QUERY =
      """
      select item_id, activity.text as activity, lifecycle.text as lifecycle, actor.text as actor,
          team.text as team, started_at, occurred_at
      from coded_event
      join item_name on item_name.item_no = coded_event.item_no
      join event_name as activity on activity.kind = 'activity' and activity.no = activity_no
      left join event_name as lifecycle on lifecycle.kind = 'lifecycle' and lifecycle.no = lifecycle_no
      left join event_name as actor on actor.kind = 'actor' and actor.no = actor_no
      left join event_name as team on team.kind = 'team' and team.no = team_no
      order by coded_event.rowid
      """;

  private EventTexts() {}

  /// Each event's columns.
  static List<List<String>> of(Engine engine) {
    return engine.table(QUERY, Integer.MAX_VALUE).rows();
  }

  /// Each event as `item|activity|lifecycle|actor|team|occurred_at`.
  static List<String> lines(Engine engine) {
    return engine
        .table(
            "select concat_ws('|', item_id, activity, coalesce(lifecycle, ''), coalesce(actor, ''),"
                + " coalesce(team, ''), occurred_at) as line from ("
                + QUERY
                + ")",
            Integer.MAX_VALUE)
        .rows()
        .stream()
        .map(List::getFirst)
        .toList();
  }
}
