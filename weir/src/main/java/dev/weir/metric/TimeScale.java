package dev.weir.metric;

/// The unit a length of time is told in: minutes under an hour, hours under two days, days under
/// six weeks, then weeks.
public enum TimeScale {
  MINUTES(1 / 60.0, "minute"),
  HOURS(1, "hour"),
  DAYS(24, "day"),
  WEEKS(168, "week");

  private final double hours;
  private final String one;

  TimeScale(double hours, String one) {
    this.hours = hours;
    this.one = one;
  }

  /// The scale for a length of time in hours, whatever its sign.
  public static TimeScale of(double signedHours) {
    double hours = Math.abs(signedHours);
    if (hours < 59.5 / 60) {
      return MINUTES;
    }
    return hours < 47.5 ? HOURS : hours < 41.5 * 24 ? DAYS : WEEKS;
  }

  /// How many hours one of it has.
  public double hours() {
    return hours;
  }

  /// The number alone.
  public String number(double ofHours) {
    return Plain.figures(ofHours / hours);
  }

  /// The word that goes with a number already written.
  public String word(String number) {
    return number.equals("1") || number.equals("−1") ? one : one + "s";
  }
}
