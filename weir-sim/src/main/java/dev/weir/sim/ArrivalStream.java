package dev.weir.sim;

import dev.weir.stats.CounterRandom;
import dev.weir.stats.Distribution;
import dev.weir.stats.Exponential;
import dev.weir.stats.RandomStreams;

/// The moments at which one source sends items, in one replication. The stream depends on seed,
/// replication and the source's name only: no what-if moves an arrival.
final class ArrivalStream {
  private static final double HOUR = 3.6e6;
  private static final Distribution UNIT = new Exponential(1);

  private final Source source;
  private final Arrivals arrivals;
  private final CounterRandom random = new CounterRandom(0);
  private final long[] replayed;
  private final double[] upToHour = new double[169];
  private final boolean hasBursts;
  private double clock;
  private int sent;

  ArrivalStream(Source source) {
    this.source = source;
    hasBursts = source.arrivals() instanceof Arrivals.Bursts;
    arrivals =
        source.arrivals() instanceof Arrivals.Bursts bursts ? bursts.moments() : source.arrivals();
    replayed =
        arrivals instanceof Arrivals.Replayed moments
            ? moments.atMillis().stream().mapToLong(at -> at).toArray()
            : new long[0];
    if (arrivals instanceof Arrivals.HourOfWeek week) {
      for (int hour = 0; hour < 168; hour++) {
        upToHour[hour + 1] = upToHour[hour] + week.perHour().get(hour);
      }
    }
  }

  /// Starts again; the returned key is the root of the keys of this source's items.
  long restart(long seed, int replication) {
    long key = RandomStreams.key(CounterRandom.key(seed, replication), "source", source.name());
    random.reset(RandomStreams.key(key, "arrivals"));
    clock = 0;
    sent = 0;
    return RandomStreams.key(key, "items");
  }

  boolean isSaturated() {
    return arrivals instanceof Arrivals.Saturated;
  }

  /// The next moment in milliseconds, or {@link Visits#OPEN} when nothing comes any more.
  long next() {
    if (arrivals instanceof Arrivals.Renewal renewal) {
      clock += renewal.gap().drawMillis(random);
      return Math.round(clock);
    }
    return nextOfOthers();
  }

  private long nextOfOthers() {
    return switch (arrivals) {
      case Arrivals.Renewal renewal -> throw new IllegalStateException("a renewal: " + renewal);
      case Arrivals.HourOfWeek week -> {
        clock = nextOfWeek();
        yield Math.round(clock);
      }
      case Arrivals.Replayed moments -> sent < replayed.length ? replayed[sent++] : Visits.OPEN;
      case Arrivals.Bursts bursts -> throw new IllegalStateException("bursts of bursts: " + bursts);
      case Arrivals.Saturated saturated -> Visits.OPEN;
    };
  }

  /// How many items come at this moment.
  int size() {
    if (!hasBursts || !(source.arrivals() instanceof Arrivals.Bursts bursts)) {
      return 1;
    }
    return Math.clamp(Math.round(bursts.size().draw(random)), 1, 1_000_000);
  }

  /// Inverts the expected number of arrivals: unit exponential steps in `Λ(t) = ∫ λ` (Çinlar,
  /// "Introduction to Stochastic Processes", 1975, section 4.7 [unverified]).
  private double nextOfWeek() {
    double perWeek = upToHour[168];
    double weeks = Math.floor(clock / WorkClock.WEEK);
    double hours = (clock - weeks * WorkClock.WEEK) / HOUR;
    int hour = Math.min(167, (int) hours);
    double expected = upToHour[hour] + (hours - hour) * (upToHour[hour + 1] - upToHour[hour]);
    double wanted = expected + UNIT.draw(random);
    double fullWeeks = Math.floor(wanted / perWeek);
    double rest = wanted - fullWeeks * perWeek;
    int at = 0;
    while (at < 167 && upToHour[at + 1] <= rest) {
      at++;
    }
    double rate = upToHour[at + 1] - upToHour[at];
    double into = rate > 0 ? Math.min(1, (rest - upToHour[at]) / rate) : 0;
    return (weeks + fullWeeks) * WorkClock.WEEK + (at + into) * HOUR;
  }
}
