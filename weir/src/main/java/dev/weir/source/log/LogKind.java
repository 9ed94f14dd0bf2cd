package dev.weir.source.log;

import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// What a file is, told by its first bytes, never by its name.
///
/// @param format how it is written
/// @param isGzip whether it is compressed
/// @param encoding of a text, as DuckDB names it
record LogKind(Format format, boolean isGzip, String encoding) {
  private static final int HEAD = 1 << 16;
  private static final Pattern OCEL =
      Pattern.compile("^\\{\\s*\"(?:objectTypes|eventTypes|objects|events)\"\\s*:");
  private static final Pattern OCEL_1 = Pattern.compile("^\\{\\s*\"ocel:");
  private static final Pattern OCEL_XML = Pattern.compile("<(?:object-types|event-types)\\b");

  /// The formats there are.
  enum Format {
    CSV,
    JSON_LINES,
    OCEL,
    PARQUET,
    XES
  }

  /// @throws UserException when there is no such file
  /// @throws SourceException when it is empty or cannot be read
  static LogKind of(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UserException(
          Files.isDirectory(file)
              ? file + " is a folder, not a log."
              : "There is no file " + file + ".",
          "Give a CSV, Parquet, JSON lines, XES or OCEL JSON file: weir map FILE");
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      byte[] head = in.readNBytes(4);
      boolean isGzip = head.length > 2 && head[0] == 0x1f && (head[1] & 0xff) == 0x8b;
      byte[] text = isGzip ? unzipped(file) : start(file);
      if (text.length == 0) {
        throw new SourceException(file + " is empty.", "Write the log again, and try once more.");
      }
      Format format = format(file, text);
      // Parquet says itself how its texts are written.
      return new LogKind(format, isGzip, format == Format.PARQUET ? "utf-8" : encoding(text));
    } catch (IOException e) {
      throw new SourceException(
          file + " cannot be read: " + e.getMessage() + ".", "Check the file, and try again.", e);
    }
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static byte[] unzipped(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readNBytes(HEAD);
    } catch (IOException e) {
      throw new SourceException(
          file + " is damaged: it ends in the middle, or is no gzip.",
          "Copy or write it again; nothing was stored.",
          e);
    }
  }

  private static Format format(Path file, byte[] head) {
    String text = new String(head, 0, Math.min(head.length, 4_096), StandardCharsets.UTF_8);
    String bare = text.replace("\ufeff", "").stripLeading();
    if (text.startsWith("PAR1")) {
      return Format.PARQUET;
    }
    if (text.startsWith("SQLite format 3")) {
      throw otherOcel(file, "is an SQLite database");
    }
    if (bare.startsWith("<")) {
      if (OCEL_XML.matcher(text).find()) {
        throw otherOcel(file, "is OCEL as XML");
      }
      return Format.XES;
    }
    if (OCEL_1.matcher(bare).find()) {
      throw otherOcel(file, "is OCEL 1.0");
    }
    return OCEL.matcher(bare).find()
        ? Format.OCEL
        : bare.startsWith("{") ? Format.JSON_LINES : Format.CSV;
  }

  private static UserException otherOcel(Path file, String what) {
    return new UserException(
        file + " " + what + ", which Weir does not read.", "Write the log as OCEL 2.0 JSON.");
  }

  private static String encoding(byte[] head) {
    int first = head[0] & 0xff;
    int second = head.length > 1 ? head[1] & 0xff : 0;
    if ((first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff)) {
      return "utf-16";
    }
    return isUtf8(head) ? "utf-8" : "latin-1";
  }

  /// The head may end inside a letter, so its last three bytes say nothing.
  private static boolean isUtf8(byte[] head) {
    int whole = head.length == HEAD ? lastWhole(head) : head.length;
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(head, 0, whole));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static int lastWhole(byte[] head) {
    int end = head.length;
    while (end > head.length - 4 && (head[end - 1] & 0x80) != 0) {
      end--;
    }
    return end;
  }
}
