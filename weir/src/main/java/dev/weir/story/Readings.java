package dev.weir.story;

import dev.weir.metric.Finding;
import dev.weir.metric.Reading;
import dev.weir.metric.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A reading in words, for a cell of a table or half a sentence.
final class Readings {
  private Readings() {}

  /// The value with its unit, or why there is none.
  static String value(Unit unit, Reading reading) {
    return switch (reading) {
      case Reading.Measured measured -> Words.value(unit, measured.value());
      case Reading.TooFew few ->
          "too few "
              + Clean.line(few.what())
              + ": "
              + Words.count(few.n())
              + " of the "
              + Words.count(few.needed())
              + " it takes";
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

  /// What a number rests on, for brackets behind it: "9–15 days; n = 410; measured".
  ///
  /// @param said what is said already: an interval or a sample found there is left out
  static String weight(Finding finding, String said) {
    List<String> out = new ArrayList<>();
    String interval = interval(finding.unit(), finding.reading());
    if (!interval.isEmpty() && !said.contains(interval)) {
      out.add(interval);
    }
    String n = n(finding.reading());
    if (!n.isEmpty() && !Arrays.asList(said.split("[^0-9,]+", -1)).contains(n)) {
      out.add("n\u00a0=\u00a0" + n); // stays on one line
    }
    out.add(provenance(finding.reading()));
    return String.join("; ", out);
  }

  /// How it was obtained, or nothing.
  static String provenance(Reading reading) {
    return reading instanceof Reading.Measured measured ? measured.provenance().word() : "";
  }
}
