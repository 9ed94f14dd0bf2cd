package dev.weir.app;

import dev.weir.event.LedgerEntry;
import dev.weir.source.ChangeLinks;
import dev.weir.source.DeliverySource;
import dev.weir.source.IssueLinks;
import dev.weir.source.People;
import dev.weir.source.git.GitSource;
import dev.weir.store.Engine;
import dev.weir.store.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Fills the tables of what lies around the commits, from all a workspace holds, and links it to
/// the commits.
final class DeliveryTables {
  /// In the order they are kept.
  static final List<String> NAMES = List.of("item", "item_change", "item_event", "link");

  private DeliveryTables() {}

  /// @param engine with `commits` filled and the tables of `delivery_tables.sql` empty
  /// @param repositories those whose commits are there
  /// @param configuration whether people are kept, and which environments are production
  /// @return what is missing, could not be placed, or is told in two ways
  static List<LedgerEntry> fill(
      Workspace workspace,
      Engine engine,
      List<DeliverySource> sources,
      List<GitSource> repositories,
      Configuration configuration) {
    boolean keepsPeople = configuration.keepsPeople();
    List<LedgerEntry> ledger = new ArrayList<>();
    for (DeliverySource source : sources) {
      ledger.addAll(source.map(workspace, engine, new People(keepsPeople, nextPerson(engine))));
    }
    List<DeliverySource> changing =
        sources.stream().filter(source -> hasChanges(engine, source)).toList();
    for (DeliverySource source : changing) {
      for (GitSource repository : repositories) {
        if (areSame(source, changing.size(), repository, repositories.size())) {
          ledger.addAll(ChangeLinks.find(engine, source.uri(), repository.name()));
        }
      }
    }
    IssueLinks.find(engine);
    unlinked(engine).ifPresent(ledger::add);
    production(engine, configuration.productionPattern());
    environments(engine, configuration.productionPattern()).ifPresent(ledger::add);
    return ledger;
  }

  /// Says in the engine which environments are production.
  ///
  /// @param pattern a regular expression on their names
  static void production(Engine engine, String pattern) {
    engine.run(
        "create or replace macro is_production(name) as re_like(name, '%s')"
            .formatted(pattern.replace("'", "''")));
  }

  /// Which environments count as production by their names alone, and which do not.
  private static Optional<LedgerEntry> environments(Engine engine, String pattern) {
    return engine.row(
        """
        select count(*) as n, string_agg(distinct value, ', ' order by value)
                filter (is_production(value)) as yes,
            string_agg(distinct value, ', ' order by value) filter (not is_production(value)) as no
        from item_change join item on item.item_id = item_change.item_id
        where item.kind = 'deployment' and item_change.name = 'environment' and value is not null
        """,
        row ->
            row.count("n") == 0
                ? Optional.empty()
                : Optional.of(
                    new LedgerEntry(
                        "deployments",
                        "production_by_name",
                        row.count("n"),
                        "Production is told by the name of an environment, which must match "
                            + pattern
                            + ", or by the tool itself.",
                        "production: "
                            + row.optionalText("yes").orElse("none")
                            + "; not: "
                            + row.optionalText("no").orElse("none"),
                        "If that is wrong, say it in weir.yaml: production: ['^live$']")));
  }

  /// Merged changes that led to no commit that was read.
  private static Optional<LedgerEntry> unlinked(Engine engine) {
    return engine.row(
        """
        select count(*) as n, min(item_id) as example from item
        where kind = 'change' and outcome = 'merged' and exists (select 1 from commits)
            and item_id not in (
                select link.from_item from link join commits on commits.item_id = link.to_item
                where link.qualifier = 'merged_as')
        """,
        row ->
            row.count("n") == 0
                ? Optional.empty()
                : Optional.of(
                    new LedgerEntry(
                        "links",
                        "merged_not_linked",
                        row.count("n"),
                        "No commit that was read is linked to these merged changes, so when they"
                            + " came out is not known; they are not in stream:change-to-release.",
                        row.text("example"),
                        "Nothing to mend where they were merged into other branches; GitHub names"
                            + " the commit of the others: weir ingest github:owner/name")));
  }

  /// People of different tools are not known to be the same, so none of them share a number.
  private static int nextPerson(Engine engine) {
    return engine.row(
        """
        select coalesce(max(actor), 0) + 1 as next from (
            select actor from commits union all
            select actor from item union all
            select actor from item_event)
        """,
        row -> (int) row.count("next"));
  }

  /// Whether a source told of changes at all: one that has issues only has none to link.
  private static boolean hasChanges(Engine engine, DeliverySource source) {
    return engine.row(
        Engine.bind(
            "select count(*) as n from item where kind = 'change' and source = :source",
            Map.of("source", source.uri())),
        row -> row.count("n") > 0);
  }

  /// Changes and commits belong together when their repositories have one name, or when there is
  /// one of each. A wrong pair would find next to nothing: numbers must fit the day, too.
  private static boolean areSame(
      DeliverySource source, int sources, GitSource repository, int repositories) {
    String changes = source.name().replaceFirst("^.*/", "").toLowerCase(Locale.ROOT);
    String commits = repository.name().replaceFirst("^.*\\+", "").toLowerCase(Locale.ROOT);
    return changes.equals(commits) || (sources == 1 && repositories == 1);
  }
}
