package dev.weir.advisor;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Of several ways an answer could be taken, the one that was meant.
///
/// @param ears what listens
record Choice(Ears ears) {
  private static final int NAMED = 3;
  private static final Pattern MOVED =
      Pattern.compile(
          "\\b(?:moved|when|until|till|finally|in the end|eventually|at last|ended|made it move|got it moving|freed|(?:got|came) (?:back|round|around) to it)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BUT = Pattern.compile("\\bbut\\b", Pattern.CASE_INSENSITIVE);

  /// Of several ends to a wait the one most is said of; what comes after "until" or "moved" counts
  /// double, because the question asks what moved it.
  ///
  /// @param named how often a reply's own thing is named as what was waited for
  List<Heard> most(List<Heard> heard, String said, ToIntFunction<Guide.Reply> named) {
    Matcher moved = MOVED.matcher(said);
    int turning = moved.find() ? moved.start() : said.length();
    record Counted(Heard heard, int weight) {}
    List<Counted> counted =
        heard.stream()
            .map(each -> {
              List<Ears.Heard> all = ears.all(each.reply().cues(), said);
              int after = (int) all.stream().filter(at -> at.until() > turning).count();
              return new Counted(
                  each, all.size() + 2 * after + NAMED * named.applyAsInt(each.reply()));
            })
            .sorted(Comparator.comparingInt(Counted::weight).reversed())
            .toList();
    int best = counted.isEmpty() ? 0 : counted.getFirst().weight();
    return counted.stream()
        .filter(each -> each.weight() == best)
        .map(Counted::heard)
        .limit(2)
        .toList();
  }

  /// Of two sides the one said first, "yes, mostly, though not the …" being a yes; but what follows
  /// a "but" weighs more than what stands before it.
  List<Heard> earliest(List<Heard> heard, String said) {
    Matcher but = BUT.matcher(said);
    int turning = 0;
    while (but.find()) {
      turning = but.end();
    }
    String after = said.substring(turning);
    Comparator<Heard> first =
        Comparator.comparingInt((Heard each) -> place(each, after))
            .thenComparingInt(each -> place(each, said));
    return heard.stream().min(first).stream().toList();
  }

  private int place(Heard heard, String said) {
    return ears.hear(heard.reply().cues(), said).map(Ears.Heard::from).orElse(Integer.MAX_VALUE);
  }
}
