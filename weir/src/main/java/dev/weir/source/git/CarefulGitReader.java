package dev.weir.source.git;

import dev.weir.event.LedgerEntry;
import dev.weir.event.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a repository in which objects are missing or damaged, and leaves a ledger of them.
///
/// Where a parent cannot be read, history is treated as cut off at its child; where a tree cannot
/// be read, the commit stays and only what it changed is unknown. Slower than the plain way: one
/// pass for the commits, another for the files, restarted after each commit that cannot be told.
final class CarefulGitReader {
  private static final int MAX_RESTARTS = 1_000;
  private static final List<String> LOG =
      List.of("log", GitLogParser.FORMAT, "-z", "--use-mailmap", "--no-color", "--stdin");
  private static final List<String> NO_MAILMAP = List.of("-c", "mailmap.blob=");
  private static final Pattern CHILD_OF_MISSING =
      Pattern.compile("parents of commit ([0-9a-f]{40,64})");

  private final GitCommand git;
  private final Set<String> shallow;
  private final Consumer<LedgerEntry> ledger;
  private boolean hasMailmap = true;

  CarefulGitReader(GitCommand git, Set<String> shallow, Consumer<LedgerEntry> ledger) {
    this.git = git;
    this.shallow = shallow;
    this.ledger = ledger;
  }

  void read(List<String> revisions, GitReader.Sink sink) {
    List<GitCommit> commits = commits(revisions);
    Map<String, List<GitCommit.Change>> changes = new HashMap<>();
    Set<String> untold = new HashSet<>();
    changes(commits, changes, untold);
    for (GitCommit commit : commits) {
      boolean known = !untold.contains(commit.id()) && !shallow.contains(commit.id());
      sink.accept(with(commit, changes.getOrDefault(commit.id(), List.of())), known);
    }
    if (!untold.isEmpty()) {
      ledger.accept(
          new LedgerEntry(
              "git",
              "missing_trees",
              untold.size(),
              "What these commits changed cannot be told: objects are missing.",
              untold.stream().sorted().findFirst().orElse(""),
              "Fetch the full history (git fetch --refetch), or leave it: their dates still count."));
    }
  }

  private List<GitCommit> commits(List<String> revisions) {
    Set<String> cutOff = new HashSet<>(shallow);
    for (int attempt = 0; attempt < MAX_RESTARTS; attempt++) {
      List<GitCommit> commits = new ArrayList<>();
      GitCommand.Outcome outcome = log(revisions, cutOff, commits);
      if (outcome.ok()) {
        missingCommits(cutOff);
        missingMailmap();
        return commits;
      }
      Matcher child = CHILD_OF_MISSING.matcher(outcome.complaint());
      boolean isChild = child.find();
      if (!isChild && hasMailmap) {
        hasMailmap = false; // in a bare repository it is an object like any other
        continue;
      }
      if (!isChild || !cutOff.add(child.group(1))) {
        throw GitComplaint.asException(git.folder(), outcome.complaint());
      }
    }
    throw new SourceException(
        git.folder() + " lacks too many commits to be read.",
        "Fetch its history again: git fetch --refetch");
  }

  private void missingCommits(Set<String> cutOff) {
    Set<String> added = new HashSet<>(cutOff);
    added.removeAll(shallow);
    if (!added.isEmpty()) {
      ledger.accept(
          new LedgerEntry(
              "git",
              "missing_commits",
              added.size(),
              "History is cut off at these commits: a parent is missing or damaged.",
              added.stream().sorted().findFirst().orElse(""),
              "Fetch the full history (git fetch --refetch)."));
      shallow.addAll(added);
    }
  }

  private void missingMailmap() {
    if (!hasMailmap) {
      ledger.accept(
          new LedgerEntry(
              "git",
              "missing_mailmap",
              1,
              "Whether there is a .mailmap cannot be told: objects are missing.",
              "",
              "Fetch the full history (git fetch --refetch); until then aliases count apart."));
    }
  }

  private GitCommand.Outcome log(
      List<String> revisions, Set<String> cutOff, List<GitCommit> commits) {
    try {
      Path file = Files.createTempFile("weir-shallow", "");
      try {
        Files.write(file, cutOff.stream().sorted().toList());
        GitCommand cut = cutOff.isEmpty() ? git : git.cutOffAt(file);
        return cut.run(
            hasMailmap ? LOG : Stream.concat(NO_MAILMAP.stream(), LOG.stream()).toList(),
            GitCommand.lines(revisions),
            in -> parseWhatThereIs(in, commits::add));
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new SourceException(
          "No temporary file can be written.", "Free some room in the temporary folder.", e);
    }
  }

  private static void parseWhatThereIs(InputStream in, Consumer<GitCommit> each)
      throws IOException {
    try {
      GitLogParser.parse(in, each);
    } catch (java.io.EOFException e) {
      // Git stopped in the middle; the caller sees it by the exit code and starts again.
    }
  }

  private void changes(
      List<GitCommit> commits, Map<String, List<GitCommit.Change>> changes, Set<String> untold) {
    List<String> ids =
        commits.stream()
            .filter(commit -> commit.parents().indexOf(' ') < 0)
            .map(GitCommit::id)
            .filter(id -> !shallow.contains(id))
            .toList();
    int restarts = 0;
    int from = 0;
    while (from < ids.size()) {
      List<String> rest = ids.subList(from, ids.size());
      int told = diff(rest, changes);
      if (told == rest.size()) {
        return;
      }
      // The one it stopped at may or may not have had its head printed before.
      int suspect = Math.max(0, told - 1);
      int bad = diff(rest.subList(suspect, suspect + 1), changes) == 1 ? told : suspect;
      untold.add(rest.get(bad));
      changes.remove(rest.get(bad));
      from += bad + 1;
      if (++restarts == MAX_RESTARTS) {
        untold.addAll(ids.subList(from, ids.size()));
        return;
      }
    }
  }

  /// Tells the changes of these commits, as far as git comes.
  ///
  /// @return how many were told; all of them when git was content
  private int diff(List<String> ids, Map<String, List<GitCommit.Change>> changes) {
    int[] told = {0};
    GitCommand.Outcome outcome =
        git.run(
            List.of(
                "diff-tree",
                "--stdin",
                "-r",
                "--root",
                "--always",
                "-z",
                "--raw",
                "-M100%",
                "--no-abbrev",
                "--no-ext-diff",
                "--no-textconv"),
            GitCommand.lines(ids),
            in -> told[0] = parseDiffs(in, changes));
    return outcome.ok() ? ids.size() : Math.min(told[0], ids.size() - 1);
  }

  private static int parseDiffs(InputStream in, Map<String, List<GitCommit.Change>> changes)
      throws IOException {
    NulStream stream = new NulStream(in);
    int heads = 0;
    List<GitCommit.Change> current = new ArrayList<>();
    try {
      while (stream.peek() >= 0) {
        if (stream.peek() == ':') {
          current.add(GitLogParser.change(stream));
        } else {
          current = new ArrayList<>();
          changes.put(stream.text(80).strip(), current);
          heads++;
        }
      }
    } catch (java.io.EOFException e) {
      // Git stopped in the middle; the caller starts again behind it.
    }
    return heads;
  }

  private static GitCommit with(GitCommit commit, List<GitCommit.Change> changes) {
    return new GitCommit(
        commit.id(),
        commit.parents(),
        commit.authoredSeconds(),
        commit.committedSeconds(),
        commit.name(),
        commit.email(),
        commit.subject(),
        commit.reverts(),
        commit.trailers(),
        changes);
  }
}
