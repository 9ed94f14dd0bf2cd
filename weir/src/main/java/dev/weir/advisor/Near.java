package dev.weir.advisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The one case or parable that comes near, by what is known of the place.
final class Near {
  private static final Pattern SOFTWARE =
      Pattern.compile(
          "\\b(?:software|code|deploy\\w*|pull requests?|pipeline|developers?|release train|backend|app|apis?|sprints?|repository)\\b");

  private static final Cases CASES = Cases.packed();

  private Near() {}

  /// The case that comes nearest; empty when none fits.
  static Optional<Case> fitting(Memory memory, String leading) {
    return CASES.fitting(leading, settings(memory));
  }

  /// The case by its name; it is told whole below.
  static String brief(Case each) {
    return each.invented()
        ? "Near to it, told below, our parable “" + each.title() + "”."
        : "Near to it, told below with its limits: " + each.title() + ".";
  }

  private static Case.Setting[] settings(Memory memory) {
    List<Case.Setting> known = new ArrayList<>();
    if (memory.flags().contains("regulated")) {
      known.add(Case.Setting.REGULATED);
    }
    if (memory.flags().contains("ai")) {
      known.add(Case.Setting.AI);
    }
    if (memory.flags().contains("leads")) {
      known.add(Case.Setting.LEADER);
    }
    if (memory.flags().contains("blame")) {
      known.add(Case.Setting.BLAME);
    }
    if (memory.heard().stream().anyMatch(each -> each.reply().cloud())) {
      known.add(Case.Setting.COLLIDING_MEASURES);
    }
    if (isSoftware(memory)) {
      known.add(Case.Setting.SOFTWARE);
    }
    return known.toArray(Case.Setting[]::new);
  }

  private static boolean isSoftware(Memory memory) {
    return memory
            .circumstances()
            .seen()
            .filter(seen -> seen.kind() == Seen.Kind.REPOSITORY)
            .isPresent()
        || memory.exchanges().stream()
            .map(each -> each.answer().toLowerCase(Locale.ROOT))
            .anyMatch(answer -> SOFTWARE.matcher(answer).find());
  }
}
