package dev.weir.source;

import dev.weir.store.Engine;

/// Links changes to the issues they are about, by the keys their titles and branches name, and
/// issues to the commits that name their keys, where no source states it. SQL: `issue_links.sql`.
public final class IssueLinks {
  private IssueLinks() {}

  /// Adds what is found to `link`; what is there already stays.
  ///
  /// @param engine with the tables `item`, `item_change`, `commits` and `link` filled
  public static void find(Engine engine) {
    engine.script(Engine.text(IssueLinks.class, "issue_links.sql"));
  }
}
