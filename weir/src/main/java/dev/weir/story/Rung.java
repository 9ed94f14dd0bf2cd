package dev.weir.story;

import dev.weir.flow.activities.ActivityMap;
import dev.weir.flow.activities.StageFacts;

/// One rung of the ladder, on paper and on a phone: worked time first, then what is held up, the
/// rest waits. What may be a clock's is an outline.
final class Rung {
  private Rung() {}

  /// @param place of the stage in the drawing
  static void draw(Svg svg, ActivityMap map, int place, Box box) {
    StageFacts facts = map.facts().get(place);
    double worked = part(facts.workRatio().orElse(0), box.width());
    double held = part(facts.blockedRatio().orElse(0), box.width() - worked);
    double waits = box.width() - worked - held;
    if (map.isTimer(facts)) {
      svg.rect(box.x(), box.y(), box.width(), box.height(), "clock");
      return;
    }
    svg.rect(box.x(), box.y(), box.width(), box.height(), "wait");
    if (waits >= 1) {
      svg.hatched(box.x() + worked + held, box.y(), waits, box.height(), "wait");
    }
    if (held > 0) {
      svg.rect(box.x() + worked, box.y(), held, box.height(), "held");
    }
    if (worked > 0) {
      svg.rect(box.x(), box.y(), worked, box.height(), "work");
    }
  }

  /// Where it stands.
  record Box(double x, double y, double width, double height) {}

  /// Less than a unit of the drawing cannot be seen.
  private static double part(double ratio, double width) {
    double part = Math.min(ratio, 1) * width;
    return part < 1 ? 0 : Math.min(part, width);
  }
}
