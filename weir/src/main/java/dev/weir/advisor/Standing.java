package dev.weir.advisor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How the hypotheses stand. Points are never shown; a reader sees which one leads.
record Standing(Guide guide, List<Evidence> evidence) {
  private static final int CLEAR = 2;
  private static final int MOST_INFERRED = 3;
  private static final List<String> BEFORE_FACTS = List.of("problem", "restate", "interrupt");

  /// All points of a hypothesis. Once it was said outright what ended the longest wait, what is
  /// inferred from other words never weighs as much as that.
  int points(String id) {
    int direct = sum(id, true);
    int inferred = sum(id, false);
    return direct + (isToldOutright() ? Math.min(inferred, MOST_INFERRED) : inferred);
  }

  private int sum(String id, boolean direct) {
    return evidence.stream()
        .filter(each -> each.hypothesis().equals(id) && isDirect(each) == direct)
        .mapToInt(Evidence::points)
        .sum();
  }

  /// Whether somebody said of the last real case, as a fact, what ended its longest wait.
  private boolean isToldOutright() {
    return evidence.stream().anyMatch(each -> each.isOfTheWait() && each.points() > MOST_INFERRED);
  }

  /// Answers to what was asked to tell the causes apart: the longest wait, and what splits two.
  private static boolean isDirect(Evidence each) {
    return each.isOfTheWait() || each.question().startsWith("split");
  }

  /// On how many different questions about facts it has more for it than against it.
  long support(String id) {
    return evidence.stream()
        .filter(each -> each.hypothesis().equals(id) && isFact(each))
        .map(Evidence::question)
        .distinct()
        .filter(question -> points(id, question) > 0)
        .count();
  }

  private int points(String id, String question) {
    return evidence.stream()
        .filter(each -> each.hypothesis().equals(id) && each.question().equals(question))
        .mapToInt(Evidence::points)
        .sum();
  }

  static boolean isFact(Evidence each) {
    return BEFORE_FACTS.stream().noneMatch(each.question()::startsWith);
  }

  /// The hypotheses, most points first; ties by support, then by how the first one's rivals are
  /// told.
  List<String> order() {
    List<String> plain =
        guide.hypotheses().stream()
            .map(Guide.Hypothesis::id)
            .sorted(
                Comparator.comparingInt((String id) -> -points(id))
                    .thenComparingLong(id -> -support(id)))
            .toList();
    List<String> rivals = guide.hypothesis(plain.getFirst()).rivals();
    return plain.stream()
        .sorted(
            Comparator.comparing((String id) -> !id.equals(plain.getFirst()))
                .thenComparingInt(id -> -points(id))
                .thenComparingInt(id -> rivals.contains(id) ? rivals.indexOf(id) : rivals.size()))
        .toList();
  }

  String first() {
    return order().getFirst();
  }

  String second() {
    return order().get(1);
  }

  /// What the first could most easily be mistaken for: the likeliest of its rivals that something
  /// still speaks for, else the next in order, else the likeliest.
  String rival() {
    List<String> rivals = guide.hypothesis(first()).rivals();
    return rivals.stream()
        .filter(id -> points(id) > 0)
        .findFirst()
        .or(() -> rivals.stream().filter(id -> support(id) > 0).findFirst())
        .orElse(points(second()) > 0 ? second() : rivals.getFirst());
  }

  /// Whether anything speaks for anything.
  boolean isSilent() {
    return points(first()) <= 0;
  }

  /// The one that leads: clearly ahead, and on two different questions.
  Optional<String> leading() {
    String first = first();
    boolean leads = support(first) >= 2 && points(first) - points(second()) >= CLEAR;
    return leads ? Optional.of(first) : Optional.empty();
  }

  /// Whether it leads by two questions, so that nothing need be asked to split it from the next.
  boolean isDecided() {
    return leading().isPresent() && support(first()) - support(second()) >= 2;
  }

  /// What speaks most for a hypothesis, strongest first, one a question; facts before opinions.
  List<Evidence> speaksFor(String id) {
    return evidence.stream()
        .filter(each -> each.hypothesis().equals(id) && each.points() > 0)
        .sorted(
            Comparator.comparing((Evidence each) -> !isFact(each))
                .thenComparing(Evidence::isRead)
                .thenComparingInt(each -> -each.points()))
        .collect(
            java.util.stream.Collectors.toMap(
                Evidence::question, each -> each, (a, _) -> a, java.util.LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }
}
