package dev.weir.sim;

import dev.weir.stats.Estimate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Looks whether the replications mean anything before their figures are shown.
///
/// A steady plan has no figures when the work inside and outside grew by more than half a percent
/// of what arrived: the lower end of a 99 % interval is asked, so that an unlucky run does not
/// count. Three replications or more are compared with each other; fewer are cut into twenty slices
/// each. Growth alone does not say that demand exceeds capacity: it must go on in the second half,
/// and the load must not tell otherwise.
final class Verdict {
  /// Work that piles up by more than this share of what comes in is no noise.
  private static final double GROWTH = 0.005;

  private static final int ENOUGH = 3;

  private Verdict() {}

  static Outcome of(List<Run> runs, Plan plan, Model model) {
    List<Run.Done> done = new ArrayList<>();
    for (int number = 0; number < runs.size(); number++) {
      switch (runs.get(number)) {
        case Run.Done finished -> done.add(finished);
        case Run.RanAway away -> {
          return new Outcome.Unstable(
              away.where(), "replication %d given up at %s".formatted(number, away.what()));
        }
        case Run.Stuck stuck -> {
          return new Outcome.Deadlocked(
              stuck.stations(), number, Duration.ofMillis(stuck.atMillis()));
        }
      }
    }
    List<Replication> windows = done.stream().flatMap(run -> run.windows().stream()).toList();
    if (!(plan.extent() instanceof Plan.Extent.Steady)) {
      return new Outcome.Measured(windows);
    }
    List<Trace> traces = done.stream().map(Run.Done::trace).toList();
    Estimate whole = growth(traces, 0);
    return whole.low() > GROWTH
        ? growing(traces, windows, whole, model)
        : new Outcome.Measured(windows);
  }

  /// Growth over what arrived, from one of the slices to the end, with its interval of 99 %.
  private static Estimate growth(List<Trace> traces, int from) {
    DoubleStream values =
        traces.size() >= ENOUGH
            ? traces.stream().mapToDouble(trace -> trace.growth(from, Trace.SLICES))
            : traces.stream()
                .flatMapToDouble(
                    trace -> IntStream.range(from, Trace.SLICES).mapToDouble(trace::growth));
    return Estimate.of(values.toArray(), 0.99);
  }

  private static Outcome growing(
      List<Trace> traces, List<Replication> windows, Estimate whole, Model model) {
    String percent = "%s %%".formatted(Math.round(1000 * whole.mean()) / 10.0);
    String where = where(windows);
    double load =
        Loads.of(model).byPool().values().stream().mapToDouble(pool -> pool).max().orElse(1);
    if (growth(traces, Trace.SLICES / 2).low() > GROWTH && (load >= 1 || isLimited(model))) {
      return new Outcome.Unstable(where, percent + " of what arrives piles up");
    }
    String calm =
        load < 1
            ? "though no load is above %s".formatted(Math.round(1e3 * load) / 1e3)
            : "but it is not known that it goes on";
    return new Outcome.Unsettled(
        where,
        "work grew by %s of what arrived inside the window, %s: ".formatted(percent, calm)
            + "the warm-up is too short, or the window does not end at the same point of the week"
            + " or timetable as it began");
  }

  /// Whether blocking can take capacity that the load does not know of.
  private static boolean isLimited(Model model) {
    return model.wipLimit() != Entry.NO_LIMIT
        || model.stations().stream().anyMatch(s -> s.entry().limit() != Entry.NO_LIMIT);
  }

  private static String where(List<Replication> windows) {
    String where = "outside";
    double most = 0;
    for (Replication.AtStation station : windows.getFirst().places().stations()) {
      double growth =
          windows.stream()
              .mapToLong(window -> window.station(station.name()).passing().growth())
              .sum();
      if (growth > most) {
        most = growth;
        where = station.name();
      }
    }
    long inside = windows.stream().mapToLong(window -> window.counts().growth()).sum();
    return most < inside / 2.0 ? "outside" : where;
  }
}
