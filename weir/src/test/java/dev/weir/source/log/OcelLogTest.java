package dev.weir.source.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Progress;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.store.Engine;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Object-centric logs: nothing is lost on the way in and out, and one type of object is followed.
class OcelLogTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /// Two orders, three things, one parcel: an event names several of them, a price changes, and
  /// everything that JSON can hold as a value is there.
  private static final String SHOP =
      """
      {"objectTypes":[{"name":"order","attributes":[{"name":"price","type":"float"}]},
        {"name":"thing","attributes":[]},{"name":"parcel","attributes":[]}],
       "eventTypes":[{"name":"Order","attributes":[{"name":"resource","type":"string"}]},
        {"name":"Pack","attributes":[]},{"name":"Send","attributes":[]}],
       "objects":[
        {"id":"o1","type":"order","attributes":[
          {"name":"price","time":"1970-01-01T00:00:00Z","value":10.50},
          {"name":"price","time":"2024-01-02T08:00:00+02:00","value":9},
          {"name":"gift","time":"2024-01-02T08:00:00.123456789Z","value":true},
          {"name":"note","time":"2024-01-02T08:00:00Z","value":null}],
         "relationships":[{"objectId":"t1","qualifier":"has"},{"objectId":"t2","qualifier":"has"},
          {"objectId":"t1","qualifier":"wraps \\"well\\" – ü 🎁"}]},
        {"id":"o2","type":"order"},
        {"id":"t1","type":"thing"},{"id":"t2","type":"thing"},{"id":"t3","type":"thing"},
        {"id":"p1","type":"parcel"}],
       "events":[
        {"id":"e1","type":"Order","time":"2024-01-01T09:00:00+01:00",
         "attributes":[{"name":"resource","value":"Clerk 1"},{"name":"weight","value":1.0}],
         "relationships":[{"objectId":"o1","qualifier":"placed"},{"objectId":"t1","qualifier":"in"},
          {"objectId":"t2","qualifier":"in"}]},
        {"id":"e2","type":"Order","time":"2024-01-01T10:00:00Z",
         "relationships":[{"objectId":"o2","qualifier":"placed"},{"objectId":"t3","qualifier":"in"}]},
        {"id":"e3","type":"Pack","time":"2024-01-02T09:00:00Z",
         "relationships":[{"objectId":"t1","qualifier":""},{"objectId":"t2","qualifier":""},
          {"objectId":"p1","qualifier":"into"},{"objectId":"p1","qualifier":"seals"}]},
        {"id":"e4","type":"Send","time":"2024-01-03T09:00:00Z",
         "relationships":[{"objectId":"o1","qualifier":"of"},{"objectId":"o2","qualifier":"of"},
          {"objectId":"p1","qualifier":"sent"}]}]}
      """;

  @TempDir private Path folder;

  @Test
  void nothingIsLostOnTheWayInAndOut() throws IOException {
    String written = written(SHOP);

    assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(SHOP));
    assertThat(written).contains("10.50", "\"value\":1.0", "09:00:00+01:00", "123456789Z");
    assertThat(written(written)).isEqualTo(written);
  }

  @Test
  void randomDocumentsComeOutAsTheyWentIn() throws IOException {
    for (long seed = 0; seed < 25; seed++) {
      String document = random(seed);
      assertThat(JSON.readTree(written(document)))
          .as("seed " + seed)
          .isEqualTo(JSON.readTree(document));
    }
  }

  @Test
  void anEventHappensToEachObjectOfTheTypeThatItNames() throws IOException {
    assertThat(events(SHOP, "order"))
        .containsExactly(
            "o1, Order, Clerk 1, 2024-01-01 08:00:00",
            "o2, Order, 2024-01-01 10:00:00",
            "o1, Send, 2024-01-03 09:00:00",
            "o2, Send, 2024-01-03 09:00:00");
    assertThat(events(SHOP, "PARCEL"))
        .containsExactly("p1, Pack, 2024-01-02 09:00:00", "p1, Send, 2024-01-03 09:00:00");
  }

  @Test
  void theTypeOfMostEventsIsFollowedAndTheOthersAreSaid() throws IOException {
    try (Engine engine = engine()) {
      LogSource.Read read =
          new LogSource(file(SHOP)).read(engine, LogOptions.DEFAULT, NOW, Progress.SILENT);
      assertThat(read.columns())
          .isEqualTo("objects of type “order”; others, with --type: thing, parcel");
      assertThat(read.ledger()).isEmpty();
    }
  }

  @Test
  void aTypeThatIsNotThereIsAUsersMistake() {
    assertThatThrownBy(() -> events(SHOP, "invoice"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("the type 'invoice'")
        .satisfies(e -> assertThat(((UserException) e).hint()).contains("order, thing, parcel"));
  }

  @Test
  void whatTheFormatDoesNotKnowAndWhatIsNotThereIsNoted() throws IOException {
    String odd =
        SHOP.replace("{\"id\":\"o2\"", "{\"colour\":1,\"id\":\"o2\"")
            .replace("\"objectId\":\"t3\"", "\"objectId\":\"t9\"");
    try (Engine engine = engine()) {
      List<LedgerEntry> ledger =
          new LogSource(file(odd)).read(engine, LogOptions.DEFAULT, NOW, Progress.SILENT).ledger();
      assertThat(ledger)
          .extracting(LedgerEntry::reason, LedgerEntry::count, LedgerEntry::example)
          .containsExactly(
              tuple("unknown_member", 1L, "line 13: colour"),
              tuple("unknown_object", 1L, "e2 → t9"));
    }
  }

  @Test
  void aDocumentCutAnywhereIsRefused() {
    for (int end = 20; end < SHOP.length() - 3; end += 31) {
      String cut = SHOP.substring(0, end);
      assertThatThrownBy(() -> events(cut, "order"))
          .as("cut after " + end)
          .isInstanceOf(SourceException.class)
          .hasMessageMatching("(?s).*(is no JSON at line \\d+, column \\d+|at line \\d+)[.]");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"time\":\"2024-01-01T10:00:00Z\"  | \"time\":\"yesterday\" | is no time, at line 21",
        "\"id\":\"e2\",                     | \"no\":\"e2\",         | an event has no id, at line 21",
        "\"id\":\"t2\",\"type\"             | \"id\":\"t1\",\"type\" | the object 't1' is there twice",
        "\"events\":[                       | \"later\":[            | there is no “events”",
        "\"value\":true                     | \"value\":[1]          | of 'o1' has no plain value, at line",
        "{\"id\":\"p1\",\"type\":\"parcel\"}| 7                      | holds something that is no object",
        "]}]}                               | ]}]} x                 | is no JSON at line",
      })
  void whatIsNoOcelIsRefusedWithItsPlace(String good, String bad, String sentence) {
    assertThat(SHOP).contains(good);
    assertThatThrownBy(() -> events(SHOP.replace(good, bad), "order"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<?xml version='1.0'?><log><object-types> | is OCEL as XML",
        "SQLite format 3                          | is an SQLite database",
        "{\"ocel:global-log\": {}}                | is OCEL 1.0",
      })
  void otherFormsOfOcelAreNamed(String text, String sentence) {
    assertThatThrownBy(() -> events(text, "order"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(sentence);
  }

  private static String random(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    StringBuilder text =
        new StringBuilder(
            "{\"objectTypes\":[{\"name\":\"a\",\"attributes\":[]}],\"eventTypes\":[],");
    text.append("\"objects\":[");
    int objects = 1 + random.nextInt(20);
    String[] values = {
      "1", "-2.50", "1E+3", "\"x\\n\\t\\u0001y\"", "false", "\"\"", "\"12\"", "null"
    };
    for (int i = 0; i < objects; i++) {
      text.append(i == 0 ? "" : ",").append("{\"id\":\"o%d\",\"type\":\"a\"".formatted(i));
      if (random.nextBoolean()) {
        text.append(
            ",\"attributes\":[{\"name\":\"n\",\"time\":\"2024-01-0%dT00:00:00Z\",\"value\":%s}]"
                .formatted(1 + random.nextInt(9), values[random.nextInt(values.length)]));
      }
      if (random.nextBoolean()) {
        text.append(
            ",\"relationships\":[{\"objectId\":\"o%d\",\"qualifier\":\"q%d\"}]"
                .formatted(random.nextInt(objects), random.nextInt(3)));
      }
      text.append('}');
    }
    text.append("],\"events\":[");
    for (int i = 0; i < 30; i++) {
      text.append(i == 0 ? "" : ",")
          .append(
              "{\"id\":\"e%d\",\"type\":\"t%d\",\"time\":\"2024-02-%02dT00:00:00.000Z\""
                  .formatted(29 - i, random.nextInt(4), 1 + random.nextInt(28)))
          .append(
              ",\"attributes\":[{\"name\":\"v\",\"value\":%s}]"
                  .formatted(values[random.nextInt(values.length)]))
          .append(
              ",\"relationships\":[{\"objectId\":\"o%d\",\"qualifier\":\"\"}]}"
                  .formatted(random.nextInt(objects)));
    }
    return text.append("]}").toString();
  }

  private Engine engine() {
    return Engine.inMemory(folder.resolve("tmp"));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("shop.ocel.json"), text);
  }

  private String written(String text) throws IOException {
    try (Engine engine = engine()) {
      new LogSource(file(text)).read(engine, LogOptions.DEFAULT, NOW, Progress.SILENT);
      StringWriter out = new StringWriter();
      OcelWriter.write(engine, out);
      return out.toString();
    }
  }

  private List<String> events(String text, String type) throws IOException {
    LogOptions options =
        new LogOptions(Map.of(Role.CASE, type), Optional.empty(), ZoneOffset.UTC, true, 0.05);
    try (Engine engine = engine()) {
      new LogSource(file(text)).read(engine, options, NOW, Progress.SILENT);
      return engine.rows(
          "select concat_ws(', ', item_id, activity, actor, occurred_at) as line from ("
              + EventTexts.QUERY
              + ")",
          row -> row.text("line"));
    }
  }
}
