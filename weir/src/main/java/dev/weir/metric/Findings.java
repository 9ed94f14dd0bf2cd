package dev.weir.metric;

import dev.weir.event.UserException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All findings of one analysis, in the order they were made, each found again by its id.
public final class Findings {
  private final Map<String, Finding> byId = new LinkedHashMap<>();

  /// @throws IllegalArgumentException when two findings share an id
  public Findings(List<Finding> findings) {
    for (Finding finding : findings) {
      if (byId.put(finding.id(), finding) != null) {
        throw new IllegalArgumentException("two findings are called " + finding.id());
      }
    }
  }

  /// The finding of that id, if this analysis made one.
  public Optional<Finding> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The finding of that id.
  ///
  /// @throws UserException when there is none, naming those that are like it
  public Finding get(String id) {
    return find(id)
        .orElseThrow(() ->
            new UserException(
                "There is no finding '" + id + "'.",
                id.contains("/") || byId.isEmpty()
                    ? "Name one before the source; 'weir flow SOURCE' lists them."
                    : "Did you mean " + like(id) + "? 'weir flow' lists all " + byId.size() + "."));
  }

  /// Those that share most with it from the beginning on, at most five.
  private String like(String id) {
    int most = byId.keySet().stream().mapToInt(known -> shared(known, id)).max().orElse(0);
    List<String> like =
        byId.keySet().stream().filter(known -> shared(known, id) == most).limit(5).toList();
    return like.size() == 1
        ? like.getFirst()
        : String.join(", ", like.subList(0, like.size() - 1)) + " or " + like.getLast();
  }

  private static int shared(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }

  /// The measured value of a finding, if it was measured.
  public Optional<Reading.Measured> measured(String id) {
    return find(id)
        .map(Finding::reading)
        .filter(Reading.Measured.class::isInstance)
        .map(Reading.Measured.class::cast);
  }

  /// All of them, in order.
  public Stream<Finding> all() {
    return byId.values().stream();
  }
}
