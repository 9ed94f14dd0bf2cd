package dev.weir.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.demo.DemoFolder;
import dev.weir.demo.Truth;
import dev.weir.demo.World;
import dev.weir.demo.Year;
import dev.weir.event.Progress;
import dev.weir.event.UserException;
import dev.weir.flow.activities.Activities;
import dev.weir.metric.Reading;
import dev.weir.source.log.LogOptions;
import dev.weir.source.log.LogSource;
import dev.weir.store.Engine;
import dev.weir.story.StreamText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A fictional year through the ordinary reader: what was planted is what is found.
class DemosTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void thePlantedConstraintIsTheLargestWaitThatIsMeasured(long seed) {
    Demos.Made made = make(World.software(), seed);

    String largest =
        made.study()
            .findings()
            .all()
            .filter(finding -> finding.id().endsWith(".wait_p50"))
            .filter(finding -> finding.reading() instanceof Reading.Measured)
            .max(
                Comparator.comparingDouble(
                    finding -> ((Reading.Measured) finding.reading()).value()))
            .orElseThrow()
            .name();
    assertThat(largest).startsWith(made.truth().constraint() + ",");
    assertThat(StreamText.of(made.study(), false, false).lines().filter(l -> l.startsWith("▶")))
        .singleElement()
        .asString()
        .contains(made.truth().constraint());
  }

  @Test
  void theVisitsOfTheLogsAreThoseOfTheSimulatorToTheMillisecond() throws IOException {
    for (World world : List.of(World.software(), World.clinic())) {
      Year year = Year.of(world, 3);
      DemoFolder files = DemoFolder.of(folder.resolve(world.id()), world);
      files.write(year);

      Map<String, Truth.Sum> seen = visits(files.delivery());
      seen.putAll(visits(files.recovery()));

      Truth truth = year.truth();
      assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(truth.names());
      for (String name : truth.names()) {
        Truth.Sum told = truth.sum(name);
        Truth.Sum read = seen.getOrDefault(name, told);
        assertThat(read.finished()).as(name).isEqualTo(told.finished());
        assertThat(read.open()).as(name).isEqualTo(told.open());
        assertThat(read.wholeMillis()).as(name).isEqualTo(told.wholeMillis());
        // Where nobody works, the log cannot tell when work began.
        assertThat(read.waitMillis()).as(name).isIn(told.waitMillis(), 0L);
      }
      assertThat(truth.sum(truth.constraint()).waitMillis())
          .isEqualTo(seen.getOrDefault(truth.constraint(), Truth.Sum.NONE).waitMillis());
    }
  }

  @Test
  void whatIsOnlyOnItsWayToTheLastStepIsNotOver() {
    Demos.Made made = make(World.clinic(), 5);

    assertThat(made.study().map().ends().closed()).isEqualTo(made.truth().done());
  }

  @Test
  void theSameSeedWritesTheSameBytesAndAnotherOnesDiffer() throws IOException {
    make(World.software(), 7);
    List<String> first = texts();
    make(World.software(), 7);
    assertThat(texts()).isEqualTo(first);
    make(World.software(), 8);
    assertThat(texts()).isNotEqualTo(first).hasSameSizeAs(first);
  }

  @Test
  void aFolderWithOtherFilesIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");

    assertThatThrownBy(() -> make(World.software(), 1))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("holds other files");
    assertThat(folder).isDirectoryNotContaining("glob:**.csv");
  }

  private Demos.Made make(World world, long seed) {
    return Demos.make(world, seed, folder, folder.resolveSibling("cache"), Progress.SILENT);
  }

  private List<String> texts() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(DemosTest::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Map<String, Truth.Sum> visits(Path log) {
    Map<String, Truth.Sum> sums = new HashMap<>();
    try (Engine engine = Engine.inMemory(folder.resolve("tmp"))) {
      new LogSource(log).read(engine, LogOptions.DEFAULT, Year.ENDS, Progress.SILENT);
      Activities.make(engine);
      engine.rows(
          """
          select cast(stage as varchar) as stage,
              cast(count(finished_at) as bigint) as n_finished,
              cast(count(*) - count(finished_at) as bigint) as n_open,
              cast(coalesce(sum(epoch_ms(started_at) - epoch_ms(enabled_at))
                  filter (where finished_at is not null), 0) as bigint) as wait_millis,
              cast(sum(epoch_ms(finished_at) - epoch_ms(enabled_at)) as bigint) as whole_millis
          from visit group by stage
          """,
          row ->
              sums.put(
                  row.text("stage"),
                  new Truth.Sum(
                      row.count("n_finished"),
                      row.count("n_open"),
                      row.count("wait_millis"),
                      row.count("whole_millis"))));
    }
    return sums;
  }
}
