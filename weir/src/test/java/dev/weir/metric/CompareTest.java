package dev.weir.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.event.Provenance;
import dev.weir.event.Range;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CompareTest {
  private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
  private static final int WEEKS = 130;
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Definition DEFINITION =
      new Definition("wait", "/wait.sql", "", "", "", "", "", 1, "");
  private static final Range BEFORE = weeks(104, 117);
  private static final Range AFTER = weeks(117, 130);

  private static Range weeks(int from, int until) {
    return new Range(BEGIN.plus(WEEK.multipliedBy(from)), BEGIN.plus(WEEK.multipliedBy(until)));
  }

  /// Four observations a week, around a level that depends on the week.
  private static Figure figure(long seed, IntToDoubleFunction levelOfWeek) {
    Random random = new Random(seed);
    double[] values = new double[4 * WEEKS];
    for (int i = 0; i < values.length; i++) {
      values[i] = levelOfWeek.applyAsDouble(i / 4) * Math.exp(0.3 * random.nextGaussian());
    }
    return new Figure(
        "wait.p50",
        "wait, p50",
        DEFINITION,
        Unit.HOURS,
        Statistic.quantile(0.5),
        scope -> sample(values, scope.period()));
  }

  private static Sample sample(double[] values, Range period) {
    int[] rows =
        IntStream.range(0, values.length)
            .filter(i -> period.contains(BEGIN.plus(WEEK.multipliedBy(i / 4))))
            .toArray();
    return Sample.complete(
        Arrays.stream(rows).mapToDouble(i -> values[i]).toArray(),
        Arrays.stream(rows).map(i -> i / 4).toArray(),
        new Sample.Grain("items", "week", Provenance.MEASURED));
  }

  @SuppressWarnings("NullAway.Init") // by @BeforeAll
  private static Given given;

  @BeforeAll
  static void open() {
    given = Given.nothing();
  }

  @AfterAll
  static void close() {
    given.close();
  }

  private static Comparison compare(Figure figure) {
    Scope scope = new Scope(given.scope().engine(), AFTER, AFTER.until(), 1);
    return Compare.of(scope, figure, BEFORE, AFTER);
  }

  @Test
  void aLargeStepIsSeenAndRareInTheOwnPast() {
    Comparison comparison = compare(figure(1, week -> week < 117 ? 100 : 40));
    Reading.Measured difference = (Reading.Measured) comparison.difference();
    assertThat(difference.value()).isBetween(-70.0, -45.0);
    assertThat(difference.interval().orElseThrow().high()).isNegative();
    assertThat(((Reading.Measured) comparison.falseAlarms()).value()).isLessThan(0.1);
    assertThat(comparison.claim())
        .startsWith("Wait, p50: ")
        .contains(" less")
        .contains("earlier dates gave a difference as large at none: it ")
        .doesNotContain("because");
  }

  @Test
  void aDifferenceThatOftenComesIsNotCalledRare() {
    Comparison comparison = compare(figure(2, week -> week / 13 % 2 == 0 ? 100 : 60));
    Reading.Measured alarms = (Reading.Measured) comparison.falseAlarms();
    assertThat(alarms.value()).isGreaterThan(0.1);
    assertThat(comparison.claim()).doesNotContain("hardly ever");
  }

  /// Nothing changes but a slow wandering of the level: a rare difference must be rare.
  @Test
  void withoutAChangeTheAlarmRateIsWhatItSays() {
    int rare = 0;
    for (int seed = 0; seed < 200; seed++) {
      double[] level = wandering(seed);
      Reading alarms = compare(figure(seed, week -> level[week])).falseAlarms();
      rare += alarms instanceof Reading.Measured rate && rate.value() <= 0.10 ? 1 : 0;
    }
    assertThat(rare).isLessThanOrEqualTo(36);
  }

  private static double[] wandering(int seed) {
    Random random = new Random(1_000 + seed);
    double[] level = new double[WEEKS];
    double log = 0;
    for (int week = 0; week < WEEKS; week++) {
      log = 0.8 * log + 0.2 * random.nextGaussian();
      level[week] = 50 * Math.exp(log);
    }
    return level;
  }

  @Test
  void whatTheEarlierDatesSayIsCountedAndThenPutInWordsThatFit() {
    for (int seed = 0; seed < 40; seed++) {
      double[] level = wandering(seed);
      Comparison comparison = compare(figure(seed, week -> level[week]));
      if (comparison.falseAlarms() instanceof Reading.Measured rate) {
        long asLarge = Math.round(rate.value() * (rate.n() + 1)) - 1;
        String word =
            rate.value() > 0.5
                ? "often comes"
                : rate.value() > 0.2
                    ? "now and then"
                    : rate.value() > 0.05 ? "seldom" : "hardly ever";
        assertThat(comparison.claim())
            .contains("at " + rate.n() + " earlier dates")
            .contains("as large at " + (asLarge == 0 ? "none" : asLarge) + ": it ")
            .contains(word);
      }
    }
  }

  @Test
  void aShortPastGivesNoRate() {
    Figure young = figure(3, week -> 50);
    Figure cut =
        new Figure(
            young.id(),
            young.name(),
            young.definition(),
            young.unit(),
            young.statistic(),
            scope ->
                scope.period().since().isBefore(weeks(104, 105).since())
                    ? Sample.complete(
                        new double[0],
                        new int[0],
                        new Sample.Grain("items", "week", Provenance.MEASURED))
                    : young.sampled().sample(scope));
    Comparison comparison = compare(cut);
    assertThat(comparison.falseAlarms()).isInstanceOf(Reading.TooFew.class);
    assertThat(comparison.claim()).endsWith("the past is too short.");
  }

  @Test
  void periodsThatOverlapAreABug() {
    assertThatThrownBy(() -> Compare.of(given.scope(), figure(4, week -> 1), BEFORE, BEFORE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
