package dev.weir.source.log;

import java.util.List;
import java.util.Locale;

/// The card for twenty remembered items: what it looks like empty, and how it is recognised filled.
///
/// One line an item; a date for each thing that happened to it, as far as anybody remembers; and
/// what ended its longest wait. That last answer tells apart what the dates cannot.
public final class SampleCard {
  /// How many items a card has room for.
  public static final int ITEMS = 20;

  /// What happens to an item, in order, as the card's columns say it.
  static final List<String> MOMENTS = List.of("asked", "started", "handed over", "live", "used");

  /// The last column.
  static final String ENDING = "what ended the longest wait";

  private static final List<String> ENDINGS =
      List.of(
          "a date came",
          "a certain person got to it",
          "somebody decided",
          "it was escalated",
          "another team delivered",
          "a place to work or a tool was there at last",
          "somebody looked at it",
          "an emergency was over",
          "it came back misunderstood",
          "it still lies there");

  private SampleCard() {}

  /// The empty card as text, at most 80 columns wide: to print, or to fill in an editor.
  public static String text() {
    StringBuilder card = new StringBuilder();
    card.append(
        """
        Twenty pieces of work, remembered: the last ones you finished, or the oldest you
        have. Rough is fine: 2026-03-01, 1 March 2026, mid March 2026, week 10 2026.
        Leave empty what you do not know or what has not happened. No names of people.

        asked        somebody first asked for it
        started      somebody began to work on it
        handed over  finished, and with somebody else for checking or sending out
        live         there for those who asked
        used         first used by one of them
        """);
    card.append(ENDING).append(", a letter or your own words:\n");
    for (int i = 0; i < ENDINGS.size(); i++) {
      card.append("  %c  %s\n".formatted('a' + i, ENDINGS.get(i)));
    }
    card.append("\nitem           | asked    | started  | handed over | live     | used     | ");
    card.append("ended\n");
    String line =
        "---------------+----------+----------+-------------+----------+----------+------\n";
    card.append(line);
    for (int i = 1; i <= ITEMS; i++) {
      card.append(
          "%-14d |          |          |             |          |          |\n".formatted(i));
    }
    return card.append("\nRead it back:  weir sample FILE\n").toString();
  }

  /// The empty card as CSV, for a spreadsheet.
  public static String csv() {
    StringBuilder card =
        new StringBuilder("item," + String.join(",", MOMENTS) + "," + ENDING + "\n");
    for (int i = 1; i <= ITEMS; i++) {
      card.append(i).append(",".repeat(MOMENTS.size() + 1)).append('\n');
    }
    return card.toString();
  }

  /// Whether cells are the heads of a card's columns.
  static boolean isHead(List<String> cells) {
    List<String> heads = cells.stream().map(SampleCard::plain).toList();
    return heads.contains("item")
        && MOMENTS.stream().filter(moment -> heads.contains(plain(moment))).count() >= 2;
  }

  /// The place of a column, or -1. The last may be cut short: `ended`.
  static int column(List<String> heads, String name) {
    for (int i = 0; i < heads.size(); i++) {
      String head = plain(heads.get(i));
      if (head.equals(plain(name))
          || (name.equals(ENDING) && (head.contains("ended") || head.contains("wait")))) {
        return i;
      }
    }
    return -1;
  }

  /// What an answer stands for: a letter's words, or the answer itself.
  static String ending(String answer) {
    String bare = answer.strip().replaceAll("[.)]+$", "");
    int letter = bare.length() == 1 ? bare.toLowerCase(Locale.ROOT).charAt(0) - 'a' : -1;
    return letter >= 0 && letter < ENDINGS.size()
        ? ENDINGS.get(letter)
        : ENDINGS.stream().filter(bare::equalsIgnoreCase).findFirst().orElse(bare);
  }

  private static String plain(String head) {
    return head.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }
}
