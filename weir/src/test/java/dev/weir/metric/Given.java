package dev.weir.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.event.Range;
import dev.weir.store.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Rows given to a measure as CSV, and the findings expected of it as CSV: `<folder>/commits.csv`
/// and so on beside the test, `<folder>/findings.csv` for what must come out. With
/// `-Dgolden.accept` the expected file is written instead, to be reviewed like code.
public final class Given implements AutoCloseable {
  private static final List<String> TABLES =
      List.of("commits", "release", "file_change", "file", "commit_lines");

  /// The period of all goldens: the first half of 2026.
  public static final Range HALF_YEAR =
      new Range(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-07-01T00:00:00Z"));

  private final Path folder;
  private final Engine engine;

  private Given(Path folder, Engine engine) {
    this.folder = folder;
    this.engine = engine;
  }

  /// Canonical tables without rows.
  public static Given nothing() {
    Engine engine = Engine.inMemory(Path.of("target", "given"));
    engine.script(Engine.text(Engine.class, "tables.sql"));
    return new Given(Path.of("target"), engine);
  }

  /// The tables that have a CSV in a folder beside a test. Columns that are not there are null, or
  /// false.
  public static Given rows(Class<?> test, String name) {
    Path folder =
        Path.of("src", "test", "resources", test.getPackageName().replace('.', '/')).resolve(name);
    Given given = new Given(folder, nothing().engine);
    for (String table : TABLES) {
      Path csv = folder.resolve(table + ".csv");
      if (Files.exists(csv)) {
        given.sql(
            "insert into %s by name select * from read_csv('%s', header = true)"
                .formatted(table, csv));
      }
    }
    return given
        .sql(
            "update commits set is_merge = coalesce(is_merge, false), is_bot = coalesce(is_bot,"
                + " false), is_mainline = coalesce(is_mainline, true)")
        .sql("update file set is_ignored = coalesce(is_ignored, false)");
  }

  /// Changes the rows.
  public Given sql(String statement) {
    engine.run(statement);
    return this;
  }

  /// The question over the half year.
  public Scope scope() {
    return new Scope(engine, HALF_YEAR, HALF_YEAR.until(), 1);
  }

  /// The finding of that id.
  public Finding finding(Measure measure, String id) {
    return new Findings(measure.read(scope())).get(id);
  }

  /// Compares the findings with those expected.
  public void expect(Measure measure) {
    String actual =
        measure.read(scope()).stream()
            .map(Given::line)
            .collect(Collectors.joining("\n", "id,value,low,high,n,claim\n", "\n"));
    Path golden = folder.resolve("findings.csv");
    try {
      if (System.getProperty("golden.accept") != null) {
        Files.writeString(golden, actual);
      }
      assertThat(actual).isEqualTo(Files.readString(golden));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Finding finding) {
    String reading =
        switch (finding.reading()) {
          case Reading.Measured measured ->
              "%s,%s,%d"
                  .formatted(
                      number(measured.value()),
                      measured
                          .interval()
                          .map(range -> number(range.low()) + "," + number(range.high()))
                          .orElse(","),
                      measured.n());
          case Reading.TooFew few -> "too few,,," + few.n();
          case Reading.Absent ignored -> "absent,,,";
        };
    return finding.id() + "," + reading + ",\"" + finding.claim() + "\"";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value).replaceAll("[.]?0+$", "");
  }

  @Override
  public void close() {
    engine.close();
  }
}
