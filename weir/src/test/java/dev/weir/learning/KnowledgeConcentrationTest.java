package dev.weir.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metric.Given;
import dev.weir.metric.Reading;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class KnowledgeConcentrationTest {
  private static final KnowledgeConcentration MEASURE = new KnowledgeConcentration();

  private static Given given() {
    return Given.rows(KnowledgeConcentrationTest.class, "knowledge_concentration");
  }

  /// One person made six of ten files, four others one each. Without the first, five files still
  /// have an author, for the second counts as one of `core/a.c` too: half is enough, so it takes
  /// two. The gone file, the README and the bot's change do not count.
  @Test
  void itTakesTwoToLeaveLessThanHalf() {
    try (Given given = given()) {
      given.expect(MEASURE);
    }
  }

  /// The maker of `core/a.c`, after one change by another: 3.293 + 1.098 - 0.321 ln 2 = 4.1685. The
  /// other: 3.293 + 0.164 - 0 = 3.457, more than three quarters of it: both are authors.
  @Test
  void degreeOfAuthorshipIsThatOfAvelino() {
    try (Given given = given()) {
      assertThat(given.scope().columns(KnowledgeConcentration.DEFINITION, "doa").doubles("doa"))
          .hasSize(11)
          .satisfies(doa -> {
            assertThat(doa[0]).isCloseTo(4.1685, Offset.offset(1e-4));
            assertThat(doa[1]).isCloseTo(3.457, Offset.offset(1e-4));
            assertThat(doa[2]).isCloseTo(4.391, Offset.offset(1e-4));
          });
    }
  }

  @Test
  void fourPeopleGetNoNumberAndNobodyIsShown() {
    try (Given given = given().sql("update commits set actor = 1 where actor = 5")) {
      assertThat(given.finding(MEASURE, "knowledge_concentration.top_share").reading())
          .isInstanceOf(Reading.TooFew.class);
      assertThat(given.finding(MEASURE, "knowledge_concentration.truck_factor").reading())
          .isEqualTo(new Reading.TooFew(4, 5, "people (in so small a group a number is a name)"));
    }
    try (Given given = given()) {
      assertThat(given.finding(MEASURE, "knowledge_concentration.top_share").evidence().columns())
          .containsExactly("folder", "n_files", "n_one_author", "n_no_author");
    }
  }

  @Test
  void withoutPeopleItIsAbsent() {
    try (Given given = given().sql("update commits set actor = null")) {
      assertThat(MEASURE.read(given.scope()))
          .allSatisfy(finding -> assertThat(finding.reading()).isInstanceOf(Reading.Absent.class));
    }
  }

  @Test
  void whereSizesAreNotKnownTheLastChangeTellsWhatIsGone() {
    try (Given given = given().sql("update file set bytes = null")) {
      Reading.Measured factor =
          (Reading.Measured)
              given.finding(MEASURE, "knowledge_concentration.truck_factor").reading();
      assertThat(factor.n()).isEqualTo(10);
    }
  }
}
