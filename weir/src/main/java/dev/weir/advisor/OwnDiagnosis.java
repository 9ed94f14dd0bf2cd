package dev.weir.advisor;

import java.util.Optional;

/// What becomes of what the person came with: kept, changed or open.
///
/// @param first the hypothesis that leads, or comes first
/// @param leads whether it leads
record OwnDiagnosis(Memory memory, String first, boolean leads) {

  /// In a sentence.
  String says() {
    Optional<String> own = memory.ownDiagnosis();
    if (memory.flags().contains("blame")) {
      return leads && first.equals("K")
          ? "I see a place everything must pass, and nearly anybody in it would look like that."
          : "What you told me points to how the work is arranged.";
    }
    if (leads && isChosen() && !memory.cameWith(first)) {
      return "Of my readings you picked this one, and the last case agrees.";
    }
    if (own.isEmpty()) {
      return memory.cure().isPresent()
          ? "You came with a cure and no cause."
          : "You named no cause when you came.";
    }
    String name = memory.slots().fill(memory.guide().hypothesis(own.get()).name());
    if (!leads) {
      return "What you came with, %s, stays open with the others.".formatted(name);
    }
    if (memory.cameWith(first)) {
      return "You said as much when you came, and the last case agrees.";
    }
    if (own.get().equals(first)) {
      return "You put it so yourself when I read it back, and the last case agrees.";
    }
    return "You came with %s; possible still, though the last case points here.".formatted(name);
  }

  /// Whether it was picked from the readings and not brought.
  private boolean isChosen() {
    boolean brought =
        memory.heardOf("restate").stream()
            .anyMatch(each -> each.reply().moves().getOrDefault(first, 0) > 0);
    return !brought
        && memory.standing().evidence().stream()
            .anyMatch(each -> each.question().equals("restate") && each.hypothesis().equals(first));
  }
}
