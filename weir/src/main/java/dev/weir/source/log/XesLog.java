package dev.weir.source.log;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import dev.weir.event.Progress;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.store.Columns;
import dev.weir.store.Engine;
import dev.weir.store.RowWriter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// A log in XES (IEEE 1849), read as a stream: memory does not grow with the file.
///
/// Only an event's own attributes are read; attributes nested in attributes, globals, classifiers
/// and extensions are passed over. A document type is not looked at and entities are not resolved,
/// so neither a "billion laughs" nor a file named in one can do anything.
final class XesLog {
  private static final int BUFFER = 1 << 16;
  private static final long TELL = 100_000;
  private static final Map<String, Role> STANDARD =
      Map.of(
          "concept:name", Role.ACTIVITY,
          "lifecycle:transition", Role.STATE,
          "org:resource", Role.RESOURCE,
          "org:group", Role.TEAM,
          "time:timestamp", Role.END);

  private final Path file;
  private final LogOptions options;
  private final Map<String, Role> keys = new HashMap<>(STANDARD);
  private final String caseKey;
  private final XesInstant instants;
  private final Map<Role, String> event = new EnumMap<>(Role.class);
  private long traces;
  private long events;

  XesLog(Path file, LogOptions options) {
    this.file = file;
    this.options = options;
    this.instants = new XesInstant(options.zone());
    this.caseKey = options.columns().getOrDefault(Role.CASE, "concept:name");
    options
        .columns()
        .forEach((role, key) -> {
          keys.values().removeIf(role::equals);
          keys.put(key, role);
        });
  }

  /// Fills `event`.
  ///
  /// @throws SourceException when the file ends in the middle or is no XML; nothing counts then
  String read(Engine engine, boolean isGzip, Progress progress) {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in =
            isGzip ? new GZIPInputStream(raw, BUFFER) : new BufferedInputStream(raw, BUFFER);
        RowWriter rows = engine.writer("event")) {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      root(xml);
      log(xml, rows, progress);
      return "as XES names them";
    } catch (XMLStreamException e) {
      String where = "line " + e.getLocation().getLineNumber();
      throw TableLog.damaged(file, "it breaks off or is no XML at " + where, e);
    } catch (IOException e) {
      throw TableLog.damaged(file, "it ends in the middle", e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  private void root(XMLStreamReader xml) throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      // a declaration, comments, a document type: nothing to see
    }
    if (!xml.getLocalName().equals("log")) {
      throw new UserException(
          file + " is XML, but not XES: it begins with <" + xml.getLocalName() + ">.",
          "Give an event log as XES, CSV, Parquet or JSON lines.");
    }
  }

  private void log(XMLStreamReader xml, RowWriter rows, Progress progress)
      throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.END_DOCUMENT) {
      if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("trace")) {
        trace(xml, rows);
        if (events / TELL != (events - 1) / TELL) {
          progress.at("reading events (%,d)".formatted(events));
        }
      } else {
        skip(xml);
      }
    }
  }

  private void trace(XMLStreamReader xml, RowWriter rows) throws XMLStreamException {
    traces++;
    String item = null;
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("event")) {
        event(xml);
        write(rows, item == null ? "trace " + traces : item);
      } else {
        if (caseKey.equals(xml.getAttributeValue(null, "key"))) {
          item = xml.getAttributeValue(null, "value");
        }
        skip(xml);
      }
    }
  }

  private void event(XMLStreamReader xml) throws XMLStreamException {
    event.clear();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        String key = xml.getAttributeValue(null, "key");
        Role role = key == null ? null : keys.get(key);
        String value = role == null ? null : xml.getAttributeValue(null, "value");
        if (role != null && value != null) {
          event.put(role, value);
        }
        skip(xml);
      }
    }
  }

  private void write(RowWriter rows, String item) {
    events++;
    rows.begin().text(item).text(event.get(Role.ACTIVITY)).text(event.get(Role.STATE));
    rows.text(options.keepsPeople() ? event.get(Role.RESOURCE) : null).text(event.get(Role.TEAM));
    rows.microsOrNull(micros(event.get(Role.START)));
    rows.microsOrNull(micros(event.get(Role.END))).end();
  }

  private long micros(@Nullable String text) {
    return text == null ? Columns.NONE : instants.micros(text);
  }

  /// Passes over the rest of the element the reader stands at.
  private static void skip(XMLStreamReader xml) throws XMLStreamException {
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
