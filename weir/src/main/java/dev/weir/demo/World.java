package dev.weir.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The words of one fictional place. What happens there is the same everywhere: see [Company].
///
/// @param id short name, for folders: `software`
/// @param place what it is called, in a sentence: "Larkfield, a web shop"
/// @param streams the two streams
/// @param steps what each step is called
/// @param teams three teams that make things
/// @param roles who works beside the teams
/// @param kinds the kinds of work, the urgent one first, and what they are called in the log
/// @param help the column that says whether the new helper of the second half was used
public record World(
    String id,
    String place,
    Streams streams,
    Map<Step, String> steps,
    List<String> teams,
    Roles roles,
    List<String> kinds,
    Help help) {
  public World {
    steps = Map.copyOf(steps);
    teams = List.copyOf(teams);
    kinds = List.copyOf(kinds);
    if (steps.size() != Step.values().length || teams.size() != 3 || kinds.size() != 3) {
      throw new IllegalArgumentException("every step, three teams, three kinds of work");
    }
  }

  /// @param delivery file name of the first stream, without ending: `idea-to-use`
  /// @param recovery file name of the second
  /// @param item the beginning of an item's name in the first: `IDEA`
  /// @param failure the beginning of an item's name in the second
  /// @param items what the items of the first are, many of them: "ideas"
  /// @param failures what the items of the second are, many of them: "failures"
  public record Streams(
      String delivery,
      String recovery,
      String item,
      String failure,
      String items,
      String failures) {}

  /// @param deciders who decides each week
  /// @param expert whose work all teams need
  /// @param machine what checks and sends out
  record Roles(String deciders, String expert, String machine) {}

  /// @param column its name in the log
  /// @param words what it is, in a sentence: "an assistant that writes code"
  record Help(String column, String words) {}

  /// A web shop that makes software.
  public static World software() {
    return new World(
        "software",
        "Larkfield, a web shop",
        new Streams("idea-to-use", "failure-to-recovery", "IDEA", "FAIL", "ideas", "failures"),
        steps(
            "Decide",
            "Write",
            "Review",
            "Data review",
            "Test",
            "Release",
            "First use",
            "Notice",
            "Find the cause",
            "Repair",
            "Restore"),
        List.of("Checkout", "Catalogue", "Parcels"),
        new Roles("Product", "Data specialist", "Pipeline"),
        List.of("defect", "feature", "debt"),
        new Help("ai_assisted", "an assistant that writes code with them"));
  }

  /// A clinic, without one word of software.
  public static World clinic() {
    return new World(
        "clinic",
        "Larkfield, a clinic for knees, shoulders and backs",
        new Streams(
            "referral-to-treatment",
            "setback-to-well",
            "PATIENT",
            "SETBACK",
            "patients",
            "setbacks"),
        steps(
            "Accept referral",
            "Examine",
            "Second opinion",
            "Read pictures",
            "Blood values",
            "Plan treatment",
            "First treatment",
            "Notice setback",
            "Find the cause",
            "Treat again",
            "Well again"),
        List.of("Knees", "Shoulders", "Backs"),
        new Roles("Front desk", "Radiologist", "Laboratory"),
        List.of("urgent", "new", "returning"),
        new Help("portable_scanner", "a portable scanner for every ward"));
  }

  /// What a step is called here.
  String word(Step step) {
    String word = steps.get(step);
    if (word == null) {
      throw new IllegalStateException("no word for " + step);
    }
    return word;
  }

  /// In the order of the steps.
  private static Map<Step, String> steps(String... words) {
    Map<Step, String> steps = new EnumMap<>(Step.class);
    int next = 0;
    for (Step step : Step.values()) {
      steps.put(step, words[next++]);
    }
    return steps;
  }
}
