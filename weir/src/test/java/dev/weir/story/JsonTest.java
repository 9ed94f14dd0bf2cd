package dev.weir.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metric.Finding;
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
