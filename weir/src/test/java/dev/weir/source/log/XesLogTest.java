package dev.weir.source.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Progress;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.store.Columns;
import dev.weir.store.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XesLogTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final String LOG =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <log xes.version="1.0">
        <global scope="event"><date key="time:timestamp" value="1970-01-01T00:00:00.000+01:00"/></global>
        <string key="meta"><string key="concept:name" value="not an event's"/></string>
        <trace>
          <string key="concept:name" value="case &amp; 1"><string key="concept:name" value="inner"/></string>
          <event>
            <string key="concept:name" value="Accepted"/>
            <string key="lifecycle:transition" value="Wait - User"/>
            <string key="org:resource" value="Ann"><string key="org:resource" value="inner"/></string>
            <string key="org:group" value="G1"/>
            <date key="time:timestamp" value="2010-12-30T14:32:00.5+01:00"/>
          </event>
          <event><string key="concept:name" value="Closed"/>
            <date key="time:timestamp" value="2010-12-31T00:00:00Z"/></event>
        </trace>
        <trace><event><string key="concept:name" value="Alone"/>
            <date key="time:timestamp" value="2011-01-01T00:00:00"/></event></trace>
      </log>
      """;

  @TempDir private Path folder;

  @Test
  void onlyAnEventsOwnAttributesAreRead() {
    assertThat(read(LOG))
        .containsExactly(
            List.of(
                "case & 1", "Accepted", "Wait - User", "Ann", "G1", "", "2010-12-30 13:32:00.500"),
            List.of("case & 1", "Closed", "", "", "", "", "2010-12-31 00:00"),
            List.of("trace 2", "Alone", "", "", "", "", "2011-01-01 00:00"));
  }

  @Test
  void aLogThatBreaksOffIsRefused() {
    assertThatThrownBy(() -> read(LOG.substring(0, LOG.length() - 60)))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("breaks off");
    assertThatThrownBy(() -> read(LOG.substring(0, LOG.lastIndexOf("</log>"))))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("breaks off");
  }

  @Test
  void entitiesAreNotResolved() {
    String bomb =
        """
        <?xml version="1.0"?>
        <!DOCTYPE log [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>
        <log><trace><string key="concept:name" value="&b;"/></trace></log>
        """;

    assertThatThrownBy(() -> read(bomb)).isInstanceOf(SourceException.class);
    assertThatThrownBy(() -> read(bomb.replace("value=\"&b;\"/>", "value=\"1\"/>&x;")))
        .isInstanceOf(SourceException.class);
  }

  @Test
  void otherXmlIsNoLog() {
    assertThatThrownBy(() -> read("<html></html>"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("not XES");
  }

  @Test
  void anEventWithoutADateIsCounted() throws IOException {
    String events = "<event><string key=\"concept:name\" value=\"a\"/>%s</event>";
    String dated =
        events.formatted("<date key=\"time:timestamp\" value=\"2024-01-01T00:00:00Z\"/>");
    Path file = folder.resolve("log.xes");
    Files.writeString(
        file, "<log><trace>" + dated.repeat(30) + events.formatted("") + "</trace></log>");
    try (Engine engine = Engine.inMemory(folder.resolve("tmp"))) {
      assertThat(
              new LogSource(file).read(engine, LogOptions.DEFAULT, NOW, Progress.SILENT).ledger())
          .extracting(LedgerEntry::reason)
          .containsExactly("no_instant");
    }
  }

  @Test
  void instantsAreReadAsTheJdkReadsThem() {
    LogInstant utc = new LogInstant(ZoneOffset.UTC);
    for (String text :
        List.of(
            "2010-12-30T14:32:00.000+01:00",
            "2012-02-29T23:59:59.999999-11:30",
            "1969-12-31T23:59:59Z",
            "2000-03-01T00:00:00.123456789Z",
            "2024-01-01T10:00Z")) {
      Instant expected = java.time.OffsetDateTime.parse(text).toInstant();
      assertThat(utc.micros(text))
          .as(text)
          .isEqualTo(expected.getEpochSecond() * 1_000_000 + expected.getNano() / 1_000);
    }
    assertThat(utc.micros("2011-02-29T00:00:00Z")).isEqualTo(Columns.NONE);
    assertThat(utc.micros("yesterday")).isEqualTo(Columns.NONE);
    assertThat(new LogInstant(ZoneId.of("Europe/Paris")).micros("2024-07-01T12:00:00"))
        .isEqualTo(Instant.parse("2024-07-01T10:00:00Z").toEpochMilli() * 1_000);
  }

  private List<List<String>> read(String text) {
    try (Engine engine = Engine.inMemory(folder.resolve("tmp"))) {
      Path file = folder.resolve("log.xes");
      Files.writeString(file, text);
      new LogSource(file).read(engine, LogOptions.DEFAULT, NOW, Progress.SILENT);
      return EventTexts.of(engine);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
