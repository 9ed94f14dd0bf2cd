package dev.weir.sim;

import java.util.List;
import java.util.Set;

/// Where items go after a station, by chance. Of the routes of a station, the first in the model's
/// list that fits the item is taken; a station without any route is a last one.
///
/// @param from the station they leave
/// @param when which items it is for
/// @param branches where they go; the probabilities add up to 1
public record Route(String from, When when, List<Branch> branches) {
  /// Leaving the system.
  public static final String OUT = "out";

  public Route {
    branches = List.copyOf(branches);
    double sum = branches.stream().mapToDouble(Branch::probability).sum();
    if (!(Math.abs(sum - 1) < 1e-9)) {
      throw new IllegalArgumentException(
          "the branches after station '%s' add up to 1, not %s".formatted(from, sum));
    }
  }

  /// One way to go.
  ///
  /// @param to a station, or {@link Route#OUT}
  /// @param probability in `[0, 1]`
  public record Branch(String to, double probability) {
    public Branch {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "the probability of going to '%s' is %s".formatted(to, probability));
      }
    }
  }

  /// Which items a route is for.
  ///
  /// @param types names of types of work; empty means all
  /// @param cameFrom stations visited just before; empty means wherever it came from
  /// @param fromVisit from which visit to this station on, first is 1: history decides
  public record When(Set<String> types, Set<String> cameFrom, int fromVisit) {
    /// All items.
    public static final When ALWAYS = new When(Set.of(), Set.of(), 1);

    public When {
      types = Set.copyOf(types);
      cameFrom = Set.copyOf(cameFrom);
      if (fromVisit < 1 || fromVisit > 100) {
        throw new IllegalArgumentException("fromVisit from 1 to 100, was " + fromVisit);
      }
    }

    /// From the given visit on.
    public static When visit(int from) {
      return new When(Set.of(), Set.of(), from);
    }

    /// One type of work.
    public static When type(String name) {
      return new When(Set.of(name), Set.of(), 1);
    }
  }

  /// Always to one station.
  public static Route to(String from, String to) {
    return new Route(from, When.ALWAYS, List.of(new Branch(to, 1)));
  }

  /// For all items.
  public static Route of(String from, Branch... branches) {
    return new Route(from, When.ALWAYS, List.of(branches));
  }
}
