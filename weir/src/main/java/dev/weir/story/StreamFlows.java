package dev.weir.story;

import dev.weir.flow.activities.ActivityMap;
import dev.weir.flow.activities.ActivityMap.Flow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How items go on between the stages of a map drawn from top to bottom: straight down to the next,
/// other ways on at the left, rework at the right; each in a lane where it meets no other. A share
/// stands over the beginning of its way, in a strip no lane runs through.
final class StreamFlows {
  /// A way taken after a smaller share of the visits to a stage is not drawn.
  private static final double SMALLEST_RATIO = 0.08;

  /// Nor is a way on that fewer items take.
  private static final double SMALLEST_SHARE = 0.03;

  private static final int MOST = 14;

  /// More shares have no room beside one box.
  private static final int MOST_FROM_ONE = 3;

  private static final double LANE = 18;
  private static final double STRIP = 44;

  private final Svg svg;
  private final ActivityMap map;
  private final Sides sides;

  /// Where things stand.
  ///
  /// @param top of the first box
  /// @param row height from one box to the next
  /// @param box height of a box
  /// @param down where arrows to the next box stand
  /// @param edge where ways on begin and end: the left side of a box
  /// @param left where there is room for them, beside the queues
  /// @param leftRoom for their lanes
  /// @param right where ways back begin and end
  /// @param rightRoom for their lanes
  record Sides(
      double top,
      double row,
      double box,
      double down,
      double edge,
      double left,
      double leftRoom,
      double right,
      double rightRoom) {
    double middle(int place) {
      return top + row * place + box / 2;
    }
  }

  private StreamFlows(Svg svg, ActivityMap map, Sides sides) {
    this.svg = svg;
    this.map = map;
    this.sides = sides;
  }

  static void draw(Svg svg, ActivityMap map, Sides sides) {
    StreamFlows flows = new StreamFlows(svg, map, sides);
    map.flows().stream()
        .filter(flow -> flow.to() == flow.from() + 1 && flow.ratio() >= SMALLEST_RATIO)
        .forEach(flows::down);
    flows.inLanes(flows.on(), -1);
    flows.inLanes(few(LogTables.drawnBack(map)), 1);
  }

  /// Ways on that leave out a stage, or lead up the drawing without being rework.
  private List<Flow> on() {
    return few(
        map.flows().stream()
            .filter(flow -> !map.isRework(flow) && flow.to() != flow.from() + 1)
            .filter(flow -> flow.ratio() >= SMALLEST_RATIO)
            .filter(flow -> flow.visits() >= SMALLEST_SHARE * map.items())
            .sorted(Comparator.comparingLong(Flow::visits).reversed())
            .limit(MOST)
            .toList());
  }

  private static List<Flow> few(List<Flow> largestFirst) {
    Map<Integer, Integer> from = new HashMap<>();
    return largestFirst.stream()
        .filter(flow -> from.merge(flow.from(), 1, Integer::sum) <= MOST_FROM_ONE)
        .toList();
  }

  private void down(Flow flow) {
    double from = sides.middle(flow.from()) + sides.box() / 2;
    double to = sides.middle(flow.to()) - sides.box() / 2;
    svg.line(sides.down(), from, sides.down(), to - 6, "flow", thickness(flow));
    svg.tip(sides.down(), to, 5, true);
    svg.text(sides.down() + 10, to - 3, "s q", StreamWords.share(flow.ratio()));
  }

  /// @param side -1 at the left, 1 at the right
  private void inLanes(List<Flow> flows, int side) {
    List<List<Flow>> lanes = lanes(flows);
    double room = (side < 0 ? sides.leftRoom() : sides.rightRoom()) - STRIP;
    double step = Math.min(LANE, room / Math.max(1, lanes.size()));
    Map<Flow, Double> out = new HashMap<>();
    for (int lane = 0; lane < lanes.size(); lane++) {
      for (Flow flow : lanes.get(lane)) {
        out.put(flow, STRIP + step * (lane + 0.5));
      }
    }
    for (int place = 0; place < map.facts().size(); place++) {
      beside(place, side, out);
    }
  }

  /// Draws what begins beside one stage. What comes in has the place nearest to where it comes
  /// from, the outermost lane the one where it crosses no other.
  private void beside(int place, int side, Map<Flow, Double> out) {
    List<Flow> begun =
        out.keySet().stream()
            .filter(flow -> flow.from() == place)
            .sorted(Comparator.comparingDouble((Flow flow) -> side * out.getOrDefault(flow, 0.0)))
            .toList();
    for (int i = 0; i < begun.size(); i++) {
      Flow flow = begun.get(i);
      double from = port(place, side < 0 && ends(place, out) ? i + 1 : i, out);
      long at = begins(flow.to(), out);
      double to = port(flow.to(), side < 0 ? 0 : (int) at, out);
      way(flow, side, from, to, out.getOrDefault(flow, 0.0));
    }
  }

  /// The height of one of the places beside a stage, from the top.
  private double port(int stage, int index, Map<Flow, Double> out) {
    int all = (int) begins(stage, out) + (ends(stage, out) ? 1 : 0);
    double apart = all > 3 ? 13 : 15;
    return sides.middle(stage) + apart * (index - (all - 1) / 2.0);
  }

  private static long begins(int stage, Map<Flow, Double> out) {
    return out.keySet().stream().filter(flow -> flow.from() == stage).count();
  }

  private static boolean ends(int stage, Map<Flow, Double> out) {
    return out.keySet().stream().anyMatch(flow -> flow.to() == stage);
  }

  private void way(Flow flow, int side, double from, double to, double out) {
    double x = side < 0 ? sides.left() : sides.right();
    if (side < 0) {
      // behind the queue, to the box itself
      svg.line(sides.edge(), from, x, from, "flow", thickness(flow));
      svg.elbow("flow", thickness(flow), x, from, x - out, to, sides.edge() - 8);
      svg.tip(sides.edge(), to, 5, false);
    } else {
      svg.elbow("again", thickness(flow), x, from, x + out, to, x + 8);
      svg.closed("again-tip", x + 9, to - 5, x + 9, to + 5, x + 1, to);
    }
    double clear = from - 2.5 - thickness(flow) / 2;
    svg.text(x + side * 6, clear, side < 0 ? "s end" : "s r", StreamWords.share(flow.ratio()));
  }

  /// Short ways inside, long ones outside; two that stand beside the same stage never in one lane.
  private static List<List<Flow>> lanes(List<Flow> flows) {
    List<Flow> shortFirst =
        flows.stream()
            .sorted(
                Comparator.comparingInt((Flow flow) -> Math.abs(flow.from() - flow.to()))
                    .thenComparingInt(Flow::from)
                    .thenComparingInt(Flow::to))
            .toList();
    List<List<Flow>> lanes = new ArrayList<>();
    for (Flow flow : shortFirst) {
      int free =
          IntStream.range(0, lanes.size())
              .filter(lane -> lanes.get(lane).stream().noneMatch(other -> meet(flow, other)))
              .findFirst()
              .orElse(lanes.size());
      if (free == lanes.size()) {
        lanes.add(new ArrayList<>());
      }
      lanes.get(free).add(flow);
    }
    return lanes;
  }

  private static boolean meet(Flow one, Flow other) {
    return Math.min(one.from(), one.to()) <= Math.max(other.from(), other.to())
        && Math.min(other.from(), other.to()) <= Math.max(one.from(), one.to());
  }

  private static double thickness(Flow flow) {
    return 1 + 3 * Math.sqrt(flow.ratio());
  }
}
