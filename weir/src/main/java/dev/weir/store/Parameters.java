package dev.weir.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Named parameters of our SQL files, put in place as literals.
final class Parameters {
  private static final Pattern NAME = Pattern.compile("(?<![:\\w]):([a-z][a-z0-9_]*)");
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

  private Parameters() {}

  static String bind(String sql, Map<String, ?> parameters) {
    Matcher matcher = NAME.matcher(sql);
    StringBuilder bound = new StringBuilder();
    while (matcher.find()) {
      Object value = parameters.get(matcher.group(1));
      if (value == null) {
        throw new IllegalArgumentException("no value for :" + matcher.group(1));
      }
      matcher.appendReplacement(bound, Matcher.quoteReplacement(literal(value)));
    }
    return matcher.appendTail(bound).toString();
  }

  static String literal(Object value) {
    return switch (value) {
      case Instant at ->
          "timestamp '" + MICROS.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC)) + "'";
      case Integer number -> number.toString();
      case Long number -> number.toString();
      case Double number -> Double.toString(number);
      case String text -> "'" + text.replace("'", "''") + "'";
      default -> throw new IllegalArgumentException("no literal for " + value.getClass());
    };
  }
}
