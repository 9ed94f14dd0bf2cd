package dev.weir.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/// Which package may know which, as rules on the classes below one root package. The root is a
/// parameter so that the same rules can be shown to fail on fixtures that break them.
///
/// @param root the package whose direct children are the layers
record Arrows(String root) {

  /// From the bottom up. A layer may use every row below its own, and nobody in its own row.
  private static final List<List<String>> ROWS =
      List.of(
          List.of("event"),
          List.of("store"),
          List.of("source", "demo"),
          List.of("metric"),
          List.of("flow", "feedback", "learning", "culture"),
          List.of("twin"),
          List.of("constraint"),
          List.of("strategy"),
          List.of("story"),
          List.of("advisor"),
          List.of("app"),
          List.of("cli", "web", "mcp"));

  /// The modules beside the layers: pure, and free to be used from anywhere but `event`.
  private static final List<String> BESIDE = List.of("sim", "stats");

  /// One rule for each layer: none of its classes depends on a layer above it or beside it.
  List<ArchRule> layers() {
    List<ArchRule> rules = new ArrayList<>();
    List<String> below = new ArrayList<>();
    for (List<String> row : ROWS) {
      for (String layer : row) {
        List<String> forbidden = new ArrayList<>(names());
        forbidden.removeAll(below);
        forbidden.remove(layer);
        rules.add(
            noClasses()
                .that()
                .resideInAPackage(tree(layer))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(trees(forbidden))
                .as("%s uses only layers below it: %s".formatted(layer, below))
                .allowEmptyShould(true));
      }
      below.addAll(row);
    }
    return rules;
  }

  /// The vocabulary imports nothing of Weir, not even the pure modules.
  ArchRule vocabulary() {
    return noClasses()
        .that()
        .resideInAPackage(tree("event"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(trees(BESIDE))
        .as("event imports nothing of Weir")
        .allowEmptyShould(true);
  }

  /// A new package is a decision: it gets a row here and a line in the architecture first.
  ArchRule known() {
    List<String> known = new ArrayList<>(names());
    known.addAll(BESIDE);
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .resideInAnyPackage(trees(known))
        .as("every class lives in one of %s".formatted(known))
        .allowEmptyShould(true);
  }

  private static List<String> names() {
    return ROWS.stream().flatMap(List::stream).toList();
  }

  private String tree(String layer) {
    return root + "." + layer + "..";
  }

  private String[] trees(List<String> layers) {
    return layers.stream().map(this::tree).toArray(String[]::new);
  }
}
