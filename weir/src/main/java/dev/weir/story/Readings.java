package dev.weir.story;

import dev.weir.metric.Reading;
import dev.weir.metric.Unit;

/// A reading in words, for a cell of a table or half a sentence.
final class Readings {
  private Readings() {}

  /// The value with its unit, or why there is none.
  static String value(Unit unit, Reading reading) {
    return switch (reading) {
      case Reading.Measured measured -> Words.value(unit, measured.value());
      case Reading.TooFew few ->
          "too few: "
              + Words.count(few.n())
              + " of "
              + Words.count(few.needed())
              + " "
              + Clean.line(few.what());
      case Reading.Absent _ -> "not seen";
    };
  }

  /// The interval, or nothing.
  static String interval(Unit unit, Reading reading) {
    return reading instanceof Reading.Measured measured
        ? measured
            .interval()
            .map(interval -> Words.interval(unit, measured.value(), interval))
            .orElse("")
        : "";
  }

  /// The sample size, or nothing.
  static String n(Reading reading) {
    return switch (reading) {
      case Reading.Measured measured -> Words.count(measured.n());
      case Reading.TooFew few -> Words.count(few.n());
      case Reading.Absent _ -> "";
    };
  }

  /// How it was obtained, or nothing.
  static String provenance(Reading reading) {
    return reading instanceof Reading.Measured measured ? measured.provenance().word() : "";
  }
}
