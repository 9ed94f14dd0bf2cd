package dev.weir.story;

import dev.weir.event.Range;
import dev.weir.metric.Comparison;
import dev.weir.metric.Reading;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One number in two periods, as JSON has it.
///
/// @param finding the number's id, as in the findings of one period
/// @param unit of `before`, `after` and `difference`; a difference of ratios is a ratio
/// @param difference after minus before, its interval that of the difference
/// @param falseAlarms how often the same comparison at an earlier date gave a difference as large,
///   0 to 1; its n is the number of dates tried
/// @param claim all of it in sentences
/// @param definition what the number means
public record ComparisonEntry(
    String finding,
    String name,
    String unit,
    Amount before,
    Amount after,
    Amount difference,
    Amount falseAlarms,
    String claim,
    String definition) {

  /// A number, or why there is none.
  sealed interface Amount {}

  /// A number; an end that nothing bounds is left out.
  record MeasuredAmount(
      double value,
      Optional<Double> low,
      Optional<Double> high,
      Optional<String> basis,
      long n,
      String provenance)
      implements Amount {}

  /// No number, because there are too few observations.
  record TooFewAmount(Json.TooFew tooFew) implements Amount {}

  /// No number, because something is missing.
  record AbsentAmount(Json.Absent absent) implements Amount {}

  /// Two periods compared, as JSON.
  ///
  /// @param span what part of the way they cover
  /// @param comparisons all of the same two periods
  public static String json(
      Instant asOf, Range before, Range after, String span, List<Comparison> comparisons) {
    Map<String, Json.Meaning> meanings = new LinkedHashMap<>();
    comparisons.forEach(comparison ->
        meanings.putIfAbsent(
            comparison.figure().definition().id(), Json.meaning(comparison.figure().definition())));
    return Json.text(
        new Json.Envelope(
            Json.SCHEMA,
            asOf,
            new Json.Period(after.since(), after.until()),
            span,
            List.copyOf(meanings.values()),
            List.of(),
            Optional.of(new Json.Period(before.since(), before.until())),
            Optional.of(comparisons.stream().map(ComparisonEntry::of).toList())));
  }

  private static ComparisonEntry of(Comparison comparison) {
    return new ComparisonEntry(
        comparison.figure().id(),
        comparison.figure().name(),
        comparison.figure().unit().word(),
        amount(comparison.before()),
        amount(comparison.after()),
        amount(comparison.difference()),
        amount(comparison.falseAlarms()),
        comparison.claim(),
        comparison.figure().definition().id());
  }

  private static Amount amount(Reading reading) {
    return switch (reading) {
      case Reading.Measured measured ->
          new MeasuredAmount(
              measured.value(),
              measured.interval().map(Reading.Interval::low).filter(Double::isFinite),
              measured.interval().map(Reading.Interval::high).filter(Double::isFinite),
              measured.interval().map(Reading.Interval::basis),
              measured.n(),
              measured.provenance().word());
      case Reading.TooFew few ->
          new TooFewAmount(new Json.TooFew(few.n(), few.needed(), few.what()));
      case Reading.Absent absent ->
          new AbsentAmount(new Json.Absent(absent.missing(), absent.remedy()));
    };
  }
}
