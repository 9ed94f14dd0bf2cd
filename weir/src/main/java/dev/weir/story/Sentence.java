package dev.weir.story;

import dev.weir.metric.Finding;
import dev.weir.metric.Findings;
import dev.weir.metric.Reading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A sentence whose numbers know the finding they come from, so that every surface can lead back to
/// the evidence.
record Sentence(List<Part> parts) {
  private static final Pattern CLAUSE_END = Pattern.compile("[,;:.](?= |$)");

  /// Nothing said.
  static final Sentence EMPTY = new Sentence(List.of());

  Sentence {
    parts = List.copyOf(parts);
  }

  /// A piece of a sentence.
  sealed interface Part {
    /// The words as read.
    String text();
  }

  /// Words without a number of ours.
  record Plain(String text) implements Part {}

  /// A number and the id of its finding.
  record Cited(String text, String finding) implements Part {}

  static Sentence of(String text) {
    return new Sentence(List.of(new Plain(text)));
  }

  /// This sentence with words after it.
  Sentence then(String text) {
    return with(new Plain(text));
  }

  /// This sentence with a cited number after it.
  Sentence cite(String text, String finding) {
    return with(new Cited(text, finding));
  }

  /// This sentence, a space, and another one.
  Sentence then(Sentence other) {
    return then(" ").and(other);
  }

  /// This sentence going straight on into another one.
  Sentence and(Sentence other) {
    List<Part> all = new ArrayList<>(parts);
    all.addAll(other.parts);
    return new Sentence(all);
  }

  /// The words alone.
  String plain() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }

  /// The words with the weight of each number in brackets: interval, sample, how we know. It stands
  /// at the end of the clause; what the sentence says already is not said again.
  String weighed(Findings findings) {
    String said = plain();
    StringBuilder out = new StringBuilder();
    Set<String> told = new LinkedHashSet<>();
    Set<String> pending = new LinkedHashSet<>();
    for (Part part : parts) {
      int end = pending.isEmpty() ? -1 : clauseEnd(part.text());
      if (end >= 0) {
        out.append(part.text(), 0, end).append(" (").append(String.join(", ", pending)).append(')');
        out.append(part.text(), end, part.text().length());
        pending.clear();
      } else {
        out.append(part.text());
      }
      if (part instanceof Cited cited && told.add(cited.finding())) {
        findings.find(cited.finding()).map(f -> Readings.weight(f, said)).ifPresent(pending::add);
      }
    }
    return pending.isEmpty() ? out.toString() : out + " (" + String.join(", ", pending) + ")";
  }

  private static int clauseEnd(String text) {
    Matcher end = CLAUSE_END.matcher(text);
    return end.find() ? end.start() : -1;
  }

  /// Fills `{finding}` with its value, `{finding:number}` with the value alone, without its unit,
  /// `{finding:interval}` with its interval and `{finding:n}` with its sample size.
  ///
  /// @return empty when one of them was not measured, so that no sentence is printed with a hole
  static Optional<Sentence> fill(String template, Findings findings) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      parts.add(new Plain(template.substring(from, open)));
      Optional<Part> number = number(template.substring(open + 1, close), findings);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      parts.add(number.get());
      from = close + 1;
    }
    parts.add(new Plain(template.substring(from)));
    return Optional.of(new Sentence(parts));
  }

  /// A finding's claim, the number in it leading to the evidence.
  static Sentence claim(Finding finding) {
    String claim = Clean.line(finding.claim());
    String value = text(finding, "value").orElse("");
    int at = value.isEmpty() ? -1 : claim.indexOf(value);
    return at < 0
        ? of(claim)
        : of(claim.substring(0, at))
            .cite(value, finding.id())
            .then(claim.substring(at + value.length()));
  }

  /// The first of several templates that can be filled.
  static Optional<Sentence> first(Findings findings, String... templates) {
    for (String template : templates) {
      Optional<Sentence> filled = fill(template, findings);
      if (filled.isPresent()) {
        return filled;
      }
    }
    return Optional.empty();
  }

  private static Optional<Part> number(String key, Findings findings) {
    int colon = key.indexOf(':');
    String id = colon < 0 ? key : key.substring(0, colon);
    String what = colon < 0 ? "value" : key.substring(colon + 1);
    return findings
        .find(id)
        .flatMap(finding -> text(finding, what).map(text -> new Cited(text, id)));
  }

  private static Optional<String> text(Finding finding, String what) {
    if (!(finding.reading() instanceof Reading.Measured measured)) {
      return Optional.empty();
    }
    if (what.equals("n")) {
      return Optional.of(Words.count(measured.n()));
    }
    if (what.equals("number")) {
      return Optional.of(Words.bare(finding.unit(), measured.value()));
    }
    if (what.equals("interval")) {
      return measured
          .interval()
          .map(interval -> Words.interval(finding.unit(), measured.value(), interval));
    }
    return Optional.of(Words.value(finding.unit(), measured.value()));
  }

  private Sentence with(Part part) {
    List<Part> all = new ArrayList<>(parts);
    all.add(part);
    return new Sentence(all);
  }
}
