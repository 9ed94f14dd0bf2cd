package dev.weir.flow.activities;

import dev.weir.event.UserException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is said of when work is done.
///
/// @param zone whose clock and calendar hold
/// @param quarters the quarters of an hour of a week, from Monday midnight, in which work is done;
///   empty: not said, to be found in the log
/// @param holidays days on which no work is done
public record WorkingTime(ZoneId zone, Optional<BitSet> quarters, Set<LocalDate> holidays) {
  /// Quarters of an hour in a day.
  static final int A_DAY = 96;

  /// Quarters of an hour in a week.
  static final int A_WEEK = 7 * A_DAY;

  /// Nothing said.
  public static final WorkingTime FOUND =
      new WorkingTime(ZoneOffset.UTC, Optional.empty(), Set.of());

  private static final Pattern HOURS =
      Pattern.compile("\\s*(\\d{1,2}):(\\d{2})\\s*[-–]\\s*(\\d{1,2}):(\\d{2})\\s*");
  private static final List<String> DAYS =
      Arrays.stream(DayOfWeek.values())
          .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
          .toList();
  private static final String HINT = "Write it like 'Mon-Fri: 09:00-17:30' or 'Sat: 10:00-14:00'.";

  public WorkingTime {
    quarters = quarters.map(set -> (BitSet) set.clone());
    holidays = Set.copyOf(holidays);
  }

  /// Reads `Mon-Fri: 09:00-17:30` and the like; several spans of a day are parted by commas.
  ///
  /// @param where they stand, for who wrote them
  /// @throws UserException when one cannot be understood, or together they hold no time
  public static BitSet quarters(String where, Map<String, String> said) {
    BitSet quarters = new BitSet(A_WEEK);
    said.forEach((days, hours) -> {
      String[] ends = days.strip().split("\\s*[-–]\\s*", -1);
      int first = day(where, ends[0]);
      int last = day(where, ends[ends.length - 1]);
      if (ends.length > 2 || last < first) {
        throw new UserException(where + ": '" + days + "' are no days.", HINT);
      }
      for (String span : hours.split(",", -1)) {
        Matcher matcher = HOURS.matcher(span);
        int from = matcher.matches() ? quarter(matcher.group(1), matcher.group(2)) : -1;
        int to = from < 0 ? -1 : quarter(matcher.group(3), matcher.group(4));
        if (from < 0 || to <= from) {
          throw new UserException(
              "%s: '%s: %s' is no span of a day in quarters of an hour."
                  .formatted(where, days, hours),
              HINT);
        }
        for (int day = first; day <= last; day++) {
          quarters.set(day * A_DAY + from, day * A_DAY + to);
        }
      }
    });
    if (quarters.isEmpty()) {
      throw new UserException(where + " holds no time.", HINT);
    }
    return quarters;
  }

  /// Reads days such as 2026-01-01.
  ///
  /// @throws UserException when one is none
  public static Set<LocalDate> holidays(String where, List<String> said) {
    Set<LocalDate> days = new TreeSet<>();
    for (String day : said) {
      try {
        days.add(LocalDate.parse(day.strip()));
      } catch (DateTimeException e) {
        throw new UserException(where + ": '" + day + "' is no day.", "Write it like 2026-01-01.");
      }
    }
    return days;
  }

  private static int day(String where, String name) {
    for (int day = 0; day < DAYS.size(); day++) {
      if (name.toLowerCase(Locale.ROOT).startsWith(DAYS.get(day).toLowerCase(Locale.ROOT))) {
        return day;
      }
    }
    throw new UserException(where + ": '" + name + "' is no day of the week.", HINT);
  }

  private static int quarter(String hour, String minute) {
    int h = Integer.parseInt(hour);
    int m = Integer.parseInt(minute);
    return m % 15 == 0 && m < 60 && h * 60 + m <= 24 * 60 ? h * 4 + m / 15 : -1;
  }

  /// "Mon–Fri 09:00–17:30, Sat 10:00–14:00".
  static String words(BitSet quarters) {
    StringBuilder words = new StringBuilder();
    for (int day = 0; day < DAYS.size(); ) {
      String hours = hours(quarters, day);
      int last = day;
      while (last + 1 < DAYS.size() && hours(quarters, last + 1).equals(hours)) {
        last++;
      }
      if (!hours.isEmpty()) {
        words.append(words.isEmpty() ? "" : ", ").append(DAYS.get(day));
        words.append(last > day ? "–" + DAYS.get(last) : "").append(' ').append(hours);
      }
      day = last + 1;
    }
    return words.toString();
  }

  private static String hours(BitSet quarters, int day) {
    StringBuilder hours = new StringBuilder();
    int end = (day + 1) * A_DAY;
    int from = quarters.nextSetBit(day * A_DAY);
    while (from >= 0 && from < end) {
      int to = Math.min(quarters.nextClearBit(from), end);
      hours.append(hours.isEmpty() ? "" : " and ");
      hours.append(time(from - day * A_DAY)).append('–').append(time(to - day * A_DAY));
      from = quarters.nextSetBit(to);
    }
    return hours.toString();
  }

  private static String time(int quarter) {
    return String.format(Locale.ROOT, "%02d:%02d", quarter / 4, quarter % 4 * 15);
  }
}
