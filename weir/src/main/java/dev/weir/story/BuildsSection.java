package dev.weir.story;

import dev.weir.metric.Finding;
import dev.weir.metric.Findings;
import dev.weir.metric.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How soon and how truly builds tell, in sentences and as a table.
final class BuildsSection {
  private BuildsSection() {}

  /// Nothing where no builds were read.
  static String html(Findings findings, Cites cites) {
    List<Finding> all =
        findings
            .all()
            .filter(f -> f.id().startsWith("builds.") || f.id().startsWith("commit_to_build."))
            .toList();
    if (all.isEmpty()) {
      return "";
    }
    Html out = new Html();
    out.element("h3", "Builds: how soon, and how truly, they tell");
    Stream.of(
            "Half of all commits with a build have one that passed within {commit_to_build.p50} of"
                + " coming to the main line, 85 of 100 within {commit_to_build.p85}.",
            "A build waits {builds.queue.p50} before it begins in half of all cases, and at most"
                + " {builds.queue.p85} in 85 of 100.",
            "Half of all builds take at most {builds.time.p50} ({builds.time.p50:interval}), 85 of"
                + " 100 at most {builds.time.p85}.",
            "{builds.failure_ratio} of those that passed or failed, failed"
                + " ({builds.failure_ratio:interval}). Each time, whoever comes next builds on red.",
            "When the branch of most builds turns red, it is green again within {builds.green.p50}"
                + " in half of all cases.")
        .flatMap(template -> Sentence.fill(template, findings).stream())
        .forEach(sentence -> out.wrap("p", cites.markup(sentence)));
    List<List<String>> rows = new ArrayList<>();
    for (Finding finding : all) {
      rows.add(
          List.of(
              finding.name(),
              value(finding),
              finding.reading() instanceof Reading.Measured m
                  ? m.interval()
                      .map(i -> Words.interval(finding.unit(), m.value(), i))
                      .orElse("counted")
                  : "",
              finding.reading() instanceof Reading.Measured m ? Words.count(m.n()) : "",
              Words.period(finding.period())));
    }
    out.raw(
        new Figure.Table(List.of("number", "value", "interval, 95 %", "n", "period"), rows)
            .html("Builds"));
    return out.toString();
  }

  private static String value(Finding finding) {
    return switch (finding.reading()) {
      case Reading.Measured measured -> Words.value(finding.unit(), measured.value());
      case Reading.TooFew few ->
          "can’t tell yet: " + Words.count(few.n()) + " of " + Words.count(few.needed());
      case Reading.Absent _ -> "not seen";
    };
  }
}
