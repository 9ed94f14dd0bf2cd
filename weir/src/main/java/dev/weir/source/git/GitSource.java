package dev.weir.source.git;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Progress;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.store.CacheFolder;
import dev.weir.store.Engine;
import dev.weir.store.Manifest.Segment;
import dev.weir.store.Manifest.SourceState;
import dev.weir.store.RowWriter;
import dev.weir.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One git repository as a source: HEAD and its tags.
///
/// Reading again takes only what is new, as long as what was read before is still there and nothing
/// was deepened or renamed by a mailmap; otherwise everything is read once more.
public final class GitSource {
  /// What every table of counted lines begins with.
  static final String LINES = "lines-";

  private final GitCommand git;
  private final String uri;
  private final String name;

  private GitSource(GitCommand git, String uri, String name) {
    this.git = git;
    this.uri = uri;
    this.name = name;
  }

  /// A repository by its folder, or any folder inside it.
  ///
  /// @throws UserException when there is none
  public static GitSource at(Path folder) {
    if (!Files.exists(folder)) {
      throw new UserException(
          "There is no folder " + folder + ".",
          "Give the folder of a git repository: weir report PATH");
    }
    if (!Files.isDirectory(folder)) {
      throw new UserException(
          folder + " is a file, not a git repository.", "Give the folder of one: weir report PATH");
    }
    GitCommand given = new GitCommand(folder.toAbsolutePath().normalize());
    Path common =
        given.folder().resolve(given.text("rev-parse", "--git-common-dir").strip()).normalize();
    return new GitSource(new GitCommand(top(given, common)), "git:" + real(common), nameOf(common));
  }

  /// The repository a folder lies in, if it lies in one.
  public static Optional<GitSource> around(Path folder) {
    boolean isIn =
        Files.isDirectory(folder)
            && !new GitCommand(folder).textOrEmpty("rev-parse", "--git-common-dir").isBlank();
    return isIn ? Optional.of(at(folder)) : Optional.empty();
  }

  /// Whether all these are commits that are here.
  ///
  /// @param ids object ids; none: no
  public boolean hasCommits(List<String> ids) {
    return !ids.isEmpty() && GitReach.areHere(git, ids);
  }

