package dev.weir.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.Predicate;

/// What only one package may touch: the database, the clock, the terminal; and what none may:
/// chance.
///
/// @param root the package whose direct children are the layers
record Edges(String root) {

  private static final Set<String> CLOCK =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.util.Date.<init>",
          "java.util.Calendar.getInstance");

  private static final Set<String> CHANCE =
      Set.of(
          "java.lang.Math.random",
          "java.lang.StrictMath.random",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.util.random.RandomGenerator.getDefault",
          "java.util.random.RandomGenerator.of");

  private static final Set<String> CHANCE_WITHOUT_SEED =
      Set.of(
          "java.util.Random.<init>",
          "java.util.SplittableRandom.<init>",
          "java.util.random.RandomGeneratorFactory.create");

  private static final Set<String> TERMINAL =
      Set.of("java.lang.System.out", "java.lang.System.err", "java.lang.System.console");

  /// SQL is spoken in `store`; what the others hold are rows and columns.
  ArchRule database() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..")
        .as("java.sql only in store");
  }

  /// "Now" is a value handed in, so that the same data and `asOf` give the same bytes.
  ArchRule clock() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".cli..")
        .should()
        .accessTargetWhere(access("reads the clock", Edges::isClock))
        .as("no clock but at the edge");
  }

  /// Chance comes in as an argument, made from a seed the user can see.
  ArchRule chance() {
    return noClasses()
        .should()
        .accessTargetWhere(access("draws without a seed", Edges::isChance))
        .as("no unseeded randomness");
  }

  /// The terminal belongs to the surface that owns it; a stray line would break JSON and MCP.
  ArchRule terminal() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".cli..")
        .should()
        .accessTargetWhere(access("uses the terminal", Edges::isTerminal))
        .as("System.out only in cli");
  }

  private static boolean isClock(AccessTarget target) {
    String owner = target.getOwner().getName();
    boolean isNow = owner.startsWith("java.time.") && target.getName().equals("now");
    boolean isSystem =
        owner.equals("java.time.Clock")
            && (target.getName().startsWith("system") || target.getName().startsWith("tick"));
    boolean isDated = owner.equals("java.util.Date") && hasArguments(target);
    return isNow || isSystem || (CLOCK.contains(name(target)) && !isDated);
  }

  private static boolean isChance(AccessTarget target) {
    boolean isShuffle =
        name(target).equals("java.util.Collections.shuffle")
            && target instanceof CodeUnitAccessTarget unit
            && unit.getRawParameterTypes().size() == 1;
    return isShuffle
        || CHANCE.contains(name(target))
        || (CHANCE_WITHOUT_SEED.contains(name(target)) && !hasArguments(target));
  }

  private static boolean isTerminal(AccessTarget target) {
    boolean isTrace = target.getName().equals("printStackTrace") && !hasArguments(target);
    return isTrace || TERMINAL.contains(name(target));
  }

  private static boolean hasArguments(AccessTarget target) {
    return target instanceof CodeUnitAccessTarget unit && !unit.getRawParameterTypes().isEmpty();
  }

  private static String name(AccessTarget target) {
    return target.getOwner().getName() + "." + target.getName();
  }

  private static DescribedPredicate<JavaAccess<?>> access(
      String description, Predicate<AccessTarget> test) {
    return DescribedPredicate.describe(description, access -> test.test(access.getTarget()));
  }
}
