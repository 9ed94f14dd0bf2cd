package dev.weir.twin;

import dev.weir.event.UserException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When releases would happen, whatever is ready.
public sealed interface ReleaseCalendar {

  /// At fixed steps from midnight UTC of 1 January 2000, a Saturday; weekly steps from the Monday
  /// after.
  record Every(Duration step) implements ReleaseCalendar {
    public Every {
      if (step.compareTo(Duration.ofMinutes(1)) < 0 || step.compareTo(Duration.ofDays(3660)) > 0) {
        throw new IllegalArgumentException("a step of a minute to ten years, was " + step);
      }
    }
  }

  /// On one day of the week, at noon UTC.
  record Weekly(DayOfWeek day) implements ReleaseCalendar {}

  /// On the first day of every so-many-th month, midnight UTC.
  record Monthly(int months) implements ReleaseCalendar {}

  /// As soon as it is on the main line.
  record AtOnce() implements ReleaseCalendar {}

  /// The grammar, for messages and help.
  String GRAMMAR =
      "'release every 1d' (or 12h, 2w, 1 month), 'release every friday', 'release at once'";

  Pattern CHANGE =
      Pattern.compile(
          "release (?:(at once|on every commit)|every (?:(\\d{1,4})? ?(min|h|hours?|d|days?|w|weeks?|months?)"
              + "|(monday|tuesday|wednesday|thursday|friday|saturday|sunday)))");

  /// Reads a calendar out of the user's words.
  ///
  /// @throws UserException when it is no calendar
  static ReleaseCalendar parse(String text) {
    Matcher matcher = CHANGE.matcher(text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new UserException(
          "'" + text + "' is not a change Weir can replay.", "Say one of " + GRAMMAR + ".");
    }
    if (matcher.group(1) != null) {
      return new AtOnce();
    }
    if (matcher.group(4) != null) {
      return new Weekly(DayOfWeek.valueOf(matcher.group(4).toUpperCase(Locale.ROOT)));
    }
    int count = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
    if (count == 0) {
      throw new UserException(
          "'" + text + "': a calendar needs a step above zero.", "Say one of " + GRAMMAR + ".");
    }
    return switch (matcher.group(3).charAt(0) + (matcher.group(3).startsWith("mi") ? "i" : "")) {
      case "mi" -> new Every(Duration.ofMinutes(count));
      case "h" -> new Every(Duration.ofHours(count));
      case "d" -> new Every(Duration.ofDays(count));
      case "w" -> new Every(Duration.ofDays(7L * count));
      default -> new Monthly(count);
    };
  }

  /// The first release at or after an instant.
  default Instant next(Instant ready) {
    OffsetDateTime at = ready.atOffset(ZoneOffset.UTC);
    return switch (this) {
      case AtOnce ignored -> ready;
      case Every every -> {
        long step = every.step().toMillis();
        boolean weekly = step % Duration.ofDays(7).toMillis() == 0;
        long origin =
            Instant.parse(weekly ? "2000-01-03T00:00:00Z" : "2000-01-01T00:00:00Z").toEpochMilli();
        long ahead = Math.floorMod(origin - ready.toEpochMilli(), step);
        Instant whole = Instant.ofEpochMilli(ready.toEpochMilli() + ahead);
        yield whole.isBefore(ready) ? whole.plusMillis(step) : whole;
      }
      case Weekly weekly -> {
        LocalDate day = at.toLocalDate().with(TemporalAdjusters.nextOrSame(weekly.day()));
        Instant noon = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        yield noon.isBefore(ready)
            ? day.plusWeeks(1).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)
            : noon;
      }
      case Monthly monthly -> {
        LocalDate month = at.toLocalDate().withDayOfMonth(1);
        long number = month.getYear() * 12L + month.getMonthValue() - 1;
        month = month.minusMonths(Math.floorMod(number, monthly.months()));
        Instant first = month.atStartOfDay().toInstant(ZoneOffset.UTC);
        yield first.isBefore(ready)
            ? month.plusMonths(monthly.months()).atStartOfDay().toInstant(ZoneOffset.UTC)
            : first;
      }
    };
  }

  /// The calendar in words: "every 24 hours".
  default String words() {
    return switch (this) {
      case AtOnce ignored -> "as soon as a commit is on the main line";
      case Every every ->
          "every " + dev.weir.metric.Plain.duration(every.step().toMinutes() / 60.0);
      case Weekly weekly ->
          // The root locale has short names only.
          "every " + weekly.day().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH);
      case Monthly monthly ->
          monthly.months() == 1 ? "every month" : "every " + monthly.months() + " months";
    };
  }
}
