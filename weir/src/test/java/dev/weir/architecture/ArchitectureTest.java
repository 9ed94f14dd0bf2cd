package dev.weir.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.weir.architecture.broken.culture.AsksFlow;
import dev.weir.architecture.broken.event.KnowsTheStatistics;
import dev.weir.architecture.broken.flow.Prints;
import dev.weir.architecture.broken.flow.SpeaksSql;
import dev.weir.architecture.broken.helpers.Homeless;
import dev.weir.architecture.broken.metric.LooksUp;
import dev.weir.architecture.broken.source.ReadsTheClock;
import dev.weir.architecture.broken.store.AsksASource;
import dev.weir.architecture.broken.story.DrawsLots;
import dev.weir.architecture.broken.web.CallsAnotherSurface;
import dev.weir.cli.Main;
import dev.weir.stats.Quantiles;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The arrows between packages and the edges of the program, checked on the compiled classes. Each
/// rule is also shown to fail: the package `broken` holds a class for each way to break one.
class ArchitectureTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(location ->
              location.contains(home(Main.class)) || location.contains(home(Quantiles.class)))
          .importPackages("dev.weir");
  private static final Arrows ARROWS = new Arrows("dev.weir");
  private static final Edges EDGES = new Edges("dev.weir");

  private static final String BROKEN = "dev.weir.architecture.broken";
  private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(BROKEN);
  private static final Arrows BROKEN_ARROWS = new Arrows(BROKEN);
  private static final Edges BROKEN_EDGES = new Edges(BROKEN);

  @TestFactory
  Stream<DynamicTest> theProductKeepsEveryRule() {
    return Stream.concat(
            ARROWS.layers().stream(),
            Stream.of(
                ARROWS.vocabulary(),
                ARROWS.known(),
                EDGES.database(),
                EDGES.clock(),
                EDGES.chance(),
                EDGES.terminal()))
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> check(rule)));
  }

  @Test
  void theProductWasFound() {
    assertThat(PRODUCT.contain(Quantiles.class)).isTrue();
    assertThat(PRODUCT.contain(Main.class)).isTrue();
    assertThat(PRODUCT.contain(ArchitectureTest.class)).isFalse();
  }

  @Test
  void aLayerThatLooksUpIsFound() {
    assertThat(breakers(BROKEN_ARROWS.layers()))
        .contains(LooksUp.class.getName(), AsksFlow.class.getName(), AsksASource.class.getName())
        .contains(CallsAnotherSurface.class.getName())
        .hasSize(4);
  }

  @Test
  void aVocabularyThatKnowsMoreIsFound() {
    assertThat(breakers(List.of(BROKEN_ARROWS.vocabulary())))
        .containsExactly(KnowsTheStatistics.class.getName());
  }

  @Test
  void aPackageNobodyDecidedOnIsFound() {
    assertThat(breakers(List.of(BROKEN_ARROWS.known()))).containsExactly(Homeless.class.getName());
  }

  @Test
  void sqlOutsideTheStoreIsFound() {
    assertThat(breakers(List.of(BROKEN_EDGES.database())))
        .containsExactly(SpeaksSql.class.getName());
  }

  @Test
  void theClockIsFoundHoweverItIsRead() {
    assertThat(details(BROKEN_EDGES.clock()))
        .allMatch(line -> line.contains(ReadsTheClock.class.getName()))
        .hasSize(ReadsTheClock.WAYS);
  }

  @Test
  void chanceIsFoundHoweverItIsDrawn() {
    assertThat(details(BROKEN_EDGES.chance()))
        .allMatch(line -> line.contains(DrawsLots.class.getName()))
        .hasSize(DrawsLots.WAYS);
  }

  @Test
  void printingOutsideTheCommandLineIsFound() {
    assertThat(details(BROKEN_EDGES.terminal()))
        .allMatch(line -> line.contains(Prints.class.getName()))
        .hasSize(Prints.WAYS);
  }

  /// Where a class was compiled to: the product is what lies beside a class of the product,
  /// whatever the build calls its folders.
  private static String home(Class<?> product) {
    return product.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  /// The first breaches are enough: one forbidden import can make hundreds of lines.
  private static void check(ArchRule rule) {
    List<String> breaches = rule.evaluate(PRODUCT).getFailureReport().getDetails();
    assertThat(breaches.stream().limit(5))
        .as("%s (%d breaches, the first five)", rule.getDescription(), breaches.size())
        .isEmpty();
  }

  private static List<String> details(ArchRule rule) {
    return rule.evaluate(FIXTURES).getFailureReport().getDetails();
  }

  /// The fixtures that break one of the rules, by name.
  private static List<String> breakers(List<ArchRule> rules) {
    return rules.stream()
        .flatMap(rule -> details(rule).stream())
        .flatMap(line ->
            FIXTURES.stream()
                .map(fixture -> fixture.getName())
                .filter(
                    name -> line.matches("(Class|Field|Method|Constructor) <" + name + "\\b.*")))
        .distinct()
        .sorted()
        .toList();
  }
}
