package dev.weir.demo;

import dev.weir.sim.Plan;
import dev.weir.sim.Simulator;
import dev.weir.sim.Visits;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One simulated year of a fictional place: its two event logs, and what is true in it.
///
/// Equal worlds and seeds give equal years, to the byte.
public final class Year {
  /// When it begins: a Monday, midnight UTC.
  static final Instant BEGINS = Instant.parse("2025-01-06T00:00:00Z");

  /// When it is over.
  public static final Instant ENDS = BEGINS.plus(Duration.ofDays(7L * Company.YEAR));

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final World world;
  private final long seed;
  private final Visits visits;
  private final Map<String, Place> places = new HashMap<>();

  private Year(World world, long seed, Visits visits) {
    this.world = world;
    this.seed = seed;
    this.visits = visits;
    for (Step step : Step.values()) {
      for (String team : world.teams()) {
        places.put(step.at(team), new Place(step, who(step, team)));
        places.put(Company.byExpert(team), new Place(Step.DIAGNOSE, world.roles().expert()));
      }
    }
  }

  /// What a station of the simulator is in the log.
  private record Place(Step step, String team) {}

  private record Line(long at, int item, int order, String text) {}

  /// Simulates it.
  public static Year of(World world, long seed) {
    Plan plan = Plan.until(Duration.ofDays(7L * Company.YEAR), 1, seed);
    return new Year(world, seed, Simulator.visits(new Company(world, seed).model(), plan, 0));
  }

  /// One of the two logs as CSV: a row when something is scheduled, started, completed. What has
  /// not happened when the year is over is not in it.
  ///
  /// @param isRecovery the second stream, from failure to recovery, instead of the first
  public String log(boolean isRecovery) {
    List<Line> lines = new ArrayList<>();
    String[] names = names();
    for (int i = 0; i < visits.visit().size(); i++) {
      Place place = place(i);
      if (place.step().isRecovery() == isRecovery) {
        visit(i, place, names[visits.visit().item()[i]], lines);
      }
    }
    lines.sort(
        Comparator.comparingLong(Line::at)
            .thenComparingInt(Line::item)
            .thenComparingInt(Line::order));
    StringBuilder csv = new StringBuilder("case,activity,lifecycle,time,team,resource,type,");
    csv.append(world.help().column()).append('\n');
    lines.forEach(line -> csv.append(line.text()).append('\n'));
    return csv.toString();
  }

  /// What is planted and what came of it, as the simulator itself counts it.
  public Truth truth() {
    return new Truth(world, seed, visits, step());
  }

  private Step[] step() {
    Step[] steps = new Step[visits.visit().size()];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = place(i).step();
    }
    return steps;
  }

  private void visit(int i, Place place, String name, List<Line> lines) {
    Visits.TimeColumns at = visits.at();
    int server = visits.visit().server()[i];
    boolean isServed = place.step() != Step.USE && place.step() != Step.NOTICE;
    boolean isByHand = isServed && place.step() != Step.RESTORE;
    line(i, place, name, 0, at.enabled()[i], "", lines);
    if (isByHand && at.started()[i] != Visits.OPEN && server >= 0) {
      line(i, place, name, 1, at.started()[i], visits.names().servers().get(server), lines);
    }
    if (at.finished()[i] != Visits.OPEN) {
      String who = isByHand && server >= 0 ? visits.names().servers().get(server) : "";
      line(i, place, name, 2, at.finished()[i], who, lines);
    }
  }

  private void line(
      int i, Place place, String name, int phase, long at, String who, List<Line> lines) {
    String type = visits.names().types().get(visits.items().type()[visits.visit().item()[i]]);
    boolean helped = type.endsWith(Company.HELPED);
    String text =
        String.join(
            ",",
            name,
            world.word(place.step()),
            List.of("schedule", "start", "complete").get(phase),
            WRITTEN.format(BEGINS.plusMillis(at)),
            place.team(),
            who,
            helped ? type.substring(0, type.length() - Company.HELPED.length()) : type,
            helped ? "yes" : "no");
    lines.add(
        new Line(at, visits.visit().item()[i], 3 * visits.visit().ordinal()[i] + phase, text));
  }

  private Place place(int i) {
    Place place = places.get(visits.names().stations().get(visits.visit().station()[i]));
    if (place == null) {
      throw new IllegalStateException("a station without a step: " + visits.visit().station()[i]);
    }
    return place;
  }

  /// Each item's name: its place among those of its stream, in order of arrival.
  private String[] names() {
    int failures = visits.names().sources().indexOf("failures");
    int[] count = new int[2];
    String[] names = new String[visits.items().size()];
    for (int item = 0; item < names.length; item++) {
      int stream = visits.items().source()[item] == failures ? 1 : 0;
      String begin = stream == 1 ? world.streams().failure() : world.streams().item();
      names[item] = "%s-%04d".formatted(begin, ++count[stream]);
    }
    return names;
  }

  private String who(Step step, String team) {
    return switch (step) {
      case DECIDE -> world.roles().deciders();
      case EXPERT -> world.roles().expert();
      case CHECK, TRAIN -> world.roles().machine();
      case MAKE, LOOK, DIAGNOSE, REPAIR -> team;
      case USE, NOTICE, RESTORE -> "";
    };
  }
}
