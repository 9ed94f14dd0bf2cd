package dev.weir.source.git;

import dev.weir.event.LedgerEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Reads commits from a repository: in one pass of `git log --raw` where the repository is whole,
/// and with care where objects are missing.
public final class GitReader {
  private static final List<String> LOG =
      List.of("log", GitLogParser.FORMAT, "-z", "--use-mailmap", "--no-color", "--stdin");
  private static final List<String> CHANGES =
      List.of("--raw", "-M100%", "--no-abbrev", "--no-ext-diff", "--no-textconv");

  private final GitCommand git;
  private final Set<String> shallow;
  private final Consumer<LedgerEntry> ledger;

  /// @param shallow commits where history is cut off: what they changed cannot be told
  /// @param ledger is told what could not be read
  public GitReader(GitCommand git, Collection<String> shallow, Consumer<LedgerEntry> ledger) {
    this.git = git;
    this.shallow = new HashSet<>(shallow);
    this.ledger = ledger;
  }

  /// A place for commits that can be emptied again.
  public interface Sink {
    /// Takes a commit.
    ///
    /// @param isKnown whether its files are known; false: trees are missing
    void accept(GitCommit commit, boolean isKnown);

    /// Forgets all commits taken so far: they will be read again.
    void reset();
  }

  /// Reads every commit reachable from the tips and not from those known already.
  ///
  /// @throws dev.weir.event.SourceException when not even the tips can be read
  public void read(Collection<String> tips, Collection<String> known, Sink sink) {
    if (tips.isEmpty()) {
      return; // no commit yet; git itself would take HEAD, and complain
    }
    List<String> revisions = new ArrayList<>(tips);
    known.forEach(id -> revisions.add("^" + id));
    List<String> command = new ArrayList<>(LOG);
    command.addAll(CHANGES);
    GitCommand.Outcome outcome =
        git.run(
            command,
            GitCommand.lines(revisions),
            in -> {
              try {
                GitLogParser.parse(in, commit -> sink.accept(commit, isWhole(commit)));
              } catch (java.io.EOFException e) {
                // Git stopped in the middle; its exit code says so, and the careful way follows.
              }
            });
    if (!outcome.ok()) {
      sink.reset();
      new CarefulGitReader(git, shallow, ledger).read(revisions, sink);
    }
  }

  private boolean isWhole(GitCommit commit) {
    return !shallow.contains(commit.id());
  }
}
