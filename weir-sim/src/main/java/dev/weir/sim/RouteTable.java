package dev.weir.sim;

import java.util.Arrays;
import java.util.List;

/// Routes compiled to a table: for each type, station, station before and visit, where items go.
final class RouteTable {
  static final int OUT = -1;
  private static final int MOST_CELLS = 4_000_000;

  private final int stations;
  private final int visits;
  private final int[] rowOf;
  private final int[][] targets;
  private final double[][] upTo;

  RouteTable(List<String> types, List<String> stations, List<Route> routes) {
    this.stations = stations.size();
    this.visits = routes.stream().mapToInt(route -> route.when().fromVisit()).max().orElse(1);
    long cells = (long) types.size() * this.stations * (this.stations + 1) * visits;
    if (cells > MOST_CELLS) {
      throw new IllegalArgumentException("routes with too much history: " + cells + " cases");
    }
    targets = new int[routes.size() + 1][];
    upTo = new double[routes.size() + 1][];
    for (int row = 0; row < routes.size(); row++) {
      compile(row, routes.get(row), stations);
    }
    targets[routes.size()] = new int[] {OUT};
    upTo[routes.size()] = new double[] {1};
    rowOf = new int[(int) cells];
    for (int type = 0; type < types.size(); type++) {
      for (int station = 0; station < this.stations; station++) {
        for (int before = -1; before < this.stations; before++) {
          for (int visit = 1; visit <= visits; visit++) {
            rowOf[cell(type, station, before, visit)] =
                firstFit(
                    routes,
                    types.get(type),
                    stations.get(station),
                    before < 0 ? "" : stations.get(before),
                    visit);
          }
        }
      }
    }
  }

  private void compile(int row, Route route, List<String> stations) {
    List<Route.Branch> branches =
        route.branches().stream().filter(branch -> branch.probability() > 0).toList();
    targets[row] = new int[branches.size()];
    upTo[row] = new double[branches.size()];
    double sum = 0;
    for (int i = 0; i < branches.size(); i++) {
      sum += branches.get(i).probability();
      targets[row][i] = stations.indexOf(branches.get(i).to());
      upTo[row][i] = i == branches.size() - 1 ? 1 : sum;
    }
  }

  private static int firstFit(
      List<Route> routes, String type, String station, String before, int visit) {
    boolean isLast = true;
    for (int row = 0; row < routes.size(); row++) {
      Route route = routes.get(row);
      if (route.from().equals(station)) {
        isLast = false;
        Route.When when = route.when();
        if ((when.types().isEmpty() || when.types().contains(type))
            && (when.cameFrom().isEmpty() || when.cameFrom().contains(before))
            && when.fromVisit() <= visit) {
          return row;
        }
      }
    }
    if (isLast) {
      return routes.size();
    }
    throw new IllegalArgumentException(
        "no route after station '%s' fits type '%s' coming from '%s' on visit %d"
            .formatted(station, type, before, visit));
  }

  private int cell(int type, int station, int before, int visit) {
    return ((type * stations + station) * (stations + 1) + before + 1) * visits
        + Math.min(visit, visits)
        - 1;
  }

  /// From this visit on, nothing changes any more.
  int settledVisit() {
    return visits;
  }

  int row(int type, int station, int before, int visit) {
    return rowOf[cell(type, station, before, visit)];
  }

  /// Whether the row leads to one place only, so that no draw is needed.
  boolean isCertain(int row) {
    return targets[row].length == 1;
  }

  int target(int row, double u) {
    double[] limits = upTo[row];
    int i = 0;
    while (u >= limits[i] && i < limits.length - 1) {
      i++;
    }
    return targets[row][i];
  }

  /// The stations (or {@link #OUT}) that a row can lead to.
  int[] targets(int row) {
    return targets[row].clone();
  }

  /// The probability of each of {@link #targets}.
  double[] probabilities(int row) {
    double[] p = upTo[row].clone();
    for (int i = p.length - 1; i > 0; i--) {
      p[i] -= p[i - 1];
    }
    return p;
  }

  /// Positions `(station, before)` from which an item that has been everywhere often never leaves.
  ///
  /// @return one such station reachable from `entry`, or -1 when every item ends
  int trap(int type, int entry) {
    boolean[] reached = reachable(type, entry);
    boolean[] ends = new boolean[reached.length];
    boolean isChanged = true;
    while (isChanged) {
      isChanged = false;
      for (int state = 0; state < ends.length; state++) {
        if (!ends[state] && leadsOut(type, state, ends)) {
          ends[state] = true;
          isChanged = true;
        }
      }
    }
    for (int state = 0; state < ends.length; state++) {
      if (reached[state] && !ends[state]) {
        return state / (stations + 1);
      }
    }
    return -1;
  }

  private boolean leadsOut(int type, int state, boolean[] ends) {
    int station = state / (stations + 1);
    int row = row(type, station, state % (stations + 1) - 1, visits);
    return Arrays.stream(targets[row])
        .anyMatch(to -> to == OUT || ends[to * (stations + 1) + station + 1]);
  }

  /// States that an item coming in at `entry` can be in, on any visit.
  private boolean[] reachable(int type, int entry) {
    boolean[] reached = new boolean[stations * (stations + 1)];
    int[] stack = new int[reached.length + 1];
    int top = 0;
    stack[top++] = entry * (stations + 1);
    reached[entry * (stations + 1)] = true;
    while (top > 0) {
      int state = stack[--top];
      int station = state / (stations + 1);
      for (int visit = 1; visit <= visits; visit++) {
        for (int to : targets[row(type, station, state % (stations + 1) - 1, visit)]) {
          int next = to * (stations + 1) + station + 1;
          if (to != OUT && !reached[next]) {
            reached[next] = true;
            stack[top++] = next;
          }
        }
      }
    }
    return reached;
  }
}
