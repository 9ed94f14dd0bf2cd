package dev.weir.story;

import dev.weir.event.LedgerEntry;
import dev.weir.flow.StreamStage;
import dev.weir.flow.activities.ActivityMap;
import dev.weir.flow.activities.ActivityMap.Flow;
import dev.weir.flow.activities.StageFacts;
import dev.weir.flow.activities.TeamTime;
import java.util.ArrayList;
import java.util.List;

/// The value stream of a log in 80 columns: one line a stage, its part of the way to scale beside
/// it, and what comes back.
public final class StreamText {
  private static final int NAME = 21;
  private static final int BAR = 12;
  private static final int MOST_TEAMS = 6;

  private final LogStudy study;
  private final ActivityMap map;
  private final StreamHeadline headline;
  private final Paint paint;

  private StreamText(LogStudy study, Paint paint) {
    this.study = study;
    map = study.map();
    headline = StreamHeadline.of(study);
    this.paint = paint;
  }

  /// The summary, each line at most 80 columns wide.
  ///
  /// @param colour whether the terminal shows colours
  /// @param ascii whether it shows nothing but ASCII
  public static String of(LogStudy study, boolean colour, boolean ascii) {
    StreamText text = new StreamText(study, new Paint(colour));
    String all = String.join("\n", text.lines()) + "\n";
    return ascii ? plain(all) : all;
  }

  private List<String> lines() {
    List<String> out = new ArrayList<>();
    Wrap.lines(headline.sentence(), 78).forEach(line -> out.add(paint.bold(line)));
    StreamHeadline.elsewhere(study).ifPresent(text -> out.addAll(Wrap.lines(text, 78)));
    out.addAll(Wrap.lines(Clean.line(study.name()) + ": " + StreamWords.basis(study) + ".", 78));
    out.add("");
    String typical = map.stream().ladderHours() > 0 ? "a typical item's time" : "";
    out.add(paint.quiet(right("one visit lasts", NAME + 28) + right(typical, 31).stripTrailing()));
    out.add(
        paint.quiet(
            left("", NAME + 2)
                + right("items", 6)
                + right("half", 10)
                + right("85 of 100", 10)
                + right("at once", 8)
                + (typical.isEmpty() ? "" : right("there", 10) + " to scale")));
    double before = 0;
    for (int i = 0; i < map.stream().stages().size(); i++) {
      StreamStage stage = map.stream().stages().get(i);
      String line = line(stage, map.facts().get(i), before);
      out.add(headline.names(stage) ? paint.accent(line) : line);
      before += stage.ladderHours();
    }
    scale(out);
    back(out);
    teams(out);
    StreamWords.folded(map).ifPresent(text -> out.addAll(Wrap.lines(text, 78)));
    out.addAll(Wrap.lines(StreamWords.ends(study), 78));
    if (study.columns().startsWith("objects of type")) {
      out.addAll(Wrap.lines("Followed: " + Clean.line(study.columns()) + ".", 78));
    }
    ledger(out);
    return out;
  }

  private String line(StreamStage stage, StageFacts facts, double before) {
    String line =
        (headline.names(stage) ? "▶ " : "  ")
            + left(Clean.line(stage.name(), NAME - 1), NAME)
            + right(StreamWords.share(facts.items() / (double) Math.max(1, map.items())), 6)
            + right(StreamWords.time(stage.p50()), 10)
            + right(StreamWords.time(stage.p85()), 10)
            + right(StreamWords.atOnce(stage), 8)
            + right(StreamWords.onLadder(stage), 10)
            + " "
            + bar(stage, facts, before);
    return line.stripTrailing();
  }

  /// The stage's part of a typical item's way, beginning where the last one ended.
  private String bar(StreamStage stage, StageFacts facts, double before) {
    double whole = map.stream().ladderHours();
    if (!(whole > 0) || stage.ladderHours() <= 0) {
      return "";
    }
    int from = (int) Math.min(BAR - 1, Math.floor(BAR * before / whole));
    int until = (int) Math.round(BAR * (before + stage.ladderHours()) / whole);
    int width = Math.max(1, Math.min(BAR, until) - from);
    int worked = (int) Math.round(width * facts.workRatio().orElse(0));
    if (map.isTimer(facts)) {
      return " ".repeat(from) + "╌".repeat(width);
    }
    return " ".repeat(from) + "█".repeat(worked) + "░".repeat(width - worked);
  }

