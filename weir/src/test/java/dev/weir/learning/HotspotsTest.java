package dev.weir.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.event.Provenance;
import dev.weir.metric.Finding;
import dev.weir.metric.Given;
import dev.weir.metric.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HotspotsTest {
  /// Thirty files: number `i` changed in commit 1, and files 0 to 9 again in commit 2. Ten files
  /// take 20 of 40 changes. File 3 is by far the largest.
  private static Given given() {
    return Given.nothing()
        .sql(
            "insert into file select i, 'x', 'src/f' || i || '.c', 'src', 100, false"
                + " from range(30) as r(i)")
        .sql("update file set bytes = 9000 where file_no = 3")
        .sql(
            "insert into commits by name select i as commit_no, timestamp '2026-02-02 10:00:00' +"
                + " i * interval '1' day as integrated_at, case when i = 3 then 31 else 30 end as"
                + " n_files, false as is_merge, false as is_bot from range(1, 4) as r(i)")
        .sql("insert into file_change select 1, file_no, 'M' from file")
        .sql("insert into file_change select 2, file_no, 'M' from file where file_no < 10")
        .sql("insert into file_change select 3, file_no, 'M' from file where file_no >= 10");
  }

  @Test
  void theTopTenTakeHalfAndTheLargestOfThemLeads() {
    try (Given given = given()) {
      Finding share = given.finding(new Hotspots(), "hotspots.top_share");
      assertThat(share.reading()).isEqualTo(Reading.Measured.exactly(0.5, 40, Provenance.MEASURED));
      assertThat(share.evidence().rows().getFirst())
          .isEqualTo(List.of("src/f3.c", "2", "9000", "1", "2026-02-04 10:00"));
      assertThat(share.claim())
          .isEqualTo(
              "The ten most changed of 30 files take 50 % of all file changes; often changed and"
                  + " large: src/f3.c.");
    }
  }

  @Test
  void aFileThatIsGoneCountsButHasNoRank() {
    try (Given given = given().sql("update file set bytes = null where file_no = 3")) {
      Finding share = given.finding(new Hotspots(), "hotspots.top_share");
      assertThat(share.evidence().rows().getLast())
          .isEqualTo(List.of("src/f3.c", "2", "", "", "2026-02-04 10:00"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "pom.xml, true, false",
    "web/package.json, true, false",
    "lib/rails/gem_version.rb, true, false",
    "src/_version.py, true, false",
    "guides/source/8_1_release_notes.md, true, false",
    "docs/upgrade.html, true, false",
    "LICENSE-binary, true, false",
    "test/requirements/sanity.requirements.txt, true, true",
    "server/MetadataVersion.java, false, false",
    "lib/ansible/config/base.yml, false, false",
    "core/src/main/Commit.java, false, false",
    "core/src/test/scala/LogTest.scala, false, true",
    "lib/store_test.go, false, true",
    "web/login.spec.ts, false, true",
    "tests/unit/test_login.py, false, true",
    "src/latest.c, false, false",
    "contest/entry.c, false, false",
  })
  void rulesOnPathsAreStatedByExample(String path, boolean goesAlong, boolean isTest) {
    try (Given given = Given.nothing()) {
      List<Boolean> rules =
          given
              .scope()
              .engine()
              .row(
                  "select goes_along('%s') as along, is_test('%s') as test".formatted(path, path),
                  row -> List.of(row.is("along"), row.is("test")));
      assertThat(rules).containsExactly(goesAlong, isTest);
    }
  }
}
