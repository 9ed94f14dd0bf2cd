package dev.weir.story;

import dev.weir.flow.StreamStage;
import dev.weir.flow.activities.ActivityMap;
import dev.weir.flow.activities.LogShape;
import dev.weir.flow.activities.StageFacts;
import dev.weir.metric.Reading;
import java.util.List;
import java.util.Optional;

/// The value stream of a log, drawn from top to bottom so that two dozen stages can be read: a
/// queue before each box as large as the work in it, flows weighted by how many go on, leaps at the
/// left, ways back at the right, and beside it the ladder of time to scale, each stage beginning
/// where the one before it ended.
public final class StreamDrawing {
  private static final double WIDTH = 1120;
  private static final double ROW = 56;
  private static final double BOX = 40;
  private static final double HEAD = 96;
  private static final double COLUMNS = 50;
  private static final double BOX_X = 232;
  private static final double BOX_W = 270;
  private static final double QUEUE_X = 196;
  private static final double LADDER_X = 862;
  private static final double LADDER_W = 250;
  private static final double FOOT = 124;

  private final Svg svg;
  private final LogStudy study;
  private final ActivityMap map;
  private final List<StreamStage> stages;
  private final StreamHeadline headline;
  private final double top;

  private StreamDrawing(Svg svg, LogStudy study, double top) {
    this.top = top;
    this.svg = svg;
    this.study = study;
    map = study.map();
    headline = StreamHeadline.of(study);
    stages = map.stream().stages();
  }

  /// A file of its own: an SVG with its looks inside, for light and dark, and all that must be said
  /// with it.
  public static String file(LogStudy study) {
    StreamDrawing drawing = drawing(study, "stream", HEAD + COLUMNS, FOOT);
    drawing.said();
    drawing.draw();
    drawing.foot();
    return drawing.svg.standalone();
  }

  /// The drawing alone, for a page that says the rest.
  ///
  /// @param id unique in the page
  static Svg wide(LogStudy study, String id) {
    StreamDrawing drawing = drawing(study, id, COLUMNS, 0);
    drawing.draw();
    return drawing.svg;
  }

  private static StreamDrawing drawing(LogStudy study, String id, double top, double foot) {
    ActivityMap map = study.map();
    double height = top + ROW * map.stream().stages().size() + foot;
    Svg svg =
        new Svg(
            id,
            WIDTH,
            height,
            "Value stream map of " + Clean.line(study.name()),
            StreamWords.headline(study) + " " + describe(map));
    return new StreamDrawing(svg, study, top);
  }

  /// What the drawing shows, stage by stage, for who does not see it.
  static String describe(ActivityMap map) {
    StringBuilder out = new StringBuilder();
    for (StreamStage stage : map.stream().stages()) {
      out.append(Clean.line(stage.name())).append(": half within ");
      out.append(StreamWords.time(stage.p50())).append(", 85 of 100 within ");
      out.append(StreamWords.time(stage.p85())).append(". ");
    }
    return out.toString().strip();
  }

  private void said() {
    svg.text(0, 26, "x b", Clean.line(StreamWords.headline(study), 92));
    svg.text(0, 52, "t q", Clean.line(study.name(), 30) + ": " + StreamWords.basis(study));
    svg.text(0, 72, "t q", Clean.line(StreamWords.ends(study), 150));
  }

  private void draw() {
    head();
    StreamFlows.draw(
        svg,
        map,
        new StreamFlows.Sides(
            top, ROW, BOX, BOX_X + 60, BOX_X, QUEUE_X - 26, QUEUE_X - 40, BOX_X + BOX_W, 122));
    double hours = 0;
    for (int i = 0; i < stages.size(); i++) {
      stage(i);
      hours += ladder(i, hours);
    }
  }

  private void head() {
    double y = top - 16;
    svg.text(QUEUE_X, y, "t q mid", "at once");
    svg.text(BOX_X, y, "t q", "stage, and how many items come to it");
    svg.text(850, y - 18, "t b end", "one visit to the stage");
    svg.text(694, y, "t q end", "half within");
    svg.text(774, y, "t q end", "85 of 100");
    svg.text(850, y, "t q end", "worked on");
    if (map.stream().ladderHours() > 0) {
      svg.text(LADDER_X + 10, y - 18, "t b", "a typical item's way, all visits");
      svg.text(LADDER_X + 10, y, "t q", Words.duration(map.stream().ladderHours()) + ", to scale");
    }
  }

