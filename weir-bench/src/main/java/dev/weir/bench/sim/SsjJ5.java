package dev.weir.bench.sim;

import java.util.ArrayDeque;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.randvar.RandomVariateGen;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.rng.RandomStream;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.stat.Tally;

/// {@link J5} written for SSJ's event view as its tutorial does: MRG32k3a streams, the default
/// event list, one tally of the times in the network and nothing else.
final class SsjJ5 {
  private final Simulator simulator = new Simulator();
  private final Station[] stations = new Station[J5.SERVICE_HOURS.length];
  private final RandomVariateGen gaps = new ExponentialGen(new MRG32k3a(), 1);
  private final RandomStream routes = new MRG32k3a();
  private final Tally stays = new Tally();
  private final int items;
  private int arrived;
  private int events;

  SsjJ5(int items) {
    this.items = items;
    for (int i = 0; i < stations.length; i++) {
      stations[i] = new Station(i);
    }
  }

  /// Simulates all items; returns their mean time in the network.
  double run() {
    simulator.init();
    new Arrival(simulator).schedule(gaps.nextDouble());
    simulator.start();
    return stays.average();
  }

  int events() {
    return events;
  }

  private record Item(double arrivedAt) {}

  private final class Arrival extends Event {
    Arrival(Simulator simulator) {
      super(simulator);
    }

    @Override
    public void actions() {
      events++;
      if (++arrived < items) {
        schedule(gaps.nextDouble());
      }
      stations[0].come(new Item(simulator.time()));
    }
  }

  private final class Station {
    private final int index;
    private final RandomVariateGen service;
    private final ArrayDeque<Item> queue = new ArrayDeque<>();
    private int busy;

    Station(int index) {
      this.index = index;
      service = new ExponentialGen(new MRG32k3a(), 1 / J5.SERVICE_HOURS[index]);
    }

    void come(Item item) {
      if (busy < 2) {
        busy++;
        new Finish(simulator, this, item).schedule(service.nextDouble());
      } else {
        queue.add(item);
      }
    }

    void finish(Item item) {
      if (queue.isEmpty()) {
        busy--;
      } else {
        new Finish(simulator, this, queue.remove()).schedule(service.nextDouble());
      }
      switch (index) {
        case 0 -> stations[routes.nextDouble() < 0.6 ? 1 : 2].come(item);
        case 1, 2 -> stations[3].come(item);
        case 3 -> stations[routes.nextDouble() < 0.8 ? 4 : 0].come(item);
        default -> stays.add(simulator.time() - item.arrivedAt());
      }
    }
  }

  private final class Finish extends Event {
    private final Station station;
    private final Item item;

    Finish(Simulator simulator, Station station, Item item) {
      super(simulator);
      this.station = station;
      this.item = item;
    }

    @Override
    public void actions() {
      events++;
      station.finish(item);
    }
  }
}
