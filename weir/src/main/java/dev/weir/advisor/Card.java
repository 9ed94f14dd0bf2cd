package dev.weir.advisor;

import java.util.ArrayList;
import java.util.List;

/// A card for the next ten items: five days and one line, no names.
public final class Card {
  private static final int LINES = 3;

  private Card() {}

  /// The card as it can be copied by hand; 72 columns.
  ///
  /// @param items what flows, in the person's word, in the plural
  static List<String> lines(String items) {
    List<String> out = new ArrayList<>();
    out.add("Card for the next ten " + items + ", no names");
    out.add("no │ asked │ started │ handed over │ done  │ used  │ longest wait ended by");
    out.add("───┼───────┼─────────┼─────────────┼───────┼───────┼──────────────────────");
    for (int i = 1; i <= LINES; i++) {
      out.add(" " + i + " │       │         │             │       │       │");
    }
    out.add(" … │");
    return out;
  }

  /// The card of a conversation.
  public static String of(Interview interview) {
    return String.join("\n", lines(interview.memory().slots().items())) + "\n";
  }
}
