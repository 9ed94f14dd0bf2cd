package dev.weir.sim;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// When somebody works: shifts that repeat every week, and absences. Time 0 of a simulation is
/// Monday, 00:00.
///
/// @param shifts in order, inside one week, not overlapping; at least one
/// @param absences spans of simulated time off, in order, not overlapping
public record Calendar(List<Shift> shifts, List<Absence> absences) {
  private static final Duration WEEK = Duration.ofDays(7);

  public Calendar {
    shifts = List.copyOf(shifts);
    absences = List.copyOf(absences);
    if (shifts.isEmpty()) {
      throw new IllegalArgumentException("a calendar needs a working hour");
    }
    Duration before = Duration.ZERO;
    for (Shift shift : shifts) {
      if (shift.from().compareTo(before) < 0 || shift.to().compareTo(WEEK) > 0) {
        throw new IllegalArgumentException("shifts in order inside a week, was " + shift);
      }
      before = shift.to();
    }
    before = Duration.ZERO;
    for (Absence absence : absences) {
      if (absence.from().compareTo(before) < 0) {
        throw new IllegalArgumentException("absences in order and apart, was " + absence);
      }
      before = absence.to();
    }
  }

  /// One span of work in the week, half-open.
  ///
  /// @param from since Monday 00:00
  /// @param to after `from`, at most seven days
  public record Shift(Duration from, Duration to) {
    public Shift {
      if (from.isNegative() || to.toMillis() - from.toMillis() < 1) {
        throw new IllegalArgumentException(
            "a shift lasts at least a millisecond, was from %s to %s".formatted(from, to));
      }
    }
  }

  /// One span of simulated time in which nobody is there, half-open.
  ///
  /// @param from since the simulation began
  /// @param to after `from`
  public record Absence(Duration from, Duration to) {
    public Absence {
      if (from.isNegative() || to.toMillis() - from.toMillis() < 1) {
        throw new IllegalArgumentException(
            "an absence lasts at least a millisecond, was from %s to %s".formatted(from, to));
      }
    }
  }

  /// Day and night, all year.
  public static Calendar always() {
    return new Calendar(List.of(new Shift(Duration.ZERO, WEEK)), List.of());
  }

  /// Monday to Friday between two hours of the day.
  public static Calendar weekdays(int fromHour, int toHour) {
    List<Shift> shifts = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
        Duration midnight = Duration.ofDays(day.getValue() - 1L);
        shifts.add(new Shift(midnight.plusHours(fromHour), midnight.plusHours(toHour)));
      }
    }
    return new Calendar(shifts, List.of());
  }

  /// The same shifts with other absences.
  public Calendar without(List<Absence> absences) {
    return new Calendar(shifts, absences);
  }

  /// Working hours a week, absences aside: up to 168.
  public double weeklyHours() {
    return shifts.stream().mapToLong(s -> s.to().minus(s.from()).toMillis()).sum() / 3.6e6;
  }
}
