package dev.weir.documents;

import dev.weir.metric.Definition;
import dev.weir.metric.Finding;
import dev.weir.metric.Plain;
import dev.weir.metric.Reading;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The measures as Markdown, sorted by name: each definition with its header, each of its findings
/// with what it can say. Made from the findings of several repositories.
final class MeasuresPage {

  /// What a finding was seen to say.
  private record Seen(
      Finding finding,
      Set<String> bases,
      Set<String> provenances,
      Set<String> few,
      Set<String> absent) {
    Seen(Finding finding) {
      this(finding, new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new LinkedHashSet<>());
    }

    void add(Reading reading) {
      switch (reading) {
        case Reading.Measured measured -> {
          provenances.add(measured.provenance().word());
          bases.add(measured.interval().map(i -> withoutNumbers(i.basis())).orElse("none"));
        }
        case Reading.TooFew needs -> few.add(Plain.count(needs.needed()) + " " + needs.what());
        case Reading.Absent missing -> absent.add(missing.missing());
      }
    }

    /// `resampled by release (12 releases)` without the count, which is the repository's own.
    private static String withoutNumbers(String basis) {
      return basis.replaceFirst(" \\(\\d+ [^)]*\\)$", "");
    }
  }

  private MeasuresPage() {}

  /// @param found the findings of each repository
  static String of(Collection<List<Finding>> found) {
    return of(found, "");
  }

  /// Definitions that are told in tables of their own, not in findings.
  static String tables(Collection<Definition> definitions) {
    StringBuilder out = new StringBuilder();
    definitions.forEach(definition -> out.append(meaning(definition, ", a table")).append('\n'));
    return out.toString();
  }

  /// @param found the findings of each source
  /// @param suffix after the name of a definition, where another source has one of that name
  static String of(Collection<List<Finding>> found, String suffix) {
    Map<String, Seen> seen = new LinkedHashMap<>();
    found.forEach(findings ->
        findings.forEach(finding ->
            seen.computeIfAbsent(finding.id(), id -> new Seen(finding)).add(finding.reading())));
    Map<String, StringBuilder> byName = new TreeMap<>();
    seen.values()
        .forEach(each -> {
          Definition definition = each.finding().definition();
          byName
              .computeIfAbsent(
                  definition.id(), _ -> new StringBuilder(meaning(definition, suffix)).append(HEAD))
              .append(row(each));
        });
    return String.join("\n", byName.values()) + "\n";
  }

  private static final String HEAD =
      """

      | finding | what | unit | interval | known how | too few below | absent when |
      | --- | --- | --- | --- | --- | --- | --- |
      """;

  private static String meaning(Definition definition, String suffix) {
    return """
    ## %s

    %s

    - a row is: %s
    - unit: %s
    - nulls: %s
    - after: %s
    - query: `%s`, version %d
    """
        .formatted(
            definition.id() + suffix,
            capital(definition.asks()),
            definition.grain().replaceFirst("^one row(?::| per) ", ""),
            definition.unit(),
            definition.nulls(),
            definition.source(),
            definition.resource().substring("/dev/weir/".length()),
            definition.version());
  }

  private static String row(Seen seen) {
    Finding finding = seen.finding();
    return "| "
        + String.join(
            " | ",
            "`" + finding.id() + "`",
            finding.name(),
            finding.unit().word(),
            String.join("; ", seen.bases()),
            String.join(", ", seen.provenances()),
            String.join(", ", seen.few()),
            String.join("; ", seen.absent()))
        + " |\n";
  }

  private static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }
}
