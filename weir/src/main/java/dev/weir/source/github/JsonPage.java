package dev.weir.source.github;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Cuts a page into its elements, each as it was sent, and reads the few fields the collection
/// itself needs.
///
/// @param elements in the page's order
/// @param total what `total_count` says, or −1
record JsonPage(List<Element> elements, long total) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// One object of a page.
  ///
  /// @param text as it was sent, on one line
  /// @param fields its own texts and numbers, as texts; what lies deeper is not among them
  record Element(String text, Map<String, String> fields) {
    String field(String name) {
      return fields.getOrDefault(name, "");
    }
  }

  /// Whether a text is one whole JSON value.
  static boolean isWhole(String body) {
    try (JsonParser parser = JSON.createParser(body)) {
      if (parser.nextToken() == null) {
        return false;
      }
      parser.skipChildren();
      return parser.nextToken() == null;
    } catch (JacksonException e) {
      return false;
    }
  }

  /// A page that is an array, or an object with an array of that name.
  ///
  /// @param list name of the array; empty: the page itself is one
  /// @return empty when the page has another shape
  static Optional<JsonPage> of(String body, String list) {
    try (JsonParser parser = JSON.createParser(body)) {
      JsonToken first = parser.nextToken();
      if (list.isEmpty()) {
        return first == JsonToken.START_ARRAY
            ? elements(parser, body).map(elements -> new JsonPage(elements, -1))
            : Optional.empty();
      }
      if (first != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      long total = -1;
      Optional<List<Element>> found = Optional.empty();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals(list) && value == JsonToken.START_ARRAY) {
          found = elements(parser, body);
        } else if (name.equals("total_count") && value == JsonToken.VALUE_NUMBER_INT) {
          total = parser.getLongValue();
        } else {
          parser.skipChildren();
        }
      }
      long count = total;
      return found.map(elements -> new JsonPage(elements, count));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /// A page that is one object.
  static Optional<Element> single(String body) {
    try (JsonParser parser = JSON.createParser(body)) {
      return parser.nextToken() == JsonToken.START_OBJECT
          ? Optional.of(element(parser, body))
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Optional<List<Element>> elements(JsonParser parser, String body) {
    List<Element> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      elements.add(element(parser, body));
    }
    return Optional.of(elements);
  }

  private static Element element(JsonParser parser, String body) {
    int from = (int) parser.currentTokenLocation().getCharOffset();
    Map<String, String> fields = new HashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      if (parser.nextToken().isScalarValue()) {
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
          fields.put(name, parser.getString());
        }
      } else {
        parser.skipChildren();
      }
    }
    int to = (int) parser.currentLocation().getCharOffset();
    // A raw line break can only stand between values, so a space means the same.
    return new Element(body.substring(from, to).replace('\n', ' ').replace('\r', ' '), fields);
  }

  /// A text as JSON.
  static String quoted(String text) {
    return JSON.writeValueAsString(text);
  }
}
