package dev.weir.source.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Whether commits known from an earlier reading are still what the repository stands on.
final class GitReach {
  private GitReach() {}

  /// Whether all of these are commits that are here, reachable or not.
  static boolean areHere(GitCommand git, List<String> ids) {
    List<String> other = new ArrayList<>();
    GitCommand.Outcome outcome =
        git.run(
            List.of("cat-file", "--batch-check=%(objecttype)"),
            GitCommand.lines(ids),
            in ->
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.equals("commit"))
                    .forEach(other::add));
    return outcome.ok() && other.isEmpty();
  }

  /// Whether the tips reach all of these; no, too, where so much is missing that git cannot tell.
  static boolean areReached(GitCommand git, List<String> ids, List<String> tips) {
    Stream<String> without = tips.stream().map(tip -> "^" + tip);
    List<String> revisions = Stream.concat(ids.stream(), without).toList();
    List<String> beyond = new ArrayList<>();
    GitCommand.Outcome outcome =
        git.run(
            List.of("rev-list", "--max-count=1", "--stdin"),
            GitCommand.lines(revisions),
            in ->
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(beyond::add));
    return outcome.ok() && beyond.isEmpty();
  }
}
