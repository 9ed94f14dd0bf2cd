package dev.weir.story;

import dev.weir.event.Range;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The page every report is: skeleton, style and footer; one file that needs nothing else.
///
/// @param name what was studied
/// @param period the time the numbers cover
/// @param reason why this period
/// @param asOf what was known then
/// @param read what was read: "12 commits and 2 releases were"
/// @param source what it was read from
record Page(String name, Range period, String reason, Instant asOf, String read, String source) {
  private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z]+)}}");

  private static final List<List<String>> CHAPTERS =
      List.of(
          List.of("map", "Map"),
          List.of("look", "Look first"),
          List.of("journeys", "Journeys"),
          List.of("delivery", "Delivery"),
          List.of("first-way", "Flow"),
          List.of("second-way", "Feedback"),
          List.of("third-way", "Learning"),
          List.of("steps", "Five steps"),
          List.of("not-seen", "Not seen"),
          List.of("evidence", "Evidence"));

  /// The page around its body.
  String around(String body) {
    String style = style();
    return fill(
        resource("report.html"),
        Map.ofEntries(
            Map.entry("name", Html.escape(Clean.line(name, 80))),
            Map.entry("period", Html.escape(Words.period(period))),
            Map.entry("hash", hash(style)),
            Map.entry("style", style),
            Map.entry("asof", Html.escape(Words.moment(asOf) + " UTC")),
            Map.entry("reason", Html.escape(reason)),
            Map.entry("source", Html.escape(source)),
            Map.entry("read", Html.escape(read)),
            Map.entry("contents", contents(body)),
            Map.entry("body", body)));
  }

  /// Links to the chapters there are.
  private static String contents(String body) {
    StringBuilder out = new StringBuilder();
    for (List<String> chapter : CHAPTERS) {
      String id = chapter.get(0);
      if (body.contains("<section id=\"" + id + "\"")) {
        out.append("<a href=\"#").append(id).append("\">").append(chapter.get(1));
        out.append("</a>\n");
      }
    }
    return out.toString();
  }

  /// The report's style sheet, for checks of its palette.
  static String style() {
    return resource("report.css");
  }

  /// Fills the slots of the skeleton in one pass: what is filled in is never looked at again.
  private static String fill(String skeleton, Map<String, String> slots) {
    return SLOT.matcher(skeleton)
        .replaceAll(match -> {
          String value = slots.get(match.group(1));
          if (value == null) {
            throw new IllegalStateException("the skeleton has an unknown slot " + match.group());
          }
          return Matcher.quoteReplacement(value);
        });
  }

  /// What the page's security policy calls its one style sheet.
  private static String hash(String style) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + name, e);
    }
  }
}
