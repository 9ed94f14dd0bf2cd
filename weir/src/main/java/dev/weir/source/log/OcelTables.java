package dev.weir.source.log;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Progress;
import dev.weir.event.SourceException;
import dev.weir.store.Columns;
import dev.weir.store.Engine;
import dev.weir.store.RowWriter;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes an OCEL 2.0 document into its tables, one object or event at a time: memory does not grow
/// with the file.
final class OcelTables implements AutoCloseable {
  private static final Set<String> PARTS = Set.of("objectTypes", "eventTypes", "objects", "events");
  private static final long TELL = 50_000;

  /// Characters, far more than any event's text: a value that never ends is refused.
  private static final int LONGEST = 16 << 20;

  /// Numbers keep every digit they were written with.
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(LONGEST).build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // the next one is there
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final Path file;
  private final LogInstant instants;
  private final RowWriter types;
  private final RowWriter typeAttributes;
  private final RowWriter items;
  private final RowWriter changes;
  private final RowWriter links;
  private final RowWriter events;
  private final RowWriter attributes;
  private final RowWriter relations;
  private final Set<String> seen = new HashSet<>();
  private long line;
  private long read;
  private long unknown;
  private String unknownExample = "";

  OcelTables(Engine engine, Path file, LogOptions options) {
    this.file = file;
    instants = new LogInstant(options.zone());
    types = engine.writer("ocel_type");
    typeAttributes = engine.writer("ocel_type_attribute");
    items = engine.writer("item");
    changes = engine.writer("item_change");
    links = engine.writer("link");
    events = engine.writer("ocel_event");
    attributes = engine.writer("event_attribute");
    relations = engine.writer("event_item");
  }

