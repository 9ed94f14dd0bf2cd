package dev.weir.story;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The report: one HTML file that needs nothing else, not even a script. The same study gives the
/// same bytes.
///
/// Order: the one sentence, how much of the way is seen, the map, what to look at, five journeys,
/// the Three Ways, the five steps, what could not be seen, the evidence.
public final class HtmlReport {
  private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z]+)}}");

  private static final List<List<String>> CHAPTERS =
      List.of(
          List.of("map", "Map"),
          List.of("look", "Look first"),
          List.of("journeys", "Journeys"),
          List.of("first-way", "Flow"),
          List.of("second-way", "Feedback"),
          List.of("third-way", "Learning"),
          List.of("steps", "Five steps"),
          List.of("not-seen", "Not seen"),
          List.of("evidence", "Evidence"));

  private HtmlReport() {}

  /// The whole page.
  public static String of(Study study) {
    Cites cites = new Cites(study);
    String style = resource("report.css");
    String period = Words.period(study.period());
    StringBuilder body = new StringBuilder();
    body.append(Opening.html(study, cites));
    body.append(LookCards.html(study, cites));
    body.append(JourneysSection.html(study, cites));
    body.append(ThreeWays.html(study, cites));
    body.append(FiveSteps.html(study, cites));
    body.append(NotSeen.html(study, cites));
    String evidence = EvidenceChapter.html(study, cites);
    return fill(
        resource("report.html"),
        Map.ofEntries(
            Map.entry("name", Html.escape(Clean.line(study.name(), 80))),
            Map.entry("period", Html.escape(period)),
            Map.entry("hash", hash(style)),
            Map.entry("style", style),
            Map.entry("asof", Html.escape(Words.moment(study.asOf()) + " UTC")),
            Map.entry("reason", Html.escape(study.periodReason())),
            Map.entry("source", Html.escape(study.source())),
            Map.entry("commits", Html.escape(Words.plural(study.commits(), "commit", "commits"))),
            Map.entry(
                "releases", Html.escape(Words.plural(study.releases(), "release", "releases"))),
            Map.entry("contents", contents(body.toString())),
            Map.entry("body", body + evidence)));
  }

  /// Links to the chapters there are.
  private static String contents(String body) {
    StringBuilder out = new StringBuilder();
    for (List<String> chapter : CHAPTERS) {
      String id = chapter.get(0);
      if (id.equals("evidence") || body.contains("<section id=\"" + id + "\">")) {
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
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + name, e);
    }
  }
}
