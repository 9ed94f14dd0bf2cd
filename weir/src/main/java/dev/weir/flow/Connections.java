package dev.weir.flow;

import dev.weir.event.Provenance;
import dev.weir.event.Range;
import dev.weir.metric.Asked;
import dev.weir.metric.Definition;
import dev.weir.metric.Finding;
import dev.weir.metric.Measure;
import dev.weir.metric.Plain;
import dev.weir.metric.Reading;
import dev.weir.metric.Scope;
import dev.weir.metric.Unit;
import dev.weir.store.Row;
import java.util.Comparator;
import java.util.List;

/// How much of what belongs together is known to: of merged changes, builds, deployments, incidents
/// and issues, the share that leads to the commit, change or deployment it belongs to. Counted over
/// everything that was read, whatever the period. SQL: `flow/connections.sql`.
///
/// Says nothing where nothing around the commits was read.
public final class Connections implements Measure {
  /// What it means.
  public static final Definition DEFINITION = Definition.of(Connections.class, "connections");

  private static final List<Pair> PAIRS =
      List.of(
          new Pair("change_commit", "merged pull requests", "a commit that was read"),
          new Pair("change_issue", "pull requests", "an issue"),
          new Pair("issue_change", "completed issues", "a pull request"),
          new Pair("build_commit", "builds", "a commit that was read"),
          new Pair("commit_build", "commits of the time builds were read of", "a build"),
          new Pair("deployment_commit", "deployments", "a commit that was read"),
          new Pair("incident_deployment", "incidents", "a deployment"));

  /// Two kinds of things that belong together.
  ///
  /// @param id as the query has it
  /// @param from what should lead somewhere, in the plural
  /// @param to where
  public record Pair(String id, String from, String to) {
    /// The finding that says how many do.
    public String finding() {
      return "connections." + id;
    }

    /// For people: "merged pull requests → a commit that was read".
    public String words() {
      return from + " → " + to;
    }
  }

  /// How many were connected by one rule; of several rules the likeliest counts.
  ///
  /// @param confidence the share of such links expected to be true, 0 to 1
  /// @param n how many
  public record Rule(Pair pair, String rule, double confidence, long n) {}

  /// Every pair there may be, in the order they are told.
  public static List<Pair> pairs() {
    return PAIRS;
  }

  /// The rules that connected something, the most used of each pair first.
  public static List<Rule> rules(Scope scope) {
    return scope
        .engine()
        .rows(
            "select pair, rule, confidence, count(*) as n from ("
                + scope.query(DEFINITION)
                + ") where is_connected = 1 group by pair, rule, confidence"
                + " order by n desc, rule, confidence",
            row ->
                new Rule(
                    pair(row.text("pair")),
                    row.text("rule"),
                    row.number("confidence").orElse(0),
                    row.count("n")))
        .stream()
        .sorted(Comparator.comparingInt(rule -> PAIRS.indexOf(rule.pair())))
        .toList();
  }

  private static Pair pair(String id) {
    return PAIRS.stream().filter(pair -> pair.id().equals(id)).findFirst().orElseThrow();
  }

  @Override
  public List<Finding> read(Scope scope) {
    boolean isNothingRead =
        scope.engine().row("select count(*) as n from item", row -> row.count("n") == 0);
    return isNothingRead
        ? List.of()
        : scope
            .engine()
            .rows(
                "select pair, count(*) as n, sum(is_connected) as connected,"
                    + " min(opened_at) as first_at, max(opened_at) as last_at from ("
                    + scope.query(DEFINITION)
                    + ") group by pair",
                row -> finding(scope, row))
            .stream()
            .sorted(Comparator.comparingInt(f -> PAIRS.indexOf(pairOf(f))))
            .toList();
  }

  private static Pair pairOf(Finding finding) {
    return pair(finding.id().substring(finding.id().indexOf('.') + 1));
  }

  private static Finding finding(Scope scope, Row row) {
    Pair pair = pair(row.text("pair"));
    long n = row.count("n");
    long connected = row.count("connected");
    double ratio = connected / (double) n;
    // Half-open, so the last one lies just inside.
    Range period =
        row.optionalInstant("first_at")
            .map(first -> new Range(first, row.instant("last_at").plusNanos(1_000)))
            .orElse(scope.period());
    String query =
        "select * from (%s) where pair = '%s' order by is_connected, opened_at, item_id"
            .formatted(scope.query(DEFINITION), pair.id());
    return new Asked(
            DEFINITION,
            scope.over(period),
            pair.words(),
            query,
            scope.evidence(pair.finding(), query))
        .finding(
            pair.finding(),
            pair.words(),
            Unit.RATIO,
            Reading.Measured.exactly(ratio, n, Provenance.INFERRED),
            "%s of %s %s lead to %s (%s)."
                .formatted(
                    Plain.count(connected),
                    Plain.count(n),
                    pair.from(),
                    pair.to(),
                    Plain.share(ratio)));
  }
}
