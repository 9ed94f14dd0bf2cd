package dev.weir.story;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Checks JSON against the part of JSON Schema 2020-12 that [JsonSchema] uses: type, properties,
/// required, additionalProperties, items, oneOf, $ref.
final class SchemaCheck {
  private final JsonNode root;

  SchemaCheck(JsonNode root) {
    this.root = root;
  }

  /// What is wrong, each with its place; empty when nothing is.
  List<String> errors(JsonNode value) {
    return errors(root, value, "$");
  }

  private List<String> errors(JsonNode schema, JsonNode value, String at) {
    if (schema.has("$ref")) {
      String pointer = schema.get("$ref").asString().substring(1);
      return errors(root.at(pointer), value, at);
    }
    if (schema.has("oneOf")) {
      int fits = 0;
      for (JsonNode choice : schema.get("oneOf")) {
        fits += errors(choice, value, at).isEmpty() ? 1 : 0;
      }
      return fits == 1 ? List.of() : List.of(at + " fits " + fits + " of its choices");
    }
    return switch (schema.get("type").asString()) {
      case "object" -> object(schema, value, at);
      case "array" -> array(schema, value, at);
      case "string" -> value.isString() ? List.of() : List.of(at + " is no string");
      case "integer" -> value.isIntegralNumber() ? List.of() : List.of(at + " is no integer");
      case "number" -> value.isNumber() ? List.of() : List.of(at + " is no number");
      default -> List.of(at + " has an unknown type in the schema");
    };
  }

  private List<String> object(JsonNode schema, JsonNode value, String at) {
    List<String> errors = new ArrayList<>();
    if (!value.isObject()) {
      return List.of(at + " is no object");
    }
    for (JsonNode name : schema.get("required")) {
      if (!value.has(name.asString())) {
        errors.add(at + " lacks " + name.asString());
      }
    }
    for (String name : value.propertyNames()) {
      JsonNode property = schema.get("properties").get(name);
      if (property == null) {
        errors.add(at + " has an unknown " + name);
      } else {
        errors.addAll(errors(property, value.get(name), at + "." + name));
      }
    }
    return errors;
  }

  private List<String> array(JsonNode schema, JsonNode value, String at) {
    List<String> errors = new ArrayList<>();
    if (!value.isArray()) {
      return List.of(at + " is no array");
    }
    for (int i = 0; i < value.size(); i++) {
      errors.addAll(errors(schema.get("items"), value.get(i), at + "[" + i + "]"));
    }
    return errors;
  }
}
