package dev.weir.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.event.Provenance;
import dev.weir.metric.Finding;
import dev.weir.metric.Given;
import dev.weir.metric.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CoChangeTest {
  /// `web/src/login.ts` changed 7 times, `api/src/login.go` 7 times, 5 of them together: 5 ÷ 7. The
  /// commit of 31 files counts for neither. `other.go` changed 5 times, always with `login.ts`: 5 ÷
  /// 6. The test goes with its own code and is left out there, but not with `web`.
  @Test
  void degreeIsSharedRevisionsByTheMeanOfBoth() {
    try (Given given = Given.rows(CoChangeTest.class, "co_change")) {
      Finding pairs = given.finding(new CoChange(), "co_change.pairs");
      assertThat(pairs.reading()).isEqualTo(Reading.Measured.exactly(3, 10, Provenance.MEASURED));
      assertThat(pairs.evidence().rows())
          .containsExactly(
              List.of("api/src/other.go", "web/src/login.ts", "5", "5", "7", "0.8333"),
              List.of("api/test/login_test.go", "web/src/login.ts", "5", "5", "7", "0.8333"),
              List.of("api/src/login.go", "web/src/login.ts", "5", "7", "7", "0.7143"));
    }
  }

  @Test
  void noPairIsANumberAndTooFewCommitsAreNone() {
    try (Given given = Given.rows(CoChangeTest.class, "co_change").sql("delete from file_change")) {
      assertThat(given.finding(new CoChange(), "co_change.pairs").claim())
          .isEqualTo("No two files in different folders keep changing together.");
      given.sql("delete from commits where commit_no > 5");
      assertThat(given.finding(new CoChange(), "co_change.pairs").reading())
          .isInstanceOf(Reading.TooFew.class);
    }
  }

  @Test
  void itEqualsACountByHandOnRandomHistories() {
    for (int seed = 0; seed < 40; seed++) {
      History history = new History(new Random(seed));
      try (Given given = Given.nothing()) {
        history.insertInto(given);
        assertThat(given.finding(new CoChange(), "co_change.pairs").evidence().rows())
            .as("seed %d", seed)
            .containsExactlyInAnyOrderElementsOf(history.pairs());
      }
    }
  }

  /// Twelve files in four folders, thirty commits that each change a few of them.
  private static final class History {
    private static final int FILES = 12;
    private final List<Set<Integer>> commits = new ArrayList<>();

    History(Random random) {
      for (int commit = 0; commit < 30; commit++) {
        Set<Integer> files = new TreeSet<>();
        int size = 1 + random.nextInt(6);
        for (int i = 0; i < size; i++) {
          files.add(random.nextInt(FILES));
        }
        commits.add(files);
      }
    }

    private static String path(int file) {
      return "part" + file % 4 + "/src/f" + file + ".c";
    }

    void insertInto(Given given) {
      List<String> files = new ArrayList<>();
      for (int file = 0; file < FILES; file++) {
        files.add("(%d, 'x', '%s', 'part%d/src', 10, false)".formatted(file, path(file), file % 4));
      }
      List<String> rows = new ArrayList<>();
      List<String> changes = new ArrayList<>();
      for (int commit = 0; commit < commits.size(); commit++) {
        rows.add("(%d, %d)".formatted(commit, commits.get(commit).size()));
        for (int file : commits.get(commit)) {
          changes.add("(%d, %d, 'M')".formatted(commit, file));
        }
      }
      given
          .sql("insert into file values " + String.join(", ", files))
          .sql("insert into file_change values " + String.join(", ", changes))
          .sql(
              "insert into commits by name select *, timestamp '2026-02-02 10:00:00' as"
                  + " integrated_at, false as is_merge, false as is_bot from (values "
                  + String.join(", ", rows)
                  + ") as r(commit_no, n_files)");
    }

    private long revisions(int a, int b) {
      return commits.stream().filter(files -> files.contains(a) && files.contains(b)).count();
    }

    List<List<String>> pairs() {
      List<List<String>> pairs = new ArrayList<>();
      for (int a = 0; a < FILES; a++) {
        for (int b = 0; b < FILES; b++) {
          long shared = revisions(a, b);
          double degree = shared / ((revisions(a, a) + revisions(b, b)) / 2.0);
          boolean apart = a % 4 != b % 4 && path(a).compareTo(path(b)) < 0;
          if (apart && shared >= 5 && degree >= 0.3) {
            pairs.add(
                List.of(
                    path(a),
                    path(b),
                    Long.toString(shared),
                    Long.toString(revisions(a, a)),
                    Long.toString(revisions(b, b)),
                    rounded(degree)));
          }
        }
      }
      return pairs;
    }

    private static String rounded(double degree) {
      double four = Math.round(degree * 1e4) / 1e4;
      return four == 1 ? "1" : String.format(Locale.ROOT, "%s", four);
    }
  }
}