  /// The folder that is the same wherever inside the repository one stands: the top of the work
  /// tree, or the repository itself where there is none.
  private static Path top(GitCommand given, Path common) {
    String top = given.textOrEmpty("rev-parse", "--show-toplevel").strip();
    if (!top.isEmpty()) {
      return Path.of(top);
    }
    GitCommand above = new GitCommand(Optional.ofNullable(common.getParent()).orElse(common));
    String its = above.textOrEmpty("rev-parse", "--git-common-dir").strip();
    boolean isIts = !its.isEmpty() && real(above.folder().resolve(its)).equals(real(common));
    return isIts ? above.folder() : common;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path; // it is only a key; git itself says what is wrong with the folder
    }
  }

  /// `kafka` for `…/kafka/.git`, `…/kafka.git` and `…/kafka`; for a bare `…/apache+kafka/repo` the
  /// folder above says more.
  private static String nameOf(Path common) {
    Path real = real(common);
    List<String> parts = new ArrayList<>();
    real.forEach(part -> parts.add(part.toString()));
    List<String> plain = List.of(".git", "repo", "repo.git", "git", "source", "src");
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (!plain.contains(parts.get(i).toLowerCase(Locale.ROOT))) {
        return Messages.clean(parts.get(i).replaceFirst("\\.git$", ""));
      }
    }
    return "repository";
  }

  /// What it is, and the key it is kept under: `git:/path/to/.git`.
  public String uri() {
    return uri;
  }

  /// Its name, for people.
  public String name() {
    return name;
  }

  /// The folder git is asked in.
  public Path folder() {
    return git.folder();
  }

  /// Tells git to leave a folder alone, if it lies in this repository's tree: one line in
  /// `info/exclude`, which is never committed.
  public void exclude(Path below) {
    String top = git.textOrEmpty("rev-parse", "--show-toplevel").strip();
    Path inside =
        real(Optional.ofNullable(below.toAbsolutePath().normalize().getParent()).orElse(below));
    if (top.isEmpty() || !inside.startsWith(Path.of(top))) {
      return;
    }
    Path file = Path.of(uri.substring("git:".length())).resolve("info/exclude");
    String line = "/" + Path.of(top).relativize(inside.resolve(below.getFileName())) + "/";
    try {
      Files.createDirectories(file.getParent());
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (!lines.contains(line)) {
        List<String> more = new ArrayList<>(lines);
        more.add(line);
        Files.write(file, more);
      }
    } catch (IOException e) {
      throw new SourceException(
          "Cannot write " + file + ".", "Name a workspace elsewhere: --workspace FOLDER", e);
    }
  }

  /// What a state of this source says about how complete it is.
  public List<LedgerEntry> notes(SourceState state) {
    List<LedgerEntry> notes = new ArrayList<>();
    int cut = Integer.parseInt(state.state().getOrDefault("shallow", "0"));
    if (cut > 0) {
      notes.add(
          new LedgerEntry(
              "git",
              "shallow",
              cut,
              "The clone is shallow: history before these commits is not here.",
              name,
              "Fetch the rest: git fetch --unshallow --tags"));
    }
    if (Boolean.parseBoolean(state.state().get("partial"))) {
      notes.add(
          new LedgerEntry(
              "git",
              "partial",
              1,
              "The clone is partial: file contents are not here, so lines and sizes are not known.",
              name,
              "Clone it whole, if you need them."));
    }
    long odd = Long.parseLong(state.state().getOrDefault("odd_tags", "0"));
    if (odd > 0) {
      notes.add(
          new LedgerEntry(
              "git",
              "odd_tags",
              odd,
              "These tags do not name a commit that is here.",
              name,
              "Nothing to mend, unless objects are missing: git fetch --refetch"));
    }
    return notes;
  }

  /// Looks where the repository stands now.
  ///
  /// @param unnamed given, no name and no address is kept of what is read from now on, and only
  ///   these bots are still told from people
  public Look look(Optional<Bots> unnamed) {
    GitRefs refs = GitRefs.of(git);
    String mailmap = git.textOrEmpty("rev-parse", "--verify", "--quiet", "HEAD:.mailmap").strip();
    mailmap += git.textOrEmpty("config", "--get-regexp", "^mailmap\\.").strip();
    Path file = git.folder().resolve(".mailmap");
    try {
      if (Files.isRegularFile(file)) {
        mailmap += CacheFolder.hash(Files.readString(file));
      }
    } catch (IOException e) {
      mailmap += "unreadable";
    }
    String who = unnamed.map(bots -> "unnamed " + bots.fingerprint()).orElse("");
    String whole = CacheFolder.hash(refs.shallow() + mailmap + who);
    String tags = refs.tags().stream().map(GitRefs.Tag::toString).collect(Collectors.joining());
    String all = CacheFolder.hash(whole + refs.head() + refs.branch() + tags);
    return new Look(refs, whole, all, unnamed);
  }

  /// A look at where a repository stands.
  ///
  /// @param basis changes when everything must be read again
  /// @param fingerprint changes when there is anything new
  /// @param unnamed given, only these bots keep a word for a name, and people nothing
  public record Look(GitRefs refs, String basis, String fingerprint, Optional<Bots> unnamed) {
    /// A commit as it may be kept.
    GitCommit kept(GitCommit commit) {
      return unnamed
          .map(bots -> commit.withoutPeople(bots.isBot(commit.name(), commit.email())))
          .orElse(commit);
    }

    /// Whether what was read before is all there is.
    public boolean isSameAs(Optional<SourceState> before) {
      return before.isPresent() && fingerprint.equals(before.get().state().get("fingerprint"));
    }
  }

  /// Reads what is new into the raw tables, which then hold everything.
  ///
  /// @param before what was read earlier
  /// @param now when this happens; later dates are skewed clocks
  public Update read(
      Workspace workspace,
      Engine engine,
      Look look,
      Optional<SourceState> before,
      Instant now,
      Progress progress) {
    return new GitUpdate(git, look, before, workspace, engine).read(this, now, progress);
  }

  /// What one reading brought.
  ///
  /// @param state what the manifest is to remember, without the new files
  /// @param history the commits, ready to be mapped
  /// @param keep writes the new files, and gives the state with them; nothing counts before the
  ///   manifest is committed
  public record Update(SourceState state, GitHistory history, Function<Engine, SourceState> keep) {}

  /// Loads everything kept of this source into the raw tables.
  public void load(Workspace workspace, Engine engine, SourceState state) {
    GitSegments.of(workspace, uri).load(engine, state);
  }

  /// Counts the lines of some commits and keeps them.
  ///
  /// @param ids object ids of commits
  /// @param paths which paths are left out; each set of rules has a table of its own
  /// @return the state with the new segment; nothing counts before it is committed
  public SourceState countLines(
      Workspace workspace, Engine engine, SourceState state, PathRules paths, List<String> ids) {
    engine.run("delete from git_lines");
    try (RowWriter rows = engine.writer("git_lines")) {
      new LineCounter(git, paths).count(ids, rows);
    }
    List<Segment> segments =
        GitSegments.of(workspace, uri).keepLines(engine, state.segments(), linesTable(paths));
    return new SourceState(
        state.uri(), state.name(), state.readAt(), state.state(), segments, state.ledger());
  }

  /// The table in the manifest that has the lines counted by these rules.
  public static String linesTable(PathRules paths) {
    return LINES + paths.fingerprint();
  }
}
