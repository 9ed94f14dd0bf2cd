package dev.weir.story;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The JSON Schema (2020-12) of what [Json] writes, made from its records: records are closed
/// objects, an `Optional` may be left out, a sealed interface is one of its records.
final class JsonSchema {
  private final Map<String, Object> defs = new LinkedHashMap<>();

  private JsonSchema() {}

  /// The schema as a tree of maps and lists.
  ///
  /// @param root a record
  static Map<String, Object> of(Class<?> root, String id) {
    JsonSchema schema = new JsonSchema();
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    out.put("$id", id);
    out.put("title", "Weir findings");
    out.putAll(schema.object(root));
    out.put("$defs", schema.defs);
    return out;
  }

  private Map<String, Object> object(Class<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Type generic = component.getGenericType();
      if (generic instanceof ParameterizedType given && given.getRawType() == Optional.class) {
        properties.put(component.getName(), schema(given.getActualTypeArguments()[0]));
      } else {
        properties.put(component.getName(), schema(generic));
        required.add(component.getName());
      }
    }
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("type", "object");
    out.put("properties", properties);
    out.put("required", required);
    out.put("additionalProperties", false);
    return out;
  }

  private Map<String, Object> schema(Type type) {
    if (type instanceof ParameterizedType given && given.getRawType() == List.class) {
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("type", "array");
      out.put("items", schema(given.getActualTypeArguments()[0]));
      return out;
    }
    if (type == String.class) {
      return Map.of("type", "string");
    }
    if (type == Instant.class) {
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("type", "string");
      out.put("format", "date-time");
      return out;
    }
    if (type == long.class) {
      return Map.of("type", "integer");
    }
    if (type == double.class || type == Double.class) {
      return Map.of("type", "number");
    }
    if (type instanceof Class<?> named && named.isSealed()) {
      List<Object> choices = new ArrayList<>();
      for (Class<?> choice : named.getPermittedSubclasses()) {
        choices.add(reference(choice));
      }
      return Map.of("oneOf", choices);
    }
    if (type instanceof Class<?> named && named.isRecord()) {
      return reference(named);
    }
    throw new IllegalArgumentException("no JSON Schema for " + type);
  }

  private Map<String, Object> reference(Class<?> type) {
    String name = type.getSimpleName();
    if (!defs.containsKey(name)) {
      defs.put(name, Map.of());
      defs.put(name, object(type));
    }
    return Map.of("$ref", "#/$defs/" + name);
  }
}
