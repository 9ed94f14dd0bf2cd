package dev.weir.advisor;

import dev.weir.story.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What data shows of the way, beside a person's memory: the part it sees and no more.
///
/// @param kind what was read
/// @param name what it is called
/// @param says what it shows, each with its sample and period, most important first
/// @param hours the median of the part it sees
/// @param longest where most of that part passes; empty when it cannot be said
/// @param moves what it moves, by hypothesis, each with what was seen
public record Seen(
    Kind kind,
    String name,
    List<String> says,
    double hours,
    Optional<Longest> longest,
    Map<String, String> moves) {
  private static final double FAR_APART = 2;

  /// What can be read, and the part of the way it sees.
  public enum Kind {
    /// A git repository: from commit to release.
    REPOSITORY(
        "repository",
        "changes",
        "from commit to release",
        "the repository shows its part again with weir report"),
    /// An event log: from its first entry of an item to its last.
    LOG("log", "items", "from first entry to last", "the log shows its part again with weir map");

    private final String noun;
    private final String items;
    private final String span;
    private final String again;

    Kind(String noun, String items, String span, String again) {
      this.noun = noun;
      this.items = items;
      this.span = span;
      this.again = again;
    }

    /// "repository" or "log".
    String noun() {
      return noun;
    }

    /// What it calls the things that flow.
    String items() {
      return items;
    }

    /// The part of the way it sees.
    String span() {
      return span;
    }

    /// How it is looked at again.
    String again() {
      return again;
    }
  }

  /// The place where most of the part that is seen passes.
  ///
  /// @param says it in a sentence
  /// @param place the stage's own name in a log; empty for a repository
  /// @param detail how long visits there take; empty for a repository
  /// @param part of the five points: `work` or `release`; empty for a log
  public record Longest(String says, String place, String detail, String part) {}

  public Seen {
    says = List.copyOf(says);
    moves = Map.copyOf(moves);
  }

  /// The median in few words, for a question.
  String brief() {
    return "%s your %s shows %s for half of all %s. Before that and after it, it is blind."
        .formatted(capital(kind.span()), kind.noun(), Words.duration(hours), kind.items());
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /// What the trace speaks for; where memory and trace disagree, also that.
  ///
  /// @param said everything the person said; nothing before the longest wait was asked for
  List<Evidence> evidence(Way way, String said) {
    List<Evidence> evidence = new ArrayList<>();
    moves.forEach((id, quote) -> evidence.add(new Evidence("trace", id, 1, quote)));
    if (isMostlyOutside(way)) {
      String quote = "most of what you remember lies outside what your repository sees";
      evidence.add(new Evidence("trace", "U", 2, quote));
      evidence.add(new Evidence("trace", "X", 1, quote));
    }
    missed(way, said)
        .ifPresent(place ->
            evidence.add(
                new Evidence(
                    "trace", "X", 1, "your log shows the longest stay at “" + place + "”")));
    return evidence;
  }

  /// The log's longest place, when a way and its longest wait were told and the place was not among
  /// it.
  private Optional<String> missed(Way way, String said) {
    return longest
        .map(Longest::place)
        .filter(place -> !place.isEmpty() && way.hours() > 0)
        .filter(place -> !said.isBlank() && !names(said, place));
  }

  /// Whether somebody spoke of a place, in its own words.
  private static boolean names(String said, String place) {
    return said.toLowerCase(Locale.ROOT).contains(place.toLowerCase(Locale.ROOT));
  }

  /// Hours of the remembered way that can be seen here: of a repository, from the start of work to
  /// live; of a log, all, because nobody knows which of the five points it begins and ends at.
  private double visible(Way way) {
    return kind == Kind.LOG
        ? way.hours()
        : way.stretches().stream()
            .filter(each -> List.of("work", "release").contains(each.part()))
            .mapToDouble(Way.Stretch::hours)
            .sum();
  }

  private boolean isMostlyOutside(Way way) {
    return way.hours() > 0 && visible(way) < way.hours() / 2;
  }

  /// Said at once when a remembered way is far from what is usual here; empty when it is not.
  Optional<String> aside(Way way) {
    double visible = visible(way);
    if (visible <= 0 || isMostlyOutside(way)) {
      return Optional.empty();
    }
    boolean above = visible > FAR_APART * hours;
    boolean below = visible * FAR_APART < hours;
    if (!above && !below) {
      return Optional.empty();
    }
    return Optional.of(
        kind == Kind.LOG
            ? "That is far %s than your log shows for half of all items; I keep both."
                .formatted(above ? "longer" : "shorter")
            : "From start to live that is %s; your repository sees only from commit to release, and there half of all changes take more than %s. The two are not the same stretch; I keep both."
                .formatted(Spoken.duration(visible), Words.duration(hours)));
  }

  /// Memory beside trace, in a few sentences; empty without a remembered way. Where they disagree,
  /// that is said to be worth a look, and neither is taken for the truth.
  ///
  /// @param said everything the person said
  Optional<String> beside(Way way, String said) {
    if (way.stretches().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of((kind == Kind.LOG ? besideLog(way) : besideRepository(way)) + place(said));
  }

  private String besideRepository(Way way) {
    double visible = visible(way);
    String both =
        "Beside your memory, the trace. You remember %s in all. %s sees only the part from commit to release: there half of all changes take more than %s; the nearest part of yours, from start to live, %s. "
            .formatted(
                Spoken.duration(way.hours()),
                name,
                Words.duration(hours),
                visible == 0 ? "you did not say" : "took " + Spoken.duration(visible));
    return both
        + (isMostlyOutside(way)
            ? "Most of what you remember lies outside: before the first commit, or after the release. That is where the next date is worth asking for."
            : apart("That part of yours", visible, "its trace begins later than your work did"))
        + longest
            .map(Longest::part)
            .filter(part -> way.longest().filter(each -> !each.part().equals(part)).isPresent())
            .map(_ ->
                " And the longest stretch is another one in your memory than in the repository: that difference is evidence, so ask somebody else for the same dates.")
            .orElse("");
  }

  private String besideLog(Way way) {
    return "Beside your memory, the trace. You remember %s in all; %s shows %s for half of all items, from first entry to last. %s"
        .formatted(
            Spoken.duration(way.hours()),
            name,
            Words.duration(hours),
            apart("Yours", way.hours(), "the log begins later or ends earlier than you do"));
  }

  private String apart(String whose, double remembered, String or) {
    if (remembered > FAR_APART * hours) {
      return whose
          + " was far longer, or "
          + or
          + ". That difference is worth a look before either number is used.";
    }
    return remembered * FAR_APART < hours
        ? whose + " was far quicker: what hurts may not be what is usual there."
        : "The two do not contradict each other.";
  }

  private String place(String said) {
    return longest
        .filter(each -> !each.place().isEmpty())
        .map(each ->
            names(said, each.place())
                ? " You both name the same place, “%s”: %s.".formatted(each.place(), each.detail())
                : " You did not name “%s”: %s. That difference is evidence too: take the five that lie there longest and write beside each what it waits for."
                    .formatted(each.place(), each.detail()))
        .orElse("");
  }
}