  private void stage(int place) {
    StreamStage stage = stages.get(place);
    StageFacts facts = map.facts().get(place);
    double y = top + ROW * place;
    queue(stage, y);
    svg.rect(BOX_X, y, BOX_W, BOX, headline.names(stage) ? "process largest" : "process");
    svg.text(BOX_X + 10, y + 25, "t b", Clean.line(stage.name(), 26));
    String share = StreamWords.share(facts.items() / (double) Math.max(1, map.items()));
    svg.text(BOX_X + BOX_W - 10, y + 25, "t q end", share);
    svg.text(694, y + 25, "t end", StreamWords.time(stage.p50()));
    svg.text(774, y + 25, "t end", StreamWords.time(stage.p85()));
    svg.text(850, y + 25, "t q end", StreamWords.time(stage.processTime()));
  }

  private void queue(StreamStage stage, double y) {
    if (!(stage.workInProgress().reading() instanceof Reading.Measured wip) || wip.value() <= 0) {
      return;
    }
    double half = 5 + 15 * Math.sqrt(wip.value() / most(map));
    double base = y + BOX / 2 + Math.min(half, 14);
    if (wip.value() < 0.05) {
      return;
    }
    svg.closed("queue", QUEUE_X - half, base, QUEUE_X + half, base, QUEUE_X, base - 1.6 * half);
    svg.text(QUEUE_X, y + BOX + 9, "s mid halo", StreamWords.atOnce(stage));
  }

  /// The most items at once in any stage; what triangles are drawn in proportion to.
  static double most(ActivityMap map) {
    return map.stream().stages().stream()
        .map(stage -> stage.workInProgress().reading())
        .mapToDouble(reading -> reading instanceof Reading.Measured m ? m.value() : 0)
        .reduce(1e-9, Math::max);
  }

  /// One rung: it begins where the stage before it ended; worked time first, the rest waits.
  private double ladder(int place, double before) {
    double whole = map.stream().ladderHours();
    double hours = stages.get(place).ladderHours();
    if (!(whole > 0)) {
      return 0;
    }
    double scale = (LADDER_W - 14) / whole;
    double x = LADDER_X + 10 + before * scale;
    double y = top + ROW * place + 11;
    double width = Math.max(1.5, hours * scale);
    svg.line(x, y - 9, x, y + 18, "hair");
    if (hours * scale < 0.3) {
      return hours;
    }
    Rung.draw(svg, map, place, new Rung.Box(x, y, width, 18));
    boolean room = x + width + 70 < WIDTH;
    svg.text(
        room ? x + width + 6 : x - 6,
        y + 14,
        room ? "s halo" : "s end halo",
        hours * scale < 1 ? "" : Words.duration(hours));
    return hours;
  }

  private void foot() {
    double y = top + ROW * stages.size() + 22;
    svg.hatched(0.5, y - 11, 18, 12, "wait");
    boolean timed = map.facts().stream().anyMatch(facts -> facts.workRatio().isPresent());
    String plain =
        timed ? "waiting, not worked on" : "between two events: work and waiting, not told apart";
    svg.text(26, y, "t", plain);
    if (timed) {
      svg.rect(430, y - 11, 18, 12, "work");
      svg.text(
          456,
          y,
          "t",
          map.shape() == LogShape.STATES ? "in an active state" : "worked on, as the log says");
    }
    if (map.facts().stream().anyMatch(facts -> facts.blockedRatio().orElse(0) > 0)) {
      svg.rect(250, y - 11, 18, 12, "held");
      svg.text(276, y, "t", "held up by others");
    }
    svg.line(740, y - 5, 764, y - 5, "again");
    svg.text(772, y, "t", "back, or the same again");
    Optional<String> folded = StreamWords.folded(map);
    svg.text(
        0,
        y + 24,
        "t q",
        "Triangles: mean number of items there at once. Percent at an arrow: of all visits to the"
            + " stage it leaves; ways few items take are not drawn.");
    svg.text(
        0,
        y + 44,
        "t q",
        "Typical: the middle fifth of finished items by lead time; their parts add up. "
            + "Times are on the calendar, nights and weekends in them.");
    svg.text(0, y + 64, "t q", StreamWords.VISITS);
    String rest = StreamWords.timer(map).map(text -> text + " ").orElse("") + folded.orElse("");
    svg.text(0, y + 84, "t q", Clean.line(rest, 190));
  }
}
