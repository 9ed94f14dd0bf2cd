package dev.weir.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.event.Provenance;
import dev.weir.event.Range;
import dev.weir.metric.Comparison;
import dev.weir.metric.Figure;
import dev.weir.metric.Finding;
import dev.weir.metric.Reading;
import dev.weir.metric.Statistic;
import dev.weir.metric.Unit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Test
  void theSchemaFileIsTheOneTheRecordsGive() throws IOException {
    String generated =
        MAPPER
                .writeValueAsString(JsonSchema.of(Json.Envelope.class, Json.SCHEMA))
                .replace("\r\n", "\n")
            + "\n";
    if (Boolean.getBoolean("golden.accept")) {
      Files.writeString(
          Path.of("src/main/resources/dev/weir/story/findings.schema.json"), generated);
    }
    assertThat(schemaFile()).isEqualTo(generated);
  }

  @Test
  void everySampleFitsTheSchema() throws IOException {
    SchemaCheck schema = new SchemaCheck(MAPPER.readTree(schemaFile()));
    for (Map.Entry<String, Study> sample : Samples.all().entrySet()) {
      Study study = sample.getValue();
      List<Finding> all = study.findings().all().toList();
      assertThat(schema.errors(MAPPER.readTree(Json.findings(study, all))))
          .as(sample.getKey())
          .isEmpty();
      for (Finding finding : all) {
        String explained = Json.explain(finding, study.asOf());
        assertThat(schema.errors(MAPPER.readTree(explained))).as(finding.id()).isEmpty();
      }
    }
  }

  @Test
  void aReadingIsANumberOrTooFewOrAbsentAndNeverANull() {
    JsonNode readings =
        MAPPER
            .readTree(
                Json.findings(Samples.noReleases(), Samples.noReleases().findings().all().toList()))
            .get("readings");
    for (JsonNode reading : readings) {
      int kinds =
          (reading.has("value") ? 1 : 0)
              + (reading.has("tooFew") ? 1 : 0)
              + (reading.has("absent") ? 1 : 0);
      assertThat(kinds).isEqualTo(1);
      assertThat(reading.toString()).doesNotContain(":null");
    }
  }

  @Test
  void aComparisonHasFieldsForBothPeriodsAndFitsTheSchema() throws IOException {
    Figure figure =
        new Figure(
            "lead_time.p50",
            "lead time, p50",
            Samples.train().findings().get("lead_time.p50").definition(),
            Unit.HOURS,
            Statistic.quantile(0.5),
            _ -> {
              throw new IllegalStateException("not asked");
            });
    Range before =
        new Range(Samples.PERIOD.since().minus(Samples.PERIOD.length()), Samples.PERIOD.since());
    Reading was =
        Reading.Measured.of(
            40,
            new Reading.Interval(30, Double.POSITIVE_INFINITY, "95 %"),
            90,
            Provenance.MEASURED);
    Reading few = new Reading.TooFew(3, 8, "earlier dates to try it on");
    Reading none = new Reading.Absent("nothing is released", "wait");
    String text =
        ComparisonEntry.json(
            Samples.AS_OF,
            before,
            Samples.PERIOD,
            "commit to release",
            List.of(
                new Comparison(figure, before, Samples.PERIOD, was, was, none, few, "A claim.")));
    JsonNode json = MAPPER.readTree(text);
    assertThat(new SchemaCheck(MAPPER.readTree(schemaFile())).errors(json)).isEmpty();
    JsonNode comparison = json.get("comparisons").get(0);
    assertThat(comparison.get("before").get("value").asDouble()).isEqualTo(40);
    assertThat(comparison.get("before").get("low").asDouble()).isEqualTo(30);
    assertThat(comparison.get("before").has("high")).isFalse();
    assertThat(comparison.get("difference").get("absent").get("remedy").asString())
        .isEqualTo("wait");
    assertThat(comparison.get("falseAlarms").get("tooFew").get("needed").asInt()).isEqualTo(8);
    assertThat(json.get("before").get("until").asString()).isEqualTo("2025-11-01T00:00:00Z");
    assertThat(json.get("definition").get(0).get("id").asString()).isEqualTo("lead_time");
  }

  @Test
  void theEnvelopeComesFirstAndInItsOrder() {
    JsonNode json = MAPPER.readTree(Json.findings(Samples.train(), List.of()));
    assertThat(json.propertyNames())
        .containsExactly("schema", "asOf", "period", "span", "definition", "readings");
    assertThat(json.get("asOf").asString()).isEqualTo("2026-10-31T17:20:00Z");
  }

  @Test
  void theCheckFindsWhatDoesNotFit() throws IOException {
    SchemaCheck schema = new SchemaCheck(MAPPER.readTree(schemaFile()));
    assertThat(schema.errors(MAPPER.readTree("{\"schema\": 1, \"more\": 2}")))
        .contains("$.schema is no string", "$ has an unknown more", "$ lacks asOf");
  }

  private static String schemaFile() throws IOException {
    return Files.readString(
        Path.of("src/main/resources/dev/weir/story/findings.schema.json"), StandardCharsets.UTF_8);
  }
}
