package dev.weir.app;

import dev.weir.metric.Evidence;
import dev.weir.metric.Finding;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The command that shows every row behind a finding, as it must be typed to show the same rows:
/// with the sources, the workspace and the period that were asked about.
final class AllRows {
  private AllRows() {}

  /// The finding, with that command in its evidence.
  static Finding withCommand(Finding f, Request request) {
    Evidence e = f.evidence();
    List<String> words = new ArrayList<>(List.of("weir", "explain", f.id(), "--all"));
    words.addAll(request.sources());
    if (request.sources().isEmpty()) {
      add(words, "--workspace", request.workspace().map(folder -> shown(folder, request.here())));
    }
    add(words, "--since", request.since().map(AllRows::shown));
    add(words, "--until", request.until().map(AllRows::shown));
    add(words, "--as-of", request.asOf().map(AllRows::shown));
    String command = words.stream().map(AllRows::quoted).collect(Collectors.joining(" "));
    return new Finding(
        f.id(),
        f.name(),
        f.claim(),
        f.reading(),
        f.unit(),
        f.span(),
        f.period(),
        f.definition(),
        new Evidence(e.query(), e.columns(), e.rows(), e.total(), command),
        f.trend());
  }

  private static void add(List<String> words, String option, Optional<String> value) {
    value.ifPresent(given -> words.addAll(List.of(option, given)));
  }

  private static String shown(Path folder, Path here) {
    boolean isBelow = folder.startsWith(here) && !folder.equals(here);
    return isBelow ? here.relativize(folder).toString() : folder.toString();
  }

  /// A day where it is midnight.
  private static String shown(Instant at) {
    return at.toString().replaceFirst("T00:00:00Z$", "");
  }

  /// As a shell takes it.
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_@%+=:,./~-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
