package dev.weir.source.jira;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;

/// Dates as Jira writes them: `2021-03-28T16:06:08.713+0800`, in the account's time zone.
final class JiraDate {
  private static final DateTimeFormatter WRITTEN =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX]")
          .toFormatter(Locale.ROOT);
  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private JiraDate() {}

  /// When that is; empty: it is no date.
  static Optional<Instant> instant(String text) {
    try {
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(OffsetDateTime.parse(text, WRITTEN).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// A text in UTC; of two, the later sorts later.
  static String sortable(Instant instant) {
    return SORTABLE.format(instant);
  }
}
