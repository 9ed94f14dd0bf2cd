package dev.weir.story;

import dev.weir.flow.StreamStage;
import dev.weir.flow.activities.ActivityMap;
import dev.weir.flow.activities.ActivityMap.Flow;
import dev.weir.flow.activities.StageFacts;
import dev.weir.flow.activities.TeamTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The map of a log in rows, and what stands beside it.
final class LogTables {
  private static final int MOST_BACK = 10;
  private static final int MOST_TEAMS = 12;

  private LogTables() {}

  /// Every drawn stage.
  static Figure.Table stages(LogStudy study) {
    ActivityMap map = study.map();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < map.facts().size(); i++) {
      StreamStage stage = map.stream().stages().get(i);
      StageFacts facts = map.facts().get(i);
      rows.add(
          List.of(
              stage.name(),
              Words.percent(facts.items() / (double) Math.max(1, map.items())),
              Words.count(facts.visits()),
              StreamWords.time(stage.p50()),
              StreamWords.time(stage.p85()),
              StreamWords.time(stage.processTime()),
              StreamWords.atOnce(stage),
              Words.percent(facts.again() / (double) Math.max(1, facts.items())),
              stage.ladderHours() >= 0 ? Words.duration(stage.ladderHours()) : "not known"));
    }
    return new Figure.Table(
        List.of(
            "stage",
            "items",
            "visits",
            "a visit, p50",
            "a visit, p85",
            "worked on in a visit, p50",
            "at once",
            "items that come again",
            "of a typical item's time"),
        rows);
  }

  /// No drawing shows more ways back.
  static final int MOST_DRAWN = 6;

  /// The ways back that are drawn: on paper, on a phone, in the terminal.
  static List<Flow> drawnBack(ActivityMap map) {
    return map.rework().stream().limit(MOST_DRAWN).toList();
  }

  /// "and 3 ways back fewer items take": what no drawing shows of them; empty when that is none.
  static Optional<String> notDrawnBack(ActivityMap map) {
    int more = map.rework().size() - MOST_DRAWN;
    return more > 0
        ? Optional.of("and " + Words.plural(more, "way", "ways") + " back that fewer items take")
        : Optional.empty();
  }

  static Figure.Table back(ActivityMap map) {
    List<List<String>> rows = new ArrayList<>();
    for (Flow flow : map.rework().stream().limit(MOST_BACK).toList()) {
      String from = map.facts().get(flow.from()).name();
      rows.add(
          List.of(
              from,
              flow.from() == flow.to() ? "the same again" : map.facts().get(flow.to()).name(),
              Words.count(flow.visits()),
              Words.percent(flow.ratio())));
    }
    return new Figure.Table(List.of("from", "back to", "times", "of all visits there"), rows);
  }

  /// In a log of states, with which groups the time goes by: sums over items, no ranking of people.
  static Figure.Table teams(ActivityMap map) {
    List<List<String>> rows = new ArrayList<>();
    for (TeamTime team : map.teams().stream().limit(MOST_TEAMS).toList()) {
      rows.add(
          List.of(
              team.team(),
              Words.count(team.items()),
              Words.duration(team.queuedHours()),
              Words.duration(team.heldHours()),
              Words.duration(team.activeHours()),
              Words.percent(team.returns() / (double) Math.max(1, team.stints()))));
    }
    return new Figure.Table(
        List.of(
            "group",
            "items",
            "queued, all items together",
            "held up, all together",
            "active, all together",
            "came straight back"),
        rows);
  }
}
