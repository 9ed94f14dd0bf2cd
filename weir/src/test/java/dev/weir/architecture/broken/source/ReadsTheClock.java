package dev.weir.architecture.broken.source;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Breaks a rule, in each way there is: it asks what time it is.
@SuppressWarnings("JavaUtilDate")
public record ReadsTheClock() {

  public static final int WAYS = 8;

  List<Object> ways() {
    return List.of(
        Instant.now(),
        LocalDate.now(ZoneOffset.UTC),
        System.currentTimeMillis(),
        System.nanoTime(),
        Clock.systemUTC(),
        new Date());
  }

  Supplier<Instant> later() {
    return Instant::now;
  }

  LongSupplier muchLater() {
    return System::nanoTime;
  }

  Date given(long millis) {
    return new Date(millis);
  }
}
