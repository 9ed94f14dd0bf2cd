package dev.weir.sim;

import dev.weir.stats.RandomStreams;
import java.util.List;

/// A station compiled for the engine: samplers by type, limits, and the keys of its random streams.
final class Place {
  final String name;
  final int pool;
  final Sampler[] service;
  final double again;
  final Work.Batch batch;
  final boolean hasSetUp;
  final double interruptionsPerMilli;
  final Sampler interruption;
  final boolean hasDelay;
  final Sampler delay;
  final Gate gate;
  final boolean isGated;
  final Entry.Discipline discipline;
  final int limit;
  final int precedence;
  final long serviceKey;
  final long delayKey;
  final long routeKey;
  final long orderKey;
  final long setUpKey;
  final long interruptionKey;
  final long slipKey;

  Place(Station station, int pool, List<WorkType> types) {
    name = station.name();
    this.pool = pool;
    Work work = station.work();
    service =
        types.stream()
            .map(type -> work.byType().getOrDefault(type.name(), work.service()))
            .toArray(Sampler[]::new);
    again = work.againFactor();
    batch = work.batch();
    hasSetUp = !batch.setUp().isNone();
    interruptionsPerMilli = work.interruptions().perHour() / 3.6e6;
    interruption = work.interruptions().length();
    delay = station.entry().delay();
    hasDelay = !delay.isNone();
    gate = station.entry().gate();
    isGated = !(gate instanceof Gate.Open);
    discipline = station.entry().discipline();
    limit = station.entry().limit();
    precedence = station.entry().precedence();
    serviceKey = RandomStreams.key(0, "service", name);
    delayKey = RandomStreams.key(0, "delay", name);
    routeKey = RandomStreams.key(0, "route", name);
    orderKey = RandomStreams.key(0, "order", name);
    setUpKey = RandomStreams.key(0, "set-up", name);
    interruptionKey = RandomStreams.key(0, "interruption", name);
    slipKey = RandomStreams.key(0, "slip", name);
  }
}
