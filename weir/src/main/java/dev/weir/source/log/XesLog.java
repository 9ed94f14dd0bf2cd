package dev.weir.source.log;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import dev.weir.event.Progress;
import dev.weir.event.UserException;
import dev.weir.store.Columns;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// A log in XES (IEEE 1849), read as a stream: memory does not grow with the file.
///
/// Only an event's own attributes are read, and of a trace its name and its type; attributes nested
/// in attributes, globals, classifiers and extensions are passed over. A document type is not
/// looked at and entities are not resolved, so neither a "billion laughs" nor a file named in one
/// can do anything.
final class XesLog extends EventFeed {
  private static final Map<String, Role> STANDARD =
      Map.of(
          "concept:name", Role.ACTIVITY,
          "lifecycle:transition", Role.STATE,
          "org:resource", Role.RESOURCE,
          "org:group", Role.TEAM,
          "time:timestamp", Role.END);

  private final Path file;
  private final boolean keepsPeople;
  private final Map<String, Role> keys = new HashMap<>(STANDARD);
  private final String caseKey;
  private final LogInstant instants;
  private final XMLStreamReader xml;
  private final @Nullable String[] values = new String[Role.values().length];
  private final Set<String> passedOver = new HashSet<>();
  private boolean knowsType;
  private boolean isInTrace;
  private long traces;
  private @Nullable String item;
  private @Nullable String traceType;
  private int itemNo;

  XesLog(
      Path file,
      InputStream in,
      LogOptions options,
      LogInstant instants,
      BadRows bad,
      Instant future,
      Progress progress) {
    super(StandardCharsets.UTF_8, bad, future, progress);
    this.file = file;
    this.keepsPeople = options.keepsPeople();
    this.instants = instants;
    this.caseKey = options.columns().getOrDefault(Role.CASE, "concept:name");
    options
        .columns()
        .forEach((role, key) -> {
          keys.values().removeIf(role::equals);
          keys.put(key, role);
        });
    this.knowsType = keys.containsValue(Role.TYPE);
    try {
      this.xml = factory().createXMLStreamReader(new TagStream(in));
      root();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private RuntimeException broken(XMLStreamException e) {
    if (e.getNestedException() instanceof TagStream.TooLong) {
      return TableLog.damaged(
          file, e.getNestedException().getMessage() + ", at line " + line(e), e);
    }
    return e.getNestedException() instanceof java.io.IOException
        ? TableLog.damaged(file, "it ends in the middle", e)
        : TableLog.damaged(file, "it breaks off or is no XML at line " + line(e), e);
  }

  private static int line(XMLStreamException e) {
    return e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  private void root() throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      // a declaration, comments, a document type: nothing to see
    }
    if (!xml.getLocalName().equals("log")) {
      throw new UserException(
          file + " is XML, but not XES: it begins with <" + xml.getLocalName() + ">.",
          "Give an event log as XES, CSV, Parquet or JSON lines.");
    }
  }

  @Override
  boolean advance() {
    try {
      while (xml.hasNext()) {
        int next = xml.next();
        if (next == XMLStreamConstants.END_ELEMENT) {
          isInTrace = false;
        } else if (next == XMLStreamConstants.START_ELEMENT && begins()) {
          return true;
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /// @return whether an event was read
  private boolean begins() throws XMLStreamException {
    String name = xml.getLocalName();
    if (!isInTrace) {
      if (name.equals("trace")) {
        isInTrace = true;
        traces++;
        item = null;
        traceType = null;
        itemNo = 0;
      } else {
        skip();
      }
      return false;
    }
    if (name.equals("event")) {
      event();
      return true;
    }
    String key = xml.getAttributeValue(null, "key");
    if (caseKey.equals(key)) {
      item = xml.getAttributeValue(null, "value");
      itemNo = 0;
    } else if (role(key) == Role.TYPE) {
      traceType = xml.getAttributeValue(null, "value");
    }
    skip();
    return false;
  }

  /// What a key stands for. The first that is named like a type is taken for it throughout.
  private @Nullable Role role(@Nullable String key) {
    if (key == null) {
      return null;
    }
    Role role = keys.get(key);
    if (role == null
        && !knowsType
        && passedOver.add(key)
        && LogColumns.isNamedLike(Role.TYPE, key)) {
      knowsType = true;
      keys.put(key, Role.TYPE);
      return Role.TYPE;
    }
    return role;
  }

  private void event() throws XMLStreamException {
    Arrays.fill(values, null);
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        Role role = role(xml.getAttributeValue(null, "key"));
        if (role != null) {
          values[role.place()] = xml.getAttributeValue(null, "value");
        }
        skip();
      }
    }
  }

  @Override
  @Nullable BadRow fault() {
    return null;
  }

  @Override
  boolean has(Role role) {
    String value = values[role.place()];
    return role == Role.CASE || (value != null && !value.isEmpty());
  }

  @Override
  void item(Names items, int[] numbers, int place) {
    String trace = item;
    itemNo = itemNo > 0 ? itemNo : items.of(trace == null ? "trace " + traces : trace);
    numbers[place] = itemNo;
  }

  @Override
  int number(Role role, Names names) {
    String own = role == Role.RESOURCE && !keepsPeople ? null : values[role.place()];
    String value = role == Role.TYPE && traceType != null ? traceType : own;
    return value == null || value.isEmpty() ? 0 : names.of(value);
  }

  @Override
  long micros(Role role) {
    String value = values[role.place()];
    return value == null ? Columns.NONE : instants.micros(value);
  }

  @Override
  boolean knows(Role role) {
    return role == Role.CASE
        || (keys.containsValue(role) && (keepsPeople || role != Role.RESOURCE));
  }

  /// What was taken for what, in words.
  String words() {
    return keys.entrySet().stream()
        .filter(entry -> entry.getValue() == Role.TYPE)
        .findFirst()
        .map(entry -> "as XES names them, type = " + entry.getKey())
        .orElse("as XES names them");
  }

  @Override
  long line() {
    return xml.getLocation().getLineNumber();
  }

  @Override
  String example() {
    return String.join(
        ", ",
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(item == null ? "trace " + traces : item),
                Arrays.stream(values).filter(java.util.Objects::nonNull))
            .toList());
  }

  /// Passes over the rest of the element the reader stands at.
  private void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int next = xml.next();
      if (next == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (next == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (next == XMLStreamConstants.END_DOCUMENT) {
        throw new XMLStreamException("ends in the middle", xml.getLocation());
      }
    }
  }
}
