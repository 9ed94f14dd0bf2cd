package dev.weir.story;

import dev.weir.flow.StreamStage;
import dev.weir.metric.Finding;
import dev.weir.metric.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns numbers into quiet links to their evidence, and remembers where each was first used so
/// that the evidence can lead back.
final class Cites {
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, String> firstUse = new LinkedHashMap<>();

  /// @param stream its stages' findings are among those that can be cited
  Cites(Findings all, StreamStage.Stream stream) {
    all.all().forEach(this::add);
    stream.stages().stream().flatMap(stage -> ofStage(stage)).forEach(this::add);
  }

  private static Stream<Finding> ofStage(StreamStage stage) {
    return Stream.of(stage.p50(), stage.p85(), stage.workInProgress(), stage.processTime());
  }

  private void add(Finding finding) {
    if (findings.putIfAbsent(finding.id(), finding) == null) {
      numbers.put(finding.id(), numbers.size() + 1);
    }
  }

  /// All findings of the study, in the order of their evidence.
  List<Finding> findings() {
    return new ArrayList<>(findings.values());
  }

  /// The place of a finding's evidence: `E7`.
  String label(String finding) {
    return "E" + numbers.getOrDefault(finding, 0);
  }

  /// The id of a finding's evidence block.
  String anchor(String finding) {
    return "e" + numbers.getOrDefault(finding, 0);
  }

  /// Where a finding is first used, if it is.
  Optional<String> use(String finding) {
    return Optional.ofNullable(firstUse.get(finding));
  }

  /// A sentence as markup, its numbers linked.
  String markup(Sentence sentence) {
    StringBuilder out = new StringBuilder();
    for (Sentence.Part part : sentence.parts()) {
      out.append(
          switch (part) {
            case Sentence.Plain plain -> Html.escapeKeepingEnds(plain.text());
            case Sentence.Cited cited -> link(cited.text(), cited.finding());
          });
    }
    return out.toString();
  }

  /// A number as a link to its evidence; plain text when there is no such finding.
  String link(String text, String finding) {
    String safe = Html.escape(text);
    if (!findings.containsKey(finding)) {
      return safe;
    }
    String id = "";
    if (!firstUse.containsKey(finding)) {
      String use = "u" + numbers.get(finding);
      firstUse.put(finding, use);
      id = " id=\"" + use + "\"";
    }
    return "<a class=\"n\"%s href=\"#%s\" data-e=\"%s\">%s</a>"
        .formatted(id, anchor(finding), label(finding), safe);
  }
}