  private void scale(List<String> out) {
    if (!(map.stream().ladderHours() > 0)) {
      return;
    }
    boolean timed = map.facts().stream().anyMatch(facts -> facts.workRatio().isPresent());
    String key = timed ? "; █ worked on, ░ not" : "; ░ work and waiting, not told apart";
    String clock = StreamHeadline.timer(map).isPresent() ? ", ╌ perhaps a clock" : "";
    String scale =
        "To scale: the middle fifth of finished items, "
            + Words.duration(map.stream().ladderHours())
            + " in all"
            + key
            + clock
            + ". "
            + StreamWords.VISITS;
    Wrap.lines(scale, 76).forEach(line -> out.add(paint.quiet("  " + line)));
    StreamWords.timer(map).ifPresent(text -> out.addAll(indented(text)));
  }

  private static List<String> indented(String text) {
    return Wrap.lines(text, 76).stream().map(line -> "  " + line).toList();
  }

  private void back(List<String> out) {
    List<Flow> back = LogTables.drawnBack(map);
    out.add("");
    if (back.isEmpty()) {
      return;
    }
    out.add(left("Comes back, or the same again", 58) + right("times", 8) + right("of visits", 12));
    for (Flow flow : back) {
      String from = Clean.line(name(flow.from()), 25);
      String way =
          flow.from() == flow.to()
              ? from + ", again"
              : from + " → " + Clean.line(name(flow.to()), 25);
      out.add(
          "  ↩ "
              + left(way, 54)
              + right(Words.count(flow.visits()), 8)
              + right(StreamWords.share(flow.ratio()), 12));
    }
    LogTables.notDrawnBack(map).ifPresent(more -> out.add(paint.quiet("  … " + more)));
    out.add("");
  }

  /// In a log of states, with which groups the time goes by.
  private void teams(List<String> out) {
    if (map.teams().isEmpty()) {
      return;
    }
    int width = 25;
    out.add(
        left("With whom work waits", width) + right("", 7) + right("all its items together", 33));
    out.add(
        left("", width)
            + right("items", 7)
            + right("queued", 11)
            + right("held up", 11)
            + right("active", 11)
            + right("came back", 11));
    for (TeamTime team : map.teams().stream().limit(MOST_TEAMS).toList()) {
      out.add(
          left("  " + Clean.line(team.team(), width - 3), width)
              + right(Words.count(team.items()), 7)
              + right(Words.duration(team.queuedHours()), 11)
              + right(Words.duration(team.heldHours()), 11)
              + right(Words.duration(team.activeHours()), 11)
              + right(Words.percent(team.returns() / (double) team.stints()), 11));
    }
    if (map.teams().size() > MOST_TEAMS) {
      out.add(
          paint.quiet(
              "  … and "
                  + Words.plural(map.teams().size() - MOST_TEAMS, "more group", "more groups")));
    }
    out.add("");
  }

  private String name(int place) {
    return map.facts().get(place).name();
  }

  private void ledger(List<String> out) {
    for (LedgerEntry entry : study.ledger().stream().limit(3).toList()) {
      String text = Words.count(entry.count()) + " × " + entry.what() + " " + entry.example();
      out.addAll(Wrap.lines(Clean.line(text), 78));
    }
  }

  private static String plain(String text) {
    return text.replace('░', '.')
        .replace('╌', '-')
        .replace('█', '#')
        .replace('▶', '>')
        .replace("→", "->")
        .replace('↩', '<')
        .replace('“', '"')
        .replace('”', '"')
        .replace('–', '-')
        .replace('…', '.')
        .replace('×', 'x');
  }

  private static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - Clean.width(text)));
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - Clean.width(text))) + text;
  }
}
