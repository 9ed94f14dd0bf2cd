package dev.weir.story;

import dev.weir.event.LedgerEntry;
import dev.weir.flow.StreamStage;
import dev.weir.metric.Finding;
import dev.weir.metric.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What could not be seen, and the cheapest way to let Weir see each; with the ledger of what was
/// set apart.
final class NotSeen {
  /// Something that is missing.
  ///
  /// @param what it is
  /// @param why it is missing
  /// @param remedy the cheapest way to see it
  record Gap(String what, String why, String remedy) {}

  private static final int MOST_NAMES = 4;

  private NotSeen() {}

  /// All gaps: unseen stages first, then numbers that are absent or rest on too little; those with
  /// the same reason stand in one line.
  static List<Gap> gaps(StreamStage.Stream stream, Cites cites) {
    List<Gap> gaps = new ArrayList<>();
    Stream.concat(stream.before().stream(), stream.after().stream())
        .forEach(unseen -> gaps.add(gap(unseen)));
    Map<String, Gap> byReason = new LinkedHashMap<>();
    for (Finding finding : cites.findings()) {
      Gap gap = gap(finding);
      if (gap != null) {
        byReason.merge(
            gap.why() + gap.remedy(),
            gap,
            (before, more) -> new Gap(before.what() + "; " + more.what(), gap.why(), gap.remedy()));
      }
    }
    byReason.values().forEach(gap -> gaps.add(new Gap(some(gap.what()), gap.why(), gap.remedy())));
    return gaps;
  }

  /// The first few of many names, and how many more there are.
  private static String some(String names) {
    List<String> all = List.of(names.split("; ", -1));
    return all.size() <= MOST_NAMES
        ? names
        : String.join("; ", all.subList(0, MOST_NAMES))
            + "; and "
            + Words.count(all.size() - MOST_NAMES)
            + " more";
  }

  private static Gap gap(StreamStage.Unseen unseen) {
    return new Gap(unseen.name(), "left no trace in what is connected", unseen.remedy());
  }

  private static @Nullable Gap gap(Finding finding) {
    return switch (finding.reading()) {
      case Reading.Measured _ -> null;
      case Reading.TooFew few ->
          new Gap(
              finding.name(),
              "there are "
                  + Words.count(few.n())
                  + " "
                  + few.what()
                  + ", it takes "
                  + Words.count(few.needed()),
              "Wait, or widen the period with --since.");
      case Reading.Absent absent -> new Gap(finding.name(), absent.missing(), absent.remedy());
    };
  }

  static String html(StreamStage.Stream stream, List<LedgerEntry> ledger, Cites cites) {
    Html out = new Html();
    out.line("<section id=\"not-seen\">").element("h2", "What we could not see");
    out.element(
        "p",
        "Nothing here counts as zero. Each line says what is missing and the cheapest way to"
            + " see it.");
    List<List<String>> rows = new ArrayList<>();
    for (Gap gap : gaps(stream, cites)) {
      rows.add(
          List.of(
              Words.capital(gap.what()), Words.capital(gap.why()), Words.capital(gap.remedy())));
    }
    if (!rows.isEmpty()) {
      out.raw(cards(List.of("What", "Why not", "How to see it"), rows));
    }
    if (!ledger.isEmpty()) {
      out.element("h3", "Set apart while reading");
      List<List<String>> entries = new ArrayList<>();
      for (LedgerEntry entry : ledger) {
        entries.add(
            List.of(Words.count(entry.count()), entry.what(), entry.example(), entry.remedy()));
      }
      out.raw(
          new Figure.Table(List.of("how many", "what", "for example", "what to do"), entries)
              .html("Set apart while reading"));
    }
    return out.line("</section>").toString();
  }

  /// Rows as definition lists: they wrap on a phone, where a table would not.
  private static String cards(List<String> names, List<List<String>> rows) {
    Html out = new Html();
    out.line("<ul class=\"gaps\">");
    for (List<String> row : rows) {
      out.line("<li>");
      out.wrap(
          "p",
          "<strong>" + Html.escape(row.get(0)) + ".</strong> " + Html.escape(row.get(1)) + ".");
      out.wrap("p class=\"quiet\"", Html.escape(names.get(2)) + ": " + Html.escape(row.get(2)));
      out.line("</li>");
    }
    return out.line("</ul>").toString();
  }
}
