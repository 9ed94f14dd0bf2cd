package dev.weir.source.git;

import dev.weir.event.LedgerEntry;
import dev.weir.event.SourceException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// Reads commits from a repository: in one pass of `git log --raw` where the repository is whole,
/// and with care where objects are missing. Of a long history the older half is read by a second
/// git at the same time, and laid aside while the newer half is read: git is what one waits for.
public final class GitReader {
  private static final List<String> LOG =
      List.of(
          "log",
          GitLogParser.FORMAT,
          "-z",
          "--use-mailmap",
          "--no-color",
          "--stdin",
          "--raw",
          "-M100%",
          "--no-abbrev",
          "--no-ext-diff",
          "--no-textconv");

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
  /// @param older some of the tips, whose history is read by a second git; none: one git reads all
  /// @param aside a file for what the second git prints
  /// @throws dev.weir.event.SourceException when not even the tips can be read
  public void read(
      Collection<String> tips,
      Collection<String> known,
      Collection<String> older,
      Path aside,
      Sink sink) {
    if (tips.isEmpty()) {
      return; // no commit yet; git itself would take HEAD, and complain
    }
    List<String> revisions = without(tips, known);
    if (!(older.isEmpty() ? log(revisions, sink) : inHalves(tips, known, older, aside, sink))) {
      sink.reset();
      new CarefulGitReader(git, shallow, ledger).read(revisions, sink);
    }
  }

  /// A commit of the newer half is never a parent of one in the older, so children still come
  /// before their parents.
  private boolean inHalves(
      Collection<String> tips,
      Collection<String> known,
      Collection<String> older,
      Path aside,
      Sink sink) {
    try (LaidAside laidAside = new LaidAside(aside)) {
      FutureTask<Boolean> second = new FutureTask<>(() -> copy(without(older, known), laidAside));
      Thread.ofPlatform().daemon().start(second);
      List<String> both = new ArrayList<>(known);
      both.addAll(older);
      if (!log(without(tips, both), sink)) {
        return false;
      }
      try (InputStream in = laidAside.open()) {
        parse(in, sink);
      }
      return second.get();
    } catch (IOException | ExecutionException e) {
      sink.reset(); // there was no room to lay it aside: in one pass, then
      return log(without(tips, known), sink);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceException("Reading git was interrupted.", "Run it again.", e);
    }
  }

  private boolean copy(List<String> revisions, LaidAside aside) {
    try {
      return log(revisions, aside::copy);
    } finally {
      aside.end();
    }
  }

  private static List<String> without(Collection<String> tips, Collection<String> known) {
    List<String> revisions = new ArrayList<>(tips);
    known.forEach(id -> revisions.add("^" + id));
    return revisions;
  }

  private boolean log(List<String> revisions, Sink sink) {
    return log(revisions, in -> parse(in, sink));
  }

  private boolean log(List<String> revisions, GitCommand.Talk<InputStream> output) {
    return git.run(LOG, GitCommand.lines(revisions), output).ok();
  }

  private void parse(InputStream in, Sink sink) throws IOException {
    try {
      GitLogParser.parse(in, commit -> sink.accept(commit, isWhole(commit)));
    } catch (EOFException e) {
      // Git stopped in the middle; its exit code says so, and the careful way follows.
    }
  }

  private boolean isWhole(GitCommit commit) {
    return !shallow.contains(commit.id());
  }
}
