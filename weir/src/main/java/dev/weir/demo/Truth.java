package dev.weir.demo;

import dev.weir.sim.Visits;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What is true in a simulated year: where the constraint was planted, and what every step's visits
/// come to, counted by the simulator itself, to the millisecond.
///
/// @param world whose words
/// @param seed of all chance
/// @param steps by step, what its visits come to
/// @param waitingAtHalf items in front of the expert when the helper came
/// @param waitingAtEnd items in front of the expert when the year was over
/// @param came items of the first stream
/// @param done items of the first stream that were in use when the year was over
public record Truth(
    World world,
    long seed,
    Map<Step, Sum> steps,
    long waitingAtHalf,
    long waitingAtEnd,
    long came,
    long done) {
  public Truth {
    steps = Map.copyOf(steps);
  }

  /// The visits to one step.
  ///
  /// @param finished visits that are over
  /// @param open visits that are not
  /// @param waitMillis of the finished ones, all time before somebody began
  /// @param wholeMillis of the finished ones, all time from when they could begin to their end
  public record Sum(long finished, long open, long waitMillis, long wholeMillis) {
    /// No visits.
    public static final Sum NONE = new Sum(0, 0, 0, 0);

    Sum plus(Sum other) {
      return new Sum(
          finished + other.finished,
          open + other.open,
          waitMillis + other.waitMillis,
          wholeMillis + other.wholeMillis);
    }

    /// Mean wait of a finished visit in hours.
    public double waitHours() {
      return finished == 0 ? 0 : waitMillis / 3.6e6 / finished;
    }
  }

  Truth(World world, long seed, Visits visits, Step[] steps) {
    this(
        world,
        seed,
        sums(visits, steps),
        waiting(visits, steps, 7L * 24 * 3_600_000 * Company.HALF),
        waiting(visits, steps, 7L * 24 * 3_600_000 * Company.YEAR - 1),
        items(visits, false),
        items(visits, true));
  }

  /// Where work was made to wait longest: what the step is called in this world.
  public String constraint() {
    return world.word(Step.EXPERT);
  }

  /// What a step's visits come to.
  ///
  /// @param name as the log writes it
  public Sum sum(String name) {
    return steps.entrySet().stream()
        .filter(entry -> world.word(entry.getKey()).equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no step '%s'".formatted(name)));
  }

  /// Each step's name in the log, in the order of the streams.
  public List<String> names() {
    return steps.keySet().stream().sorted().map(world::word).toList();
  }

  /// As JSON, for the file beside the logs.
  public String json() {
    String all =
        steps.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> line(world.word(entry.getKey()), entry.getValue()))
            .collect(Collectors.joining(",\n"));
    return """
    {
      "place": "%s",
      "fictional": true,
      "seed": %d,
      "begins": "%s",
      "weeks": %d,
      "constraint": {
        "step": "%s",
        "who": "%s",
        "people": 1,
        "waitingAtHalf": %d,
        "waitingAtEnd": %d
      },
      "planted": [
    %s
      ],
      "%s": {
        "came": %d,
        "done": %d
      },
      "steps": [
    %s
      ]
    }
    """
        .formatted(
            world.place(),
            seed,
            Year.BEGINS,
            Company.YEAR,
            constraint(),
            world.roles().expert(),
            waitingAtHalf,
            waitingAtEnd,
            planted().stream()
                .map(text -> "    \"" + text + "\"")
                .collect(Collectors.joining(",\n")),
            world.streams().items(),
            came,
            done,
            all);
  }

  /// What was put in on purpose, in sentences.
  List<String> planted() {
    return List.of(
        "Everybody works from Monday to Friday, nine to five, UTC.",
        "“%s”: one %s for three teams of five; nine in ten %s need it, and half of all %s do, too."
            .formatted(
                constraint(),
                world.roles().expert().toLowerCase(java.util.Locale.ROOT),
                world.streams().items(),
                world.streams().failures()),
        "That one person is away in weeks 32 and 33, and nobody stands in.",
        "“%s” happens on Wednesdays at two, for all that is ready."
            .formatted(world.word(Step.TRAIN)),
        "“%s” happens on Tuesdays at ten.".formatted(world.word(Step.DECIDE)),
        "From week 27 on the teams have %s: “%s” takes half as long, an eighth more %s come, and one"
                .formatted(world.help().words(), world.word(Step.MAKE), world.streams().items())
            + " in five instead of one in eight comes back from “%s”."
                .formatted(world.word(Step.LOOK)));
  }

  private static String line(String name, Sum sum) {
    return """
        { "step": "%s", "finished": %d, "open": %d, "waitMillis": %d, "wholeMillis": %d }\
    """
        .formatted(name, sum.finished(), sum.open(), sum.waitMillis(), sum.wholeMillis());
  }

  private static Map<Step, Sum> sums(Visits visits, Step[] steps) {
    Map<Step, Sum> sums = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      sums.put(step, Sum.NONE);
    }
    Visits.TimeColumns at = visits.at();
    for (int i = 0; i < steps.length; i++) {
      boolean isOver = at.finished()[i] != Visits.OPEN;
      Sum one =
          isOver
              ? new Sum(1, 0, at.started()[i] - at.enabled()[i], at.finished()[i] - at.enabled()[i])
              : new Sum(0, 1, 0, 0);
      sums.merge(steps[i], one, Sum::plus);
    }
    return sums;
  }

  private static long waiting(Visits visits, Step[] steps, long moment) {
    long n = 0;
    for (int i = 0; i < steps.length; i++) {
      boolean waits = visits.at().enabled()[i] <= moment && visits.at().started()[i] > moment;
      n += steps[i] == Step.EXPERT && waits ? 1 : 0;
    }
    return n;
  }

  private static long items(Visits visits, boolean areDone) {
    int failures = visits.names().sources().indexOf("failures");
    long n = 0;
    for (int item = 0; item < visits.items().size(); item++) {
      boolean isDone = visits.items().left()[item] != Visits.OPEN;
      n += visits.items().source()[item] != failures && (isDone || !areDone) ? 1 : 0;
    }
    return n;
  }
}
