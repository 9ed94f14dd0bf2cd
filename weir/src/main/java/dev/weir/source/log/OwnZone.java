package dev.weir.source.log;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The zone a log was written in, as the offsets behind its times tell: one whose clocks showed
/// each of them at that moment. Where it is written with one offset only, that offset.
final class OwnZone {
  /// One for each rule of daylight-saving hours that many people live by.
  private static final List<ZoneId> KNOWN =
      List.of(
              "Europe/Paris",
              "Europe/London",
              "Europe/Athens",
              "America/New_York",
              "America/Chicago",
              "America/Denver",
              "America/Los_Angeles",
              "America/Halifax",
              "America/Sao_Paulo",
              "America/Santiago",
              "Australia/Sydney",
              "Australia/Adelaide",
              "Pacific/Auckland",
              "Asia/Jerusalem",
              "Europe/Moscow",
              "Europe/Istanbul")
          .stream()
          .map(ZoneId::of)
          .toList();

  private static final long A_DAY = 86_400_000_000L;
  private static final int MOST = 20_000;

  private final Map<Long, Integer> seen = new HashMap<>(); // moment → offset in seconds
  private final Map<Integer, Long> counts = new HashMap<>();
  private long lastOffset = Long.MIN_VALUE;
  private long lastLocal = Long.MIN_VALUE;

  /// Notes one time, with the offset that stood behind it; of many on one day, only some are kept.
  ///
  /// @param local microseconds since 1970 as the clock there showed
  /// @param offset microseconds it is ahead of UTC
  void note(long local, long offset) {
    if (offset == lastOffset && local - lastLocal < A_DAY && lastLocal - local < A_DAY) {
      return;
    }
    lastOffset = offset;
    lastLocal = local;
    int seconds = (int) (offset / 1_000_000);
    counts.merge(seconds, 1L, Long::sum);
    if (seen.size() < MOST) {
      seen.put(local - offset, seconds);
    }
  }

  /// The zone; empty when no time had an offset.
  Optional<ZoneId> zone() {
    if (counts.size() <= 1) {
      return counts.keySet().stream().findFirst().map(ZoneOffset::ofTotalSeconds);
    }
    return KNOWN.stream()
        .filter(this::fits)
        .findFirst()
        .or(() ->
            counts.entrySet().stream()
                .max(
                    Map.Entry.<Integer, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(most -> ZoneOffset.ofTotalSeconds(most.getKey())));
  }

  private boolean fits(ZoneId zone) {
    return seen.entrySet().stream()
        .allMatch(entry -> {
          Instant at = Instant.ofEpochSecond(Math.floorDiv(entry.getKey(), 1_000_000L));
          return zone.getRules().getOffset(at).getTotalSeconds() == entry.getValue();
        });
  }
}
