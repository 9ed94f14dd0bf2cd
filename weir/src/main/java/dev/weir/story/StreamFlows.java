package dev.weir.story;

import dev.weir.flow.activities.ActivityMap;
import dev.weir.flow.activities.ActivityMap.Flow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How items go on between the stages of a map drawn from top to bottom: straight down to the next,
/// leaps at the left, ways back at the right; each leap and each way back in a lane where it meets
/// no other.
final class StreamFlows {
  /// A way taken after a smaller share of the visits to a stage is not drawn.
  static final double SMALLEST_RATIO = 0.08;

  /// Nor is a leap or a way back that fewer items take.
  static final double SMALLEST_SHARE = 0.03;

  private static final int MOST = 14;
  private static final double LANE = 27;

  private final Svg svg;
  private final ActivityMap map;
  private final Sides sides;
  private final List<double[]> labels = new ArrayList<>();

  /// Where things stand.
  ///
  /// @param top of the first box
  /// @param row height from one box to the next
  /// @param box height of a box
  /// @param down where arrows to the next box stand
  /// @param left where leaps begin and end
  /// @param leftRoom for their lanes
  /// @param right where ways back begin and end
  /// @param rightRoom for their lanes
  record Sides(
      double top,
      double row,
      double box,
      double down,
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
    flows.inLanes(flows.drawn(false), -1);
    flows.inLanes(flows.drawn(true), 1);
  }

  private List<Flow> drawn(boolean back) {
    return map.flows().stream()
        .filter(flow -> flow.isBack() == back && flow.to() != flow.from() + 1)
        .filter(flow -> flow.ratio() >= SMALLEST_RATIO)
        .filter(flow -> flow.visits() >= SMALLEST_SHARE * map.items())
        .sorted(Comparator.comparingLong(Flow::visits).reversed())
        .limit(MOST)
        .toList();
  }

  private void down(Flow flow) {
    double from = sides.middle(flow.from()) + sides.box() / 2;
    double to = sides.middle(flow.to()) - sides.box() / 2;
    svg.line(sides.down(), from, sides.down(), to - 6, "flow", thickness(flow));
    svg.tip(sides.down(), to, 5, true);
    svg.text(sides.down() + 10, to - 3, "s q halo", Words.percent(flow.ratio()));
  }

  /// @param side -1 at the left, 1 at the right
  private void inLanes(List<Flow> flows, int side) {
    List<Flow> shortFirst =
        flows.stream()
            .sorted(
                Comparator.comparingInt((Flow flow) -> Math.abs(flow.from() - flow.to()))
                    .thenComparingInt(Flow::from)
                    .thenComparingInt(Flow::to))
            .toList();
    List<List<Flow>> lanes = new ArrayList<>();
    for (Flow flow : shortFirst) {
      lanes.stream()
          .filter(lane -> lane.stream().noneMatch(other -> meet(flow, other)))
          .findFirst()
          .orElseGet(() -> {
            lanes.add(new ArrayList<>());
            return lanes.getLast();
          })
          .add(flow);
    }
    double room = side < 0 ? sides.leftRoom() : sides.rightRoom();
    double step = Math.min(LANE, (room - 20) / Math.max(1, lanes.size()));
    // The longest first, so that the short ones' labels lie on top.
    for (int lane = lanes.size() - 1; lane >= 0; lane--) {
      for (Flow flow : lanes.get(lane)) {
        elbow(flow, side, 16 + step * (lane + 0.5));
      }
    }
    for (int lane = lanes.size() - 1; lane >= 0; lane--) {
      for (Flow flow : lanes.get(lane)) {
        label(flow, side, 16 + step * (lane + 0.5));
      }
    }
  }

  private static boolean meet(Flow one, Flow other) {
    return Math.min(one.from(), one.to()) <= Math.max(other.from(), other.to())
        && Math.min(other.from(), other.to()) <= Math.max(one.from(), one.to());
  }

  private void elbow(Flow flow, int side, double out) {
    double x = side < 0 ? sides.left() : sides.right();
    svg.elbow(
        side < 0 ? "flow" : "again",
        thickness(flow),
        x,
        begin(flow, side),
        x + side * out,
        end(flow, side),
        side < 0 ? x - 8 : x + 8);
    if (side < 0) {
      svg.tip(x, end(flow, side), 5, false);
    } else {
      double y = end(flow, side);
      svg.closed("again-tip", x + 9, y - 5, x + 9, y + 5, x + 1, y);
    }
  }

  /// A share on its lane: at the middle, or as near to it as no other stands.
  private void label(Flow flow, int side, double out) {
    double x = (side < 0 ? sides.left() : sides.right()) + side * out;
    double middle = (begin(flow, side) + end(flow, side)) / 2 + 4;
    double room = Math.max(0, Math.abs(begin(flow, side) - end(flow, side)) / 2 - 8);
    double y = middle;
    for (int step = 0; step <= room / 6 && taken(x, y); step++) {
      y = middle + (step % 2 == 0 ? 12 : -12) * (1 + step / 2);
      y = Math.clamp(y, middle - room, middle + room);
    }
    labels.add(new double[] {x, y});
    svg.text(x, y, side < 0 ? "s mid halo" : "s r mid halo", Words.percent(flow.ratio()));
  }

  private boolean taken(double x, double y) {
    return labels.stream()
        .anyMatch(other -> Math.abs(other[0] - x) < 34 && Math.abs(other[1] - y) < 12.5);
  }

  private double begin(Flow flow, int side) {
    return sides.middle(flow.from()) + (flow.from() == flow.to() ? 9 : side < 0 ? 7 : -5);
  }

  private double end(Flow flow, int side) {
    return sides.middle(flow.to()) + (flow.from() == flow.to() ? -9 : side < 0 ? -7 : 5);
  }

  private static double thickness(Flow flow) {
    return 1 + 4 * Math.sqrt(flow.ratio());
  }
}
