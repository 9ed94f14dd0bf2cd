package dev.weir.sim;

import java.util.List;

/// Where items come from.
///
/// @param name names its random stream, so a renamed source draws other items
/// @param entry the station they come to first
/// @param arrivals when they come
/// @param mix the types of work and their shares, which add up to 1
/// @param whenFull what an item does that finds a limit reached
public record Source(
    String name, String entry, Arrivals arrivals, List<Share> mix, WhenFull whenFull) {
  public Source {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a source needs a name, was '%s'".formatted(name));
    }
    mix = List.copyOf(mix);
    double sum = mix.stream().mapToDouble(Share::share).sum();
    if (!(Math.abs(sum - 1) < 1e-9)) {
      throw new IllegalArgumentException(
          "the shares of source '%s' add up to 1, not %s".formatted(name, sum));
    }
  }

  /// One type of work and how much of the source it is.
  ///
  /// @param share in `[0, 1]`
  public record Share(WorkType type, double share) {
    public Share {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException(
            "the share of '%s' must lie in [0, 1], was %s".formatted(type.name(), share));
      }
    }
  }

  /// What an item does that finds a limit on work in progress reached.
  public enum WhenFull {
    /// It waits outside until there is room.
    WAIT,
    /// It goes away and is counted as lost.
    LEAVE
  }

  /// A source of items that are all alike and wait when there is no room.
  public static Source of(String name, String entry, Arrivals arrivals) {
    return of(name, entry, arrivals, WorkType.ITEM);
  }

  /// A source of one type of work that waits when there is no room.
  public static Source of(String name, String entry, Arrivals arrivals, WorkType type) {
    return new Source(name, entry, arrivals, List.of(new Share(type, 1)), WhenFull.WAIT);
  }

  /// The same items at other times.
  public Source with(Arrivals changed) {
    return new Source(name, entry, changed, mix, whenFull);
  }

  /// The same source with other manners at a full door.
  public Source with(WhenFull changed) {
    return new Source(name, entry, arrivals, mix, changed);
  }
}
