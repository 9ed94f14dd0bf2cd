package dev.weir.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.fixture.NativeGit;
import dev.weir.fixture.RandomHistory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitReaderTest {
  @TempDir private Path folder;

  @Test
  void aLongHistoryReadInHalvesIsTheSameHistory() {
    for (int seed = 1; seed <= 5; seed++) {
      GitCommand git = repository(seed);
      GitRefs refs = GitRefs.of(git);
      List<String> older = refs.olderHalf();
      assertThat(older).isNotEmpty();
      Read halves = read(git, refs, older, folder.resolve("aside" + seed));
      Read whole = read(git, refs, List.of(), folder.resolve("unused"));
      assertThat(halves.commits).containsExactlyInAnyOrderElementsOf(whole.commits);
      assertThat(halves.resets).isZero();
      assertThat(folder.resolve("aside" + seed)).doesNotExist();
    }
  }

  @Test
  void whereNothingCanBeLaidAsideTheHistoryIsReadInOnePass() {
    GitCommand git = repository(9);
    GitRefs refs = GitRefs.of(git);
    Read halves = read(git, refs, refs.olderHalf(), folder.resolve("no such folder/aside"));
    assertThat(halves.resets).isOne();
    assertThat(halves.commits).isEqualTo(read(git, refs, List.of(), folder).commits);
  }

  @Test
  void aTagOfATagNamesTheCommitAtItsEnd() {
    GitCommand git = repository(3);
    String head = NativeGit.run(git.folder(), "rev-parse", "HEAD").strip();
    NativeGit.run(git.folder(), "tag", "-a", "-m", "one", "v90.1", "HEAD");
    NativeGit.run(git.folder(), "tag", "-a", "-m", "two", "v90.2", "v90.1");
    NativeGit.run(git.folder(), "tag", "-a", "-m", "three", "v90.3", "v90.2");
    GitRefs refs = GitRefs.of(git);
    assertThat(refs.oddTags()).isZero();
    assertThat(refs.tags())
        .filteredOn(tag -> tag.name().startsWith("v90."))
        .extracting(GitRefs.Tag::target)
        .containsExactly(head, head, head);
  }

  private GitCommand repository(int seed) {
    Path repository = folder.resolve("repository" + seed);
    return new GitCommand(new RandomHistory(repository, new Random(seed)).grow(300));
  }

  private static Read read(GitCommand git, GitRefs refs, List<String> older, Path aside) {
    Read read = new Read();
    List<String> tips =
        Stream.concat(refs.head().stream(), refs.tags().stream().map(GitRefs.Tag::target))
            .distinct()
            .toList();
    new GitReader(git, List.of(), entry -> {}).read(tips, List.of(), older, aside, read);
    assertThat(Files.exists(aside) && Files.isRegularFile(aside)).isFalse();
    return read;
  }

  private static final class Read implements GitReader.Sink {
    private final List<GitCommit> commits = new ArrayList<>();
    private int resets;

    @Override
    public void accept(GitCommit commit, boolean isKnown) {
      commits.add(commit);
    }

    @Override
    public void reset() {
      commits.clear();
      resets++;
    }
  }
}
