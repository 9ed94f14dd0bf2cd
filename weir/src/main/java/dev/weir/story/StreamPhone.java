package dev.weir.story;

import dev.weir.flow.StreamStage;
import dev.weir.flow.activities.ActivityMap;
import dev.weir.flow.activities.ActivityMap.Flow;
import dev.weir.flow.activities.StageFacts;
import dev.weir.metric.Reading;
import java.util.List;

/// The value stream of a log on a phone: one stage below the other, its queue beside it, its part
/// of the ladder under it, what comes back in words at the end.
final class StreamPhone {
  private static final double WIDTH = 360;
  private static final double ROW = 92;
  private static final double LEFT = 46;

  private final Svg svg;
  private final ActivityMap map;
  private final StreamHeadline headline;

  private StreamPhone(Svg svg, LogStudy study) {
    this.svg = svg;
    map = study.map();
    headline = StreamHeadline.of(study);
  }

  /// @param id unique in the page
  static Svg of(LogStudy study, String id) {
    ActivityMap map = study.map();
    List<Flow> back = LogTables.drawnBack(map);
    double height =
        ROW * map.stream().stages().size() + (back.isEmpty() ? 0 : 34 + 40.0 * back.size());
    Svg svg =
        new Svg(
            id,
            WIDTH,
            height,
            "Value stream map of " + Clean.line(study.name()),
            StreamDrawing.describe(map));
    new StreamPhone(svg, study).draw(back);
    return svg;
  }

  private void draw(List<Flow> back) {
    double before = 0;
    int stages = map.stream().stages().size();
    for (int i = 0; i < stages; i++) {
      stage(i, before);
      before += Math.max(0, map.stream().stages().get(i).ladderHours());
    }
    double y = ROW * stages + 14;
    if (!back.isEmpty()) {
      svg.text(0, y, "t b", "What comes back");
    }
    for (Flow flow : back) {
      String from = Clean.line(map.facts().get(flow.from()).name(), 34);
      String to =
          flow.from() == flow.to()
              ? "the same again"
              : "back to " + Clean.line(map.facts().get(flow.to()).name(), 32);
      svg.text(0, y + 22, "t r b", StreamWords.share(flow.ratio()));
      svg.text(62, y + 22, "t", "after " + from);
      svg.text(62, y + 38, "t q", to);
      y += 40;
    }
  }

  private void stage(int place, double before) {
    StreamStage stage = map.stream().stages().get(place);
    StageFacts facts = map.facts().get(place);
    double y = ROW * place;
    queue(stage, y);
    svg.rect(
        LEFT, y + 1.5, WIDTH - LEFT - 2, 50, headline.names(stage) ? "process largest" : "process");
    svg.text(LEFT + 10, y + 21, "t b", Clean.line(stage.name(), 30));
    svg.text(
        WIDTH - 12,
        y + 21,
        "t q end",
        StreamWords.share(facts.items() / (double) Math.max(1, map.items())));
    String half = StreamWords.time(stage.p50());
    String most = StreamWords.time(stage.p85());
    svg.text(
        LEFT + 10,
        y + 41,
        "t q",
        half.equals(most) && half.equals("not seen")
            ? "its time is not seen"
            : "a visit: half " + half + " · 85 of 100 " + most);
    ladder(place, before, y + 60);
    if (place + 1 < map.stream().stages().size()) {
      svg.line(LEFT + 24, y + 51, LEFT + 24, y + ROW - 6, "flow dim");
      svg.tip(LEFT + 24, y + ROW, 5, true);
    }
  }

  private void queue(StreamStage stage, double y) {
    if (!(stage.workInProgress().reading() instanceof Reading.Measured wip) || wip.value() < 0.05) {
      return;
    }
    double half = 5 + 12 * Math.sqrt(wip.value() / StreamDrawing.most(map));
    svg.closed("queue", 18 - half, y + 34, 18 + half, y + 34, 18, y + 34 - 1.6 * half);
    svg.text(18, y + 49, "s mid", StreamWords.atOnce(stage));
  }

  private void ladder(int place, double before, double y) {
    StreamStage stage = map.stream().stages().get(place);
    double whole = map.stream().ladderHours();
    if (!(whole > 0) || !(stage.ladderHours() > 0)) {
      return;
    }
    double left = LEFT + 44;
    double scale = (WIDTH - 2 - left) / whole;
    double width = Math.max(1.5, stage.ladderHours() * scale);
    double x = Math.min(left + before * scale, WIDTH - 2 - width);
    Rung.draw(svg, map, place, new Rung.Box(x, y, width, 14));
    if (width < 3) {
      return;
    }
    String words = Words.duration(stage.ladderHours());
    boolean room = x + width + 8 + 6.2 * words.length() < WIDTH;
    svg.text(room ? x + width + 6 : x - 6, y + 12, room ? "s halo" : "s end halo", words);
  }
}
