package dev.weir.sim;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// Somebody or something that serves, one batch at a time. Work that is not done at closing time is
/// taken up again at the next opening.
///
/// @param name names its random stream
/// @param calendar when it works
/// @param skill how fast, and at which stations
/// @param rampUp when it joined and how it grew into the work
/// @param otherWork what else it does
public record Server(
    String name, Calendar calendar, Skill skill, RampUp rampUp, OtherWork otherWork) {
  public Server {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a server needs a name, was '%s'".formatted(name));
    }
  }

  /// Always there, at the usual speed, with nothing else to do.
  public static Server of(String name) {
    return new Server(name, Calendar.always(), Skill.USUAL, RampUp.NONE, new OtherWork.None());
  }

  public Server with(Calendar changed) {
    return new Server(name, changed, skill, rampUp, otherWork);
  }

  public Server with(Skill changed) {
    return new Server(name, calendar, changed, rampUp, otherWork);
  }

  public Server with(RampUp changed) {
    return new Server(name, calendar, skill, changed, otherWork);
  }

  public Server with(OtherWork changed) {
    return new Server(name, calendar, skill, rampUp, changed);
  }

  /// How fast a server works and where it can.
  ///
  /// @param pace 1 is usual, 2 needs half the time; above 0
  /// @param paceAt another pace at single stations
  /// @param onlyAt the stations it can serve; empty means every station of its pool
  public record Skill(double pace, Map<String, Double> paceAt, Set<String> onlyAt) {
    /// The usual pace everywhere.
    public static final Skill USUAL = new Skill(1, Map.of(), Set.of());

    public Skill {
      paceAt = Map.copyOf(paceAt);
      onlyAt = Set.copyOf(onlyAt);
      checkPace(pace);
      paceAt.values().forEach(Skill::checkPace);
    }

    private static void checkPace(double pace) {
      if (!(pace > 0 && pace <= 1e6)) {
        throw new IllegalArgumentException("pace must be above 0, was " + pace);
      }
    }
  }

  /// How a new colleague grows into the work: slow at first, and slowing the others.
  ///
  /// The pace rises in a straight line from `startingPace` to 1 over `length`; meanwhile the rest
  /// of the pool loses `mentoring` of one person. That newcomers cost before they help is Brooks's
  /// observation ("The Mythical Man-Month", 1975, chapter 2); the straight line is ours.
  ///
  /// @param joins since the simulation began; nothing is served before
  /// @param length until the usual pace is reached
  /// @param startingPace in `(0, 1]`
  /// @param mentoring share of one colleague's time, in `[0, 1)`, while the ramp lasts
  public record RampUp(Duration joins, Duration length, double startingPace, double mentoring) {
    /// There from the beginning and fully able.
    public static final RampUp NONE = new RampUp(Duration.ZERO, Duration.ZERO, 1, 0);

    public RampUp {
      if (joins.isNegative() || length.isNegative()) {
        throw new IllegalArgumentException("joins and length: " + joins + ", " + length);
      }
      if (!(startingPace > 0 && startingPace <= 1 && mentoring >= 0 && mentoring < 1)) {
        throw new IllegalArgumentException(
            "startingPace in (0, 1], mentoring in [0, 1): %s, %s"
                .formatted(startingPace, mentoring));
      }
    }
  }

  /// Work that this model does not follow, but that keeps a server away: in queueing theory, its
  /// vacations.
  public sealed interface OtherWork {
    /// Nothing else.
    record None() implements OtherWork {}

    /// Turns to other work when nothing waits, and looks in again when a piece of it is done.
    ///
    /// @param length working time of each piece; never always 0
    record WhenIdle(Sampler length) implements OtherWork {
      public WhenIdle {
        checkLength(length);
      }
    }

    /// Turns to other work after every item, whether something waits or not.
    ///
    /// @param length working time of each piece; never always 0
    record AfterEachItem(Sampler length) implements OtherWork {
      public AfterEachItem {
        checkLength(length);
      }
    }

    private static void checkLength(Sampler length) {
      if (length.isNone()) {
        throw new IllegalArgumentException("other work takes time, was " + length);
      }
    }
  }
}
