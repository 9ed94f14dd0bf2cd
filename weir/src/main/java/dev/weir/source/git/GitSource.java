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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One git repository as a source: HEAD and its tags.
///
/// Reading again takes only what is new, as long as what was read before is still there and nothing
/// was deepened or renamed by a mailmap; otherwise everything is read once more.
public final class GitSource {
  private static final int MAX_SMALL_SEGMENTS = 16;

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
    GitCommand git = new GitCommand(folder.toAbsolutePath().normalize());
    Path common =
        git.folder().resolve(git.text("rev-parse", "--git-common-dir").strip()).normalize();
    return new GitSource(git, "git:" + real(common), nameOf(common));
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
              "These tags do not name a commit.",
              name,
              "Nothing to mend."));
    }
    return notes;
  }

  /// Looks where the repository stands now.
  public Look look() {
    GitRefs refs = GitRefs.of(git);
    String mailmap = git.textOrEmpty("rev-parse", "--verify", "--quiet", "HEAD:.mailmap").strip();
    Path file = git.folder().resolve(".mailmap");
    try {
      if (Files.isRegularFile(file)) {
        mailmap += CacheFolder.hash(Files.readString(file));
      }
    } catch (IOException e) {
      mailmap += "unreadable";
    }
    String whole = CacheFolder.hash(refs.shallow() + mailmap);
    String tags = refs.tags().stream().map(GitRefs.Tag::toString).collect(Collectors.joining());
    return new Look(refs, whole, CacheFolder.hash(whole + refs.head() + refs.branch() + tags));
  }

  /// A look at where a repository stands.
  ///
  /// @param basis changes when everything must be read again
  /// @param fingerprint changes when there is anything new
  public record Look(GitRefs refs, String basis, String fingerprint) {
    /// Whether what was read before is all there is.
    public boolean isSameAs(Optional<SourceState> before) {
      return before.isPresent() && fingerprint.equals(before.get().state().get("fingerprint"));
    }
  }

  /// Reads what is new into the raw tables, which then hold everything, and keeps it.
  ///
  /// @param before what was read earlier
  /// @param now when this happens; later dates are skewed clocks
  /// @return what the manifest is to remember; nothing counts before it is committed
  public SourceState read(
      Workspace workspace,
      Engine engine,
      Look look,
      Optional<SourceState> before,
      Instant now,
      Progress progress) {
    Optional<SourceState> kept =
        before.filter(state -> canContinue(engine, workspace, look, state));
    List<LedgerEntry> ledger = new ArrayList<>(kept.map(SourceState::ledger).orElse(List.of()));
    List<Segment> segments = new ArrayList<>();
    kept.ifPresent(state -> segments.addAll(load(workspace, engine, state)));
    int segment = kept.map(state -> Integer.parseInt(state.state().get("segment")) + 1).orElse(0);
    List<String> known = kept.map(state -> knownTips(engine, state)).orElse(List.of());
    engine.run("delete from git_tag");
    engine.run("delete from git_size");

    RawTables raw =
        new RawTables(engine, segment, engine.columns("select path_no, path from git_path"));
    GitReader.Sink sink = counting(raw, progress);
    new GitReader(git, look.refs().shallow(), ledger::add).read(tips(look.refs()), known, sink);
    raw.close();
    writeTags(engine, look.refs());
    if (!look.refs().isPartial()) {
      look.refs().head().ifPresent(head -> sizes(engine));
    }
    segments.addAll(keep(workspace, engine, segment, raw));
    String head = look.refs().head().orElse("");
    Map<String, String> state =
        Map.of(
            "fingerprint", look.fingerprint(),
            "basis", look.basis(),
            "segment", Integer.toString(segment),
            "head", head,
            "branch", look.refs().branch(),
            "partial", Boolean.toString(look.refs().isPartial()),
            "shallow", Integer.toString(look.refs().shallow().size()),
            "odd_tags", Long.toString(look.refs().oddTags()),
            "last_event", GitMapping.lastEvent(engine, now).toString());
    return new SourceState(
        uri, name, now, state, compact(workspace, engine, segments, segment), ledger);
  }

  private boolean canContinue(Engine engine, Workspace workspace, Look look, SourceState state) {
    if (!look.basis().equals(state.state().get("basis"))) {
      return false;
    }
    List<String> tips = new ArrayList<>(List.of(state.state().getOrDefault("head", "")));
    tips.addAll(
        engine.rows(
            "select target from read_parquet(" + workspace.fileList(state.files("git_tag")) + ")",
            row -> row.text("target")));
    tips.removeIf(String::isEmpty);
    List<String> missing = new ArrayList<>();
    GitCommand.Outcome outcome =
        git.run(
            List.of("cat-file", "--batch-check=%(objecttype)"),
            GitCommand.lines(tips),
            in ->
                new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.equals("commit"))
                    .forEach(missing::add));
    return outcome.ok() && missing.isEmpty();
  }

  /// Loads everything kept into the raw tables.
  public static List<Segment> load(Workspace workspace, Engine engine, SourceState state) {
    List<String> tables = List.of("git_commit", "git_path", "git_change", "git_tag", "git_size");
    for (String table : tables) {
      List<String> files = state.files(table);
      if (!files.isEmpty()) {
        engine.run(
            "insert into "
                + table
                + " select * from read_parquet("
                + workspace.fileList(files)
                + ")");
      }
    }
    return state.segments().stream()
        .filter(segment -> !List.of("git_tag", "git_size").contains(segment.table()))
        .toList();
  }

  private static List<String> knownTips(Engine engine, SourceState state) {
    return Stream.concat(
            Stream.of(state.state().getOrDefault("head", "")),
            engine.rows("select distinct target from git_tag", row -> row.text("target")).stream())
        .filter(id -> !id.isEmpty())
        .distinct()
        .toList();
  }

  private static List<String> tips(GitRefs refs) {
    return Stream.concat(refs.head().stream(), refs.tags().stream().map(GitRefs.Tag::target))
        .distinct()
        .toList();
  }

  private static GitReader.Sink counting(RawTables raw, Progress progress) {
    return new GitReader.Sink() {
      @Override
      public void accept(GitCommit commit, boolean isTold) {
        raw.accept(commit, isTold);
        if (raw.count() % 5_000 == 0) {
          progress.at("reading commits (%,d)".formatted(raw.count()));
        }
      }

      @Override
      public void reset() {
        progress.at("some objects are missing: reading with care");
        raw.reset();
      }
    };
  }

  private static void writeTags(Engine engine, GitRefs refs) {
    try (RowWriter tags = engine.writer("git_tag")) {
      for (GitRefs.Tag tag : refs.tags()) {
        tags.begin().text(tag.name()).text(tag.target());
        tag.taggedSeconds().ifPresentOrElse(at -> tags.micros(at * 1_000_000L), tags::nothing);
        tags.end();
      }
    }
  }

  private void sizes(Engine engine) {
    try (RowWriter sizes = engine.writer("git_size")) {
      git.run(
          List.of("ls-tree", "-r", "-l", "-z", "--full-tree", "HEAD"),
          GitCommand.NOTHING,
          in -> {
            NulStream stream = new NulStream(in);
            while (stream.peek() >= 0) {
              TreeLine.write(stream.text(16 * 1024), sizes);
            }
          });
    }
  }

  private List<Segment> keep(Workspace workspace, Engine engine, int segment, RawTables raw) {
    List<Segment> segments = new ArrayList<>();
    String folder = "raw/" + CacheFolder.hash(uri).substring(0, 12) + "/";
    String number = "%04d.parquet".formatted(segment);
    if (raw.count() > 0) {
      String range =
          " where commit_no >= %d and commit_no < %d"
              .formatted(RawTables.base(segment), RawTables.base(segment - 1));
      segments.add(
          workspace.write(
              engine, "git_commit", "from git_commit" + range, folder + "commit-" + number));
      segments.add(
          workspace.write(
              engine, "git_change", "from git_change" + range, folder + "change-" + number));
      segments.add(
          workspace.write(
              engine,
              "git_path",
              "from git_path where path_no >= " + raw.firstNewPath(),
              folder + "path-" + number));
    }
    segments.add(workspace.write(engine, "git_tag", "from git_tag", folder + "tag-" + number));
    segments.add(workspace.write(engine, "git_size", "from git_size", folder + "size-" + number));
    return segments;
  }

  /// Joins many small files of a table into one.
  private List<Segment> compact(
      Workspace workspace, Engine engine, List<Segment> segments, int segment) {
    List<Segment> compacted = new ArrayList<>();
    Map<String, List<Segment>> byTable =
        segments.stream()
            .collect(
                Collectors.groupingBy(Segment::table, java.util.TreeMap::new, Collectors.toList()));
    byTable.forEach((table, files) -> {
      if (files.size() <= MAX_SMALL_SEGMENTS) {
        compacted.addAll(files);
        return;
      }
      String file =
          "raw/%s/%s-all-%04d.parquet"
              .formatted(CacheFolder.hash(uri).substring(0, 12), table, segment);
      String order = table.equals("git_path") ? " order by path_no" : " order by commit_no";
      compacted.add(workspace.write(engine, table, "from " + table + order, file));
    });
    return compacted;
  }

  /// Counts the lines of some commits and keeps them.
  ///
  /// @param numbers commit numbers as in the raw tables
  /// @param ids their object ids
  /// @param table the table's name in the manifest: one for each set of rules
  /// @return the state with the new segment; nothing counts before it is committed
  public SourceState countLines(
      Workspace workspace,
      Engine engine,
      SourceState state,
      PathRules paths,
      List<Long> numbers,
      List<String> ids,
      String table) {
    engine.run("delete from git_lines");
    try (RowWriter rows = engine.writer("git_lines")) {
      new LineCounter(git, paths).count(numbers, ids, rows);
    }
    String file =
        "raw/%s/lines-%s-%04d.parquet"
            .formatted(
                CacheFolder.hash(uri).substring(0, 12),
                paths.fingerprint(),
                state.files(table).size());
    List<Segment> segments = new ArrayList<>(state.segments());
    segments.add(workspace.write(engine, table, "from git_lines", file));
    return new SourceState(
        state.uri(), state.name(), state.readAt(), state.state(), segments, state.ledger());
  }
}
