package dev.weir.source.payload;

import dev.weir.event.LedgerEntry;
import dev.weir.source.People;
import dev.weir.store.Engine;
import java.util.List;
import java.util.Map;

/// Payloads that were kept as they came, told apart by their shape: GitHub's, GitLab's, CDEvents,
/// and those nobody knows. GitHub's are mapped where GitHub is; this maps the others.
public final class Payloads {
  private static final List<String> SCRIPTS =
      List.of(
          "gitlab_things.sql",
          "gitlab_runs.sql",
          "gitlab.sql",
          "gitlab_links.sql",
          "cdevents_things.sql",
          "cdevents.sql");

  private static final List<String> WORKING =
      List.of(
          "payload_read",
          "gitlab_said",
          "gitlab_state",
          "gitlab_item",
          "gitlab_run",
          "gitlab_run_item",
          "gitlab_deployment",
          "gitlab_happening",
          "gitlab_person",
          "cdevent",
          "cdevent_item",
          "cdevent_person");

  private static final Map<String, String> NAMES =
      Map.of("gitlab", "GitLab", "cdevents", "CDEvents", "github", "GitHub", "unknown", "Other");

  private Payloads() {}

  /// Makes the view `payload` with `fetched`, `shape` and `data`, each payload once.
  ///
  /// @param lines SQL that gives `fetched` and `data`, JSON
  public static void tellApart(Engine engine, String lines) {
    engine.run(
        "create or replace temp view payload_kept as select fetched, data from (" + lines + ")");
    engine.script(Engine.text(Payloads.class, "payloads.sql"));
  }

  /// Fills the canonical tables with what is not GitHub's. Comes after [#tellApart].
  ///
  /// @return what came twice, is of no shape known here, or says nothing the tables have a place
  ///   for
  public static List<LedgerEntry> map(Engine engine, People people) {
    Map<String, Object> parameters =
        Map.of("first_person", people.first(), "keep_people", people.areKept() ? 1 : 0);
    for (String script : SCRIPTS) {
      String text = Engine.text(Payloads.class, script);
      engine.script(text.contains(":first_person") ? Engine.bind(text, parameters) : text);
    }
    List<LedgerEntry> ledger =
        engine.rows(
            Engine.text(Payloads.class, "payloads_unused.sql"),
            row -> entry(row.text("shape"), row.text("kind"), row.count("n"), row.text("example")));
    engine.run("drop view payload");
    engine.run("drop view payload_kept");
    WORKING.forEach(table -> engine.run("drop table " + table));
    return ledger;
  }

  private static LedgerEntry entry(String shape, String kind, long n, String example) {
    String name = NAMES.getOrDefault(shape, shape);
    return switch (kind) {
      case "again" ->
          new LedgerEntry(
              shape,
              "repeated_payload",
              n,
              name + " sent these twice: the same delivery, event or text. They count once.",
              "line " + Long.parseLong(example),
              "Nothing to mend.");
      case "shape" ->
          new LedgerEntry(
              "webhooks",
              "unknown_payload",
              n,
              "These lines are payloads of nothing Weir knows: GitHub, GitLab and CDEvents.",
              "with the fields " + example,
              "Look whether a newer Weir reads them.");
      case "push", "tag_push" ->
          new LedgerEntry(
              shape,
              "unused_" + kind,
              n,
              "Payloads of this kind are kept and say nothing the tables have a place for.",
              example,
              "Nothing to mend: git tells more about pushed commits.");
      default ->
          new LedgerEntry(
              shape,
              "unused_" + kind,
              n,
              name + " payloads of this kind are kept and say nothing the tables have a place for.",
              example,
              "Look whether a newer Weir reads them.");
    };
  }
}
