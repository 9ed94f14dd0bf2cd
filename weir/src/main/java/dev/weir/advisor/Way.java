package dev.weir.advisor;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The way of one item as a person remembers it: when it passed its five points. Hours are counted
/// from the first point that is known; a point nobody remembers is not there.
///
/// @param at hours after the first known point, never falling from one point to the next
record Way(Map<Point, Double> at) {
  /// The five points, in order.
  enum Point {
    ASKED("asked"),
    STARTED("started"),
    FINISHED("finished"),
    LIVE("live"),
    USED("used");

    private final String word;

    Point(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    /// The point before; the first has none but itself.
    Point before() {
      return switch (this) {
        case ASKED, STARTED -> ASKED;
        case FINISHED -> STARTED;
        case LIVE -> FINISHED;
        case USED -> LIVE;
      };
    }

    /// The point after; the last has none but itself.
    Point after() {
      return switch (this) {
        case ASKED -> STARTED;
        case STARTED -> FINISHED;
        case FINISHED -> LIVE;
        case LIVE, USED -> USED;
      };
    }
  }

  /// A stretch between two neighbouring known points.
  record Stretch(Point from, Point until, double hours) {
    /// Which part of the way it is: start, work, release, use; empty when it spans several.
    String part() {
      return switch (from) {
        case ASKED -> until == Point.STARTED ? "start" : "";
        case STARTED -> until == Point.FINISHED ? "work" : "";
        case FINISHED -> until == Point.LIVE || until == Point.USED ? "release" : "";
        case LIVE -> "use";
        case USED -> "";
      };
    }
  }

  /// A way nobody remembers.
  static final Way UNKNOWN = new Way(Map.of());

  Way {
    at = at.isEmpty() ? Map.of() : new EnumMap<>(at);
  }

  /// The stretches between what is known, in order; empty when fewer than two points are.
  List<Stretch> stretches() {
    List<Point> known = List.of(Point.values()).stream().filter(at::containsKey).toList();
    return java.util.stream.IntStream.range(1, known.size())
        .mapToObj(i -> {
          Point from = known.get(i - 1);
          Point until = known.get(i);
          return new Stretch(from, until, hours(until) - hours(from));
        })
        .toList();
  }

  /// The longest stretch, when it is clearly the longest: half as long again as any other.
  Optional<Stretch> longest() {
    List<Stretch> sorted =
        stretches().stream()
            .sorted(java.util.Comparator.comparingDouble(Stretch::hours).reversed())
            .toList();
    if (sorted.isEmpty() || sorted.getFirst().hours() <= 0) {
      return Optional.empty();
    }
    boolean clear = sorted.size() == 1 || sorted.getFirst().hours() >= 1.5 * sorted.get(1).hours();
    return clear ? Optional.of(sorted.getFirst()) : Optional.empty();
  }

  /// Hours from the first to the last known point.
  double hours() {
    return stretches().stream().mapToDouble(Stretch::hours).sum();
  }

  private double hours(Point point) {
    return java.util.Objects.requireNonNull(at.get(point));
  }
}
