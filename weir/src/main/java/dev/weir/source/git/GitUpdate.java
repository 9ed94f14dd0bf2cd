package dev.weir.source.git;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Progress;
import dev.weir.store.Engine;
import dev.weir.store.Manifest.Segment;
import dev.weir.store.Manifest.SourceState;
import dev.weir.store.RowWriter;
import dev.weir.store.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One reading of a repository into the raw tables: of what is new, where what was read before
/// still holds, and of everything otherwise.
///
/// @param git the repository
/// @param look where it stands now
/// @param before what was read earlier
record GitUpdate(
    GitCommand git,
    GitSource.Look look,
    Optional<SourceState> before,
    Workspace workspace,
    Engine engine) {

  /// Reads.
  ///
  /// @param now when this happens; later dates are skewed clocks
  /// @return what was read, and how to keep it
  GitSource.Update read(GitSource source, Instant now, Progress progress) {
    GitSegments kept = GitSegments.of(workspace, source.uri());
    Optional<SourceState> base = before.filter(this::stillHolds);
    List<LedgerEntry> ledger = new ArrayList<>(base.map(SourceState::ledger).orElse(List.of()));
    List<Segment> old =
        base.map(state -> kept.load(engine, state))
            .orElseGet(() -> before.map(this::lines).orElse(List.of()));
    int segment = base.map(state -> Integer.parseInt(state.state().get("segment")) + 1).orElse(0);
    List<String> known = base.map(this::knownTips).orElse(List.of());
    engine.run("delete from git_tag");
    engine.run("delete from git_size");

    GitTold told = base.isPresent() ? GitTold.load(engine) : new GitTold();
    RawTables raw = new RawTables(engine, segment, told);
    new GitReader(git, look.refs().shallow(), ledger::add)
        .read(
            tips(look.refs()),
            known,
            known.isEmpty() ? look.refs().olderHalf() : List.of(),
            workspace.temporary().resolve("older-history"),
            counting(raw, progress));
    raw.close();
    writeTags();
    if (!look.refs().isPartial() && look.refs().head().isPresent()) {
      sizes();
    }
    String head = look.refs().head().orElse("");
    GitHistory history = GitHistory.of(told, engine, head, now);
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
            "last_event", GitMapping.lastEvent(engine, history).toString());
    SourceState read =
        new SourceState(source.uri(), source.name(), now, state, old, joined(ledger));
    return new GitSource.Update(
        read, history, other -> read.with(kept.keep(other, read.segments(), raw)));
  }

  /// What was read before holds when the commits it ends at are still there, and nothing was
  /// deepened or renamed by a mailmap.
  private boolean stillHolds(SourceState state) {
    boolean isNumbered = state.state().getOrDefault("segment", "").matches("\\d{1,9}");
    if (!isNumbered || !look.basis().equals(state.state().get("basis"))) {
      return false;
    }
    List<String> tips = new ArrayList<>(List.of(state.state().getOrDefault("head", "")));
    tips.addAll(
        engine.rows(
            "select target from read_parquet(" + workspace.fileList(state.files("git_tag")) + ")",
            row -> row.text("target")));
    tips.removeIf(String::isEmpty);
    // What the ledger counts must still be there to be counted.
    return GitReach.areHere(git, tips)
        && (state.ledger().isEmpty() || GitReach.areReached(git, tips, tips(look.refs())));
  }

  /// Lines are counted by object id, so they hold whatever else is read again.
  private List<Segment> lines(SourceState state) {
    return state.segments().stream()
        .filter(segment -> segment.table().startsWith(GitSource.LINES))
        .toList();
  }

  private List<String> knownTips(SourceState state) {
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

  private GitReader.Sink counting(RawTables raw, Progress progress) {
    return new GitReader.Sink() {
      @Override
      public void accept(GitCommit commit, boolean isTold) {
        raw.accept(look.kept(commit), isTold);
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

  private void writeTags() {
    try (RowWriter tags = engine.writer("git_tag")) {
      for (GitRefs.Tag tag : look.refs().tags()) {
        tags.begin().text(tag.name()).text(tag.target());
        tag.taggedSeconds().ifPresentOrElse(at -> tags.micros(RawTables.micros(at)), tags::nothing);
        tags.end();
      }
    }
  }

  private void sizes() {
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

  /// One entry for each reason, however many runs noticed it.
  private static List<LedgerEntry> joined(List<LedgerEntry> entries) {
    Map<String, LedgerEntry> byReason = new LinkedHashMap<>();
    for (LedgerEntry entry : entries) {
      byReason.merge(
          entry.reason(),
          entry,
          (one, other) ->
              new LedgerEntry(
                  one.source(),
                  one.reason(),
                  one.count() + other.count(),
                  one.what(),
                  one.example(),
                  one.remedy()));
    }
    return List.copyOf(byReason.values());
  }
}
