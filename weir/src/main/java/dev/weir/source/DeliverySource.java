package dev.weir.source;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Progress;
import dev.weir.store.Engine;
import dev.weir.store.Manifest.SourceState;
import dev.weir.store.Workspace;
import java.util.List;

/// A source of what lies around the commits: issues, changes, builds, deployments, incidents. What
/// it said is kept as it said it, and mapped to the canonical tables in a second, replayable step.
public interface DeliverySource {
  /// What it is, and the key it is kept under, such as `github:owner/name`.
  String uri();

  /// Its name, for people.
  String name();

  /// Brings what is new into the workspace and makes it the workspace's state.
  ///
  /// @param engine any engine; its canonical tables are not touched
  /// @return what is kept now
  /// @throws dev.weir.event.UserException when the source is named wrongly
  /// @throws dev.weir.event.SourceException when it does not answer; what arrived before is kept
  SourceState bring(Workspace workspace, Engine engine, Outside outside, Progress progress);

  /// Maps what is kept to the tables of `delivery_tables.sql`; rows of other sources stay.
  ///
  /// @return what is missing, could not be read or could not be placed
  List<LedgerEntry> map(Workspace workspace, Engine engine, People people);
}
