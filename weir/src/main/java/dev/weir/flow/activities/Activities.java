package dev.weir.flow.activities;

import dev.weir.store.Engine;
import java.util.Map;

/// The stream `activities`: every activity of a log is a stage. Made of the table `event`, whatever
/// wrote it. SQL: `steps.sql`, `items.sql`, and the visits of each shape of log.
public final class Activities {
  /// Its name in `visit`.
  public static final String ID = "activities";

  private Activities() {}

  /// Makes `step`, `item_span` and `visit`, once for each engine.
  ///
  /// @return what the rows of the log were taken for
  public static LogShape make(Engine engine) {
    if (engine.row("select count(*) as n from event", row -> row.count("n")) > 0) {
      engine.script(Engine.text(Engine.class, "number_events.sql"));
      engine.script(Engine.text(Engine.class, "follow_events.sql"));
    }
    LogShape shape = LogShape.of(engine);
    engine.script(text("steps.sql"));
    engine.script(text("items.sql"));
    switch (shape) {
      case INSTANTS -> {
        engine.run(text("stays_instants.sql"));
        engine.run(text("visits_instants.sql"));
      }
      case STATES -> {
        engine.script(text("stays_states.sql"));
        engine.script(text("visits_states.sql"));
      }
      case LIFECYCLE -> instances(engine, 1);
      case INTERVALS -> instances(engine, 0);
    }
    return shape;
  }

  /// @param merges 1: work begun again after a pause goes on with the same visit
  private static void instances(Engine engine, int merges) {
    engine.script(text("instances.sql"));
    engine.script(Engine.bind(text("visits_instances.sql"), Map.of("merges", merges)));
  }

  private static String text(String name) {
    return Engine.text(Activities.class, name);
  }
}
