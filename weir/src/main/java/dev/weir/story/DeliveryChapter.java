package dev.weir.story;

import dev.weir.event.LedgerEntry;
import dev.weir.flow.Connections;
import dev.weir.metric.Finding;
import dev.weir.metric.Findings;
import dev.weir.metric.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The delivery around the commits, on one page with them: the way of changes and of issues, how
/// much of it is connected and how sure that is, what was read and what is missing.
final class DeliveryChapter {
  private static final Map<String, String> TITLES =
      Map.of("change-to-release", "From change to release", "idea-to-use", "From idea to use");
  private static final Map<String, String> ITEMS =
      Map.of("change-to-release", "pull requests", "idea-to-use", "issues");
  private static final Map<String, String> KINDS =
      Map.of(
          "change", "pull requests",
          "issue", "issues",
          "build", "builds",
          "job", "jobs of builds",
          "deployment", "deployments",
          "release", "releases published",
          "incident", "incidents");

  private DeliveryChapter() {}

  /// The chapter; empty where nothing but commits was read.
  ///
  /// @param findings all that can be cited
  static String html(Delivered delivered, Findings findings, Cites cites) {
    if (delivered.isNothing()) {
      return "";
    }
    Html out = new Html();
    out.line("<section id=\"delivery\">").element("h2", "The delivery around the commits");
    out.element(
        "p",
        "What happens before a commit lands and after it: proposed, looked at, built, released, as"
            + " far as it was read. Times here are those of all that was read, unless a period was"
            + " asked for.");
    for (LogStudy stream : delivered.streams()) {
      stream(out, stream, findings, cites);
    }
    out.raw(BuildsSection.html(findings, cites));
    connected(out, delivered, findings, cites);
    read(out, delivered);
    return out.line("</section>").toString();
  }

  /// What goes through a stream, for people.
  static String items(LogStudy stream) {
    return ITEMS.getOrDefault(stream.name(), "items");
  }

  private static void stream(Html out, LogStudy stream, Findings findings, Cites cites) {
    if (stream.map().stream().stages().isEmpty()) {
      return;
    }
    String title = TITLES.getOrDefault(stream.name(), Clean.line(stream.name()));
    out.raw(
        new Figure(
                "fig-" + stream.name(),
                title + ": " + uncapital(StreamWords.headline(stream)),
                "How long one visit to a stage lasts, half and 85 of 100 of them; and, to scale, all"
                    + " the time a typical one of the "
                    + items(stream)
                    + " spends there",
                StreamWords.caption(stream),
                StreamDrawing.wide(stream, stream.name() + "-wide"),
                StreamPhone.of(stream, stream.name() + "-narrow"),
                LogTables.stages(stream))
            .html("full"));
    for (Sentence sentence : sentences(stream, findings)) {
      out.wrap("p", cites.markup(sentence));
    }
    if (stream.map().teams().size() > 1) {
      out.element("h3", "The same by class of change");
      out.element(
          "p",
          "As far as a trailer, a label or the account says so; what says nothing counts as people’s."
              + " Sums over all of them, in calendar time.");
      out.raw(LogTables.teams(stream.map()).html(title + " by class"));
    }
    out.wrap(
        "p class=\"quiet\"",
        "All of it: <code>weir report stream:" + Html.escape(stream.name()) + "</code>");
  }

  private static String uncapital(String sentence) {
    String plain = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    return plain.isEmpty() ? plain : Character.toLowerCase(plain.charAt(0)) + plain.substring(1);
  }

  private static List<Sentence> sentences(LogStudy stream, Findings findings) {
    List<Sentence> out = new ArrayList<>();
    String half = "Half of all " + items(stream) + " take at most {" + stream.name();
    String over = " from the first that is seen of them until they are over";
    Sentence.first(
            findings,
            half
                + ".lead_time.p50}"
                + over
                + " ({"
                + stream.name()
                + ".lead_time.p50:interval}); one in seven takes more than {"
                + stream.name()
                + ".lead_time.p85}.",
            half + ".lead_time.p50}" + over + ".")
        .ifPresent(out::add);
    Sentence.fill(
            "{%1$s.wip.items} are under way, half of those for more than {%1$s.wip.age_p50}."
                .formatted(stream.name()),
            findings)
        .ifPresent(out::add);
    Optional<String> slower = StreamHeadline.elsewhere(stream);
    slower.map(Sentence::of).ifPresent(out::add);
    return out;
  }

  private static void connected(Html out, Delivered delivered, Findings findings, Cites cites) {
    List<Finding> pairs =
        Connections.pairs().stream()
            .flatMap(pair -> findings.find(pair.finding()).stream())
            .filter(finding -> finding.reading() instanceof Reading.Measured)
            .toList();
    if (pairs.isEmpty()) {
      return;
    }
    out.element("h3", "How much of it is connected");
    out.element(
        "p",
        "Where a connection is missing, what lies behind it is not seen; nothing is guessed in its"
            + " place.");
    out.line("<ul>");
    pairs.forEach(finding -> out.wrap("li", cites.markup(Sentence.claim(finding))));
    out.line("</ul>");
    if (delivered.rules().isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (Connections.Rule rule : delivered.rules()) {
      rows.add(
          List.of(
              rule.pair().words(),
              rule.rule(),
              Words.count(rule.n()),
              Words.percent(rule.confidence())));
    }
    out.raw(
        new Figure.Table(
                List.of("from → to", "found because", "how many", "of such links are true"), rows)
            .html("How connections were found"));
  }

  private static void read(Html out, Delivered delivered) {
    out.element("h3", "What was read, and what is missing");
    List<List<String>> rows = new ArrayList<>();
    for (Delivered.Arrived arrived : delivered.arrived()) {
      rows.add(
          List.of(
              arrived.source(),
              KINDS.getOrDefault(arrived.kind(), arrived.kind()),
              Words.count(arrived.n()),
              Words.date(arrived.period().since()),
              Words.date(arrived.period().until())));
    }
    out.raw(
        new Figure.Table(List.of("source", "what", "how many", "first opened", "last opened"), rows)
            .html("What was read"));
    if (delivered.ledger().isEmpty()) {
      out.element("p", "Nothing is known to be missing.");
      return;
    }
    List<List<String>> entries = new ArrayList<>();
    for (LedgerEntry entry : delivered.ledger()) {
      entries.add(
          List.of(Words.count(entry.count()), entry.what(), entry.example(), entry.remedy()));
    }
    out.raw(
        new Figure.Table(List.of("how many", "what", "for example", "what to do"), entries)
            .html("What is missing"));
  }
}