  /// Reads the document.
  ///
  /// @throws SourceException with the line where it breaks off or is no OCEL
  void read(InputStream in, Progress progress) {
    try (JsonParser json = JSON.createParser(in)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String part = json.currentName();
        json.nextToken();
        if (PARTS.contains(part)) {
          part(part, json, progress);
        } else {
          unknown(part, json);
          json.skipChildren();
        }
      }
      line = json.currentLocation().getLineNr();
      if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
        throw wrong("the document goes on after its end");
      }
      for (String part : PARTS.stream().sorted().toList()) {
        if (!seen.contains(part)) {
          throw wrong("there is no “" + part + "”");
        }
      }
    } catch (JacksonException e) {
      throw TableLog.damaged(
          file,
          e.getLocation() == null
              ? "it holds a text that is too long, after line " + line
              : "it breaks off or is no JSON at line %d, column %d"
                  .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
          e);
    }
  }

  /// What the document holds beyond OCEL 2.0.
  Optional<LedgerEntry> unknown() {
    return unknown == 0
        ? Optional.empty()
        : Optional.of(
            new LedgerEntry(
                "log",
                BadRows.UNKNOWN_MEMBER,
                unknown,
                "OCEL 2.0 does not know these members; they were passed over.",
                unknownExample,
                "Nothing, unless you miss them."));
  }

  private void part(String part, JsonParser json, Progress progress) {
    line = json.currentTokenLocation().getLineNr();
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw wrong("“" + part + "” is no list");
    }
    if (!seen.add(part)) {
      throw wrong("“" + part + "” is there twice");
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      line = json.currentTokenLocation().getLineNr();
      JsonNode node = JSON.readTree(json);
      if (!node.isObject()) {
        throw wrong("“" + part + "” holds something that is no object");
      }
      switch (part) {
        case "objectTypes" -> type("object", node);
        case "eventTypes" -> type("event", node);
        case "objects" -> object(node);
        default -> event(node);
      }
      if (++read % TELL == 0) {
        progress.at("reading objects and events (%,d)".formatted(read));
      }
    }
  }

  private void type(String kind, JsonNode node) {
    String name = text(node, "name", "a type");
    known(node, Set.of("name", "attributes"));
    types.begin().text(kind).text(name).end();
    for (JsonNode attribute : list(node, "attributes")) {
      known(attribute, Set.of("name", "type"));
      typeAttributes.begin().text(kind).text(name);
      typeAttributes.text(text(attribute, "name", "an attribute"));
      typeAttributes.text(text(attribute, "type", "an attribute")).end();
    }
  }

  private void object(JsonNode node) {
    String id = text(node, "id", "an object");
    known(node, Set.of("id", "type", "attributes", "relationships"));
    items.begin().text(id).text(text(node, "type", "the object '" + id + "'")).end();
    for (JsonNode attribute : list(node, "attributes")) {
      known(attribute, Set.of("name", "value", "time"));
      JsonNode time = attribute.get("time");
      changes.begin().text(id).text(text(attribute, "name", "an attribute of '" + id + "'"));
      changes.text(value(attribute, id));
      if (time == null) {
        changes.nothing().nothing().end();
      } else {
        String written = text(attribute, "time", "an attribute of '" + id + "'");
        changes.text(written).micros(micros(written)).end();
      }
    }
    for (JsonNode relation : list(node, "relationships")) {
      relation(links, id, relation);
    }
  }

  private void event(JsonNode node) {
    String id = text(node, "id", "an event");
    known(node, Set.of("id", "type", "time", "attributes", "relationships"));
    String written = text(node, "time", "the event '" + id + "'");
    events.begin().text(id).text(text(node, "type", "the event '" + id + "'"));
    events.text(written).micros(micros(written)).end();
    for (JsonNode attribute : list(node, "attributes")) {
      known(attribute, Set.of("name", "value"));
      attributes.begin().text(id).text(text(attribute, "name", "an attribute of '" + id + "'"));
      attributes.text(value(attribute, id)).end();
    }
    for (JsonNode relation : list(node, "relationships")) {
      relation(relations, id, relation);
    }
  }

  private void relation(RowWriter rows, String id, JsonNode relation) {
    known(relation, Set.of("objectId", "qualifier"));
    rows.begin().text(id).text(text(relation, "objectId", "a relationship of '" + id + "'"));
    rows.text(text(relation, "qualifier", "a relationship of '" + id + "'")).end();
  }

  private String value(JsonNode attribute, String id) {
    JsonNode value = attribute.get("value");
    if (value == null || value.isContainer()) {
      throw wrong("an attribute of '" + id + "' has no plain value");
    }
    return value.toString();
  }

  private String text(JsonNode node, String member, String of) {
    JsonNode value = node.get(member);
    if (value == null || !value.isString()) {
      throw wrong("%s has no %s".formatted(of, member));
    }
    return value.stringValue();
  }

  private Iterable<JsonNode> list(JsonNode node, String member) {
    JsonNode value = node.get(member);
    if (value != null && !value.isArray()) {
      throw wrong("“" + member + "” is no list");
    }
    return value == null ? JSON.createArrayNode() : value;
  }

  private long micros(String written) {
    long micros = instants.micros(written);
    if (micros == Columns.NONE) {
      throw wrong("'%s' is no time".formatted(BadRows.example(line, written)));
    }
    return micros;
  }

  private void known(JsonNode node, Set<String> members) {
    if (!node.isObject()) {
      throw wrong("'" + BadRows.example(line, node.toString()) + "' is no object");
    }
    for (String name : node.propertyNames()) {
      if (!members.contains(name)) {
        unknown(name, null);
      }
    }
  }

  private void unknown(String name, @Nullable JsonParser json) {
    long at = json == null ? line : json.currentTokenLocation().getLineNr();
    unknownExample = unknown++ == 0 ? BadRows.example(at, name) : unknownExample;
  }

  private SourceException wrong(String what) {
    return TableLog.damaged(file, what + ", at line " + line, null);
  }

  @Override
  public void close() {
    types.close();
    typeAttributes.close();
    items.close();
    changes.close();
    links.close();
    events.close();
    attributes.close();
    relations.close();
  }
}
