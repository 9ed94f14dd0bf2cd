package dev.weir.flow.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.weir.event.UserException;
import dev.weir.store.Engine;
import dev.weir.store.RowWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The clock that stands still at night, in its zone: changes of the hour, holidays, what is said.
class WorkingClockTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "Sun 01:00-04:00, 2024-03-31T00:00, 2024-04-01T00:00, 2", // the hour from two is left out
    "Sun 01:00-04:00, 2024-10-27T00:00, 2024-10-28T00:00, 4", // and gone through twice
    "Mon-Sun 00:00-24:00, 2024-03-31T00:00, 2024-04-01T00:00, 23",
    "Mon-Fri 09:00-17:30, 2024-03-25T00:00, 2024-04-08T00:00, 85",
    "Mon-Fri 09:00-17:30, 2024-07-01T09:15, 2024-07-01T12:00, 2.75",
    "Mon-Fri 09:00-17:00, 2024-01-01T00:00, 2024-01-08T00:00, 32", // New Year is a Monday
    "Mon-Fri 09:00-17:00, 2024-01-01T12:00, 2024-01-02T10:00, 1",
    "Mon-Fri 09:00-17:00, 2023-12-29T16:00, 2024-01-01T12:00, 1",
  })
  void hoursAreThoseOfTheLocalClock(String said, String from, String until, double hours) {
    String[] words = said.split(" ", 2);
    BitSet quarters = WorkingTime.quarters("here", Map.of(words[0], words[1]));
    Set<LocalDate> holidays = Set.of(LocalDate.parse("2024-01-01"));
    try (Engine engine = engine("2023-12-20T10:00:00Z", "2024-11-20T10:00:00Z")) {
      WorkingClock.make(engine, new WorkingTime(PARIS, Optional.of(quarters), holidays));
      assertThat(between(engine, at(from), at(until))).isCloseTo(hours, within(1e-6));
    }
  }

  /// Counted minute by minute on the local clock, over random spans and zones.
  @Test
  void theClockAgreesWithCountingMinutes() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    for (String zone : List.of("UTC", "Europe/Paris", "America/New_York", "Asia/Kolkata")) {
      BitSet quarters =
          WorkingTime.quarters("here", Map.of("Mon-Thu", "08:30-18:00", "Sat-Sun", "00:00-06:15"));
      Set<LocalDate> holidays =
          Set.of(LocalDate.parse("2024-03-31"), LocalDate.parse("2024-05-01"));
      WorkingTime time = new WorkingTime(ZoneId.of(zone), Optional.of(quarters), holidays);
      try (Engine engine = engine("2024-01-01T00:00:00Z", "2024-12-01T00:00:00Z")) {
        WorkingClock.make(engine, time);
        for (int i = 0; i < 12; i++) {
          Instant from =
              Instant.parse("2024-03-01T00:00:00Z").plusSeconds(60L * random.nextInt(90_000));
          Instant until = from.plusSeconds(60L * random.nextInt(60_000));
          long minutes = 0;
          for (Instant at = from; at.isBefore(until); at = at.plusSeconds(60)) {
            LocalDateTime local = LocalDateTime.ofInstant(at, time.zone());
            int quarter =
                (local.getDayOfWeek().getValue() - 1) * WorkingTime.A_DAY
                    + local.getHour() * 4
                    + local.getMinute() / 15;
            minutes += quarters.get(quarter) && !holidays.contains(local.toLocalDate()) ? 1 : 0;
          }
          assertThat(between(engine, from, until))
              .as("%s, %s to %s", zone, from, until)
              .isCloseTo(minutes / 60.0, within(1e-6));
        }
      }
    }
  }

  /// Nine to five by the clock on the wall, winter and summer: in UTC, eight hours from eight and
  /// from seven.
  @Test
  void hoursAreFoundInTheZoneAndNotInUtc() {
    try (Engine engine = engine()) {
      try (RowWriter rows = engine.writer("event")) {
        for (int day = 0; day < 364; day++) {
          for (int hour = 9; hour < 17; hour++) {
            LocalDateTime local = LocalDate.parse("2024-01-01").plusDays(day).atTime(hour, 30);
            if (local.getDayOfWeek().getValue() <= 5) {
              event(rows, local.atZone(PARIS).toInstant());
            }
          }
        }
      }
      Activities.make(engine);
      assertThat(words(engine, PARIS))
          .isEqualTo("Mon–Fri 09:00–17:00, Europe/Paris, found in the log");
      assertThat(words(engine, ZoneOffset.UTC))
          .isEqualTo("Mon–Fri 07:00–16:00, UTC, found in the log");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon-Fri  | 9-17        | is no span of a day",
        "Mon-Fri  | 09:20-17:00 | in quarters of an hour",
        "Mon-Fri  | 17:00-09:00 | is no span of a day",
        "Fri-Mon  | 09:00-17:00 | are no days",
        "Someday  | 09:00-17:00 | is no day of the week",
      })
  void whatCannotBeUnderstoodIsOneSentence(String days, String hours, String sentence) {
    assertThatThrownBy(() -> WorkingTime.quarters("weir.yaml, working_hours", Map.of(days, hours)))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("weir.yaml, working_hours: ")
        .hasMessageContaining(sentence);
  }

  @Test
  void aHolidayIsADay() {
    assertThatThrownBy(() -> WorkingTime.holidays("weir.yaml, holidays", List.of("1 May")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("'1 May' is no day");
  }

  private static String words(Engine engine, ZoneId zone) {
    return LogMeasures.workingHours(engine, new WorkingTime(zone, Optional.empty(), Set.of()));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(PARIS).toInstant();
  }

  private static double between(Engine engine, Instant from, Instant until) {
    return engine.row(
        Engine.bind(
            "select working_hours_between(cast(:a as timestamp), cast(:b as timestamp)) as x",
            Map.of("a", from, "b", until)),
        row -> row.number("x").orElse(-1));
  }

  private Engine engine(String... instants) {
    Engine engine = Engine.inMemory(folder);
    engine.script(Engine.text(Engine.class, "event_tables.sql"));
    if (instants.length > 0) {
      try (RowWriter rows = engine.writer("event")) {
        for (String instant : instants) {
          event(rows, Instant.parse(instant));
        }
      }
      Activities.make(engine);
    }
    return engine;
  }

  private static void event(RowWriter rows, Instant at) {
    rows.begin().text("1").text("a").nothing().nothing().nothing().nothing();
    rows.micros(at.getEpochSecond() * 1_000_000).nothing().end();
  }
}
