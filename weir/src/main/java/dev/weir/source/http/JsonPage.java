package dev.weir.source.http;

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
/// @param fields the page's own texts and numbers, as texts
public record JsonPage(List<Element> elements, Map<String, String> fields) {
  private static final List<String> TOTALS = List.of("total_count", "total");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// One object of a page.
  ///
  /// @param text as it was sent, on one line
  /// @param fields its own texts and numbers, as texts, and those one level deeper with the name
  ///   before a point: `fields.updated`
  public record Element(String text, Map<String, String> fields) {
    /// A field; empty: it is not there, is null, or lies deeper.
    public String field(String name) {
      return fields.getOrDefault(name, "");
    }
  }

  /// A field of the page itself; empty: it is not there.
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /// How many there are in all; −1: the page does not say.
  public long total() {
    return TOTALS.stream()
        .map(this::field)
        .filter(text -> text.matches("\\d{1,18}"))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(-1);
  }

  /// Whether a text is one whole JSON value.
  public static boolean isWhole(String body) {
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
  public static Optional<JsonPage> of(String body, String list) {
    try (JsonParser parser = JSON.createParser(body)) {
      JsonToken first = parser.nextToken();
      if (list.isEmpty()) {
        return first == JsonToken.START_ARRAY
            ? elements(parser, body).map(elements -> new JsonPage(elements, Map.of()))
            : Optional.empty();
      }
      if (first != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      Map<String, String> fields = new HashMap<>();
      Optional<List<Element>> found = Optional.empty();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals(list) && value == JsonToken.START_ARRAY) {
          found = elements(parser, body);
        } else if (value.isScalarValue()) {
          fields.put(name, parser.getString());
        } else {
          parser.skipChildren();
        }
      }
      return found.map(elements -> new JsonPage(elements, Map.copyOf(fields)));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /// A page that is one object.
  public static Optional<Element> single(String body) {
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
    fields(parser, "", fields);
    int to = (int) parser.currentLocation().getCharOffset();
    // A raw line break can only stand between values, so a space means the same.
    return new Element(body.substring(from, to).replace('\n', ' ').replace('\r', ' '), fields);
  }

  private static void fields(JsonParser parser, String before, Map<String, String> fields) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = before + parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_OBJECT && before.isEmpty()) {
        fields(parser, name + ".", fields);
      } else if (!value.isScalarValue()) {
        parser.skipChildren();
      } else if (value != JsonToken.VALUE_NULL) {
        fields.put(name, parser.getString());
      }
    }
  }

  /// A text as JSON.
  public static String quoted(String text) {
    return JSON.writeValueAsString(text);
  }
}
