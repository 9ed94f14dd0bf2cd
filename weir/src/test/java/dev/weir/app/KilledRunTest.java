package dev.weir.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.event.SourceException;
import dev.weir.fixture.RandomHistory;
import dev.weir.store.CacheFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever happens to a run, the workspace holds the old state or the new one, and the next run
/// goes on from there.
class KilledRunTest {
  @TempDir private Path folder;

  @Test
  void filesOfAnOlderStateAreNeverWrittenOver() throws IOException {
    RandomHistory history = new RandomHistory(folder.resolve("repository"), new Random(1));
    history.grow(40);
    read();
    Map<String, String> before = files();
    // A mailmap has everything read once more; the run is killed before its manifest counts.
    history.git().on("main").put(".mailmap", "A B <a@x> <p1@example.org>\n").commit();
    history.git().repository();
    byte[] manifest = Files.readAllBytes(manifest());
    Files.delete(manifest());
    Files.createDirectories(manifest().resolve("in-the-way"));
    assertThatThrownBy(this::read).isInstanceOf(RuntimeException.class);
    Files.delete(manifest().resolve("in-the-way"));
    Files.delete(manifest());
    Files.write(manifest(), manifest);
    Map<String, String> after = files();
    assertThat(after).containsAllEntriesOf(before);
    assertThat(read()).isEqualTo(fresh());
  }

  /// A kill between two steps leaves what the steps before it wrote: some new files, and the old
  /// manifest. So every set of the new files is laid beside the old state, half-written ones too.
  @Test
  void aRunKilledAtAnyStepLeavesTheOldState() throws IOException {
    RandomHistory history = new RandomHistory(folder.resolve("repository"), new Random(2));
    history.grow(40);
    read();
    copy(workspace(), folder.resolve("old"));
    history.grow(10);
    Canonical fresh = fresh();
    List<Path> added = added(folder.resolve("fresh"), folder.resolve("old"));
    assertThat(added).hasSizeGreaterThan(4);
    for (int step = 0; step <= added.size(); step++) {
      delete(workspace());
      copy(folder.resolve("old"), workspace());
      for (int i = 0; i < step; i++) {
        Path target = workspace().resolve(added.get(i));
        Files.createDirectories(target.getParent());
        byte[] whole = Files.readAllBytes(folder.resolve("fresh").resolve(added.get(i)));
        Files.write(target.resolveSibling(target.getFileName() + ".part"), whole);
        Files.write(
            workspace().resolve("tmp").resolve(target.getFileName() + ".part"),
            java.util.Arrays.copyOf(whole, whole.length / 2));
      }
      assertThat(read()).as("killed at step %d", step).isEqualTo(fresh);
      assertThat(files().keySet()).noneMatch(name -> name.endsWith(".part"));
    }
  }

  @Test
  void twoRunsAtOnceGiveTheSame() throws Exception {
    new RandomHistory(folder.resolve("repository"), new Random(3)).grow(60);
    Callable<Canonical> run = this::read;
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Canonical> all = new ArrayList<>();
      for (java.util.concurrent.Future<Canonical> each :
          threads.invokeAll(List.of(run, run, run, run))) {
        all.add(each.get());
      }
      assertThat(all).containsOnly(fresh());
    }
  }

  @Test
  void aDamagedManifestIsSaid() throws IOException {
    new RandomHistory(folder.resolve("repository"), new Random(4)).grow(20);
    read();
    String manifest = Files.readString(manifest());
    for (String damaged :
        List.of(
            "",
            "{",
            "[]",
            "null",
            "{}",
            manifest.substring(0, manifest.length() / 2),
            manifest.replace("\"format\" : 1", "\"format\" : 99"),
            manifest.replaceAll("\"readAt\" : \"[^\"]*\"", "\"readAt\" : \"then\""))) {
      Files.writeString(manifest(), damaged);
      assertThatThrownBy(this::read)
          .as(damaged)
          .isInstanceOfSatisfying(
              SourceException.class,
              e -> {
                assertThat(e).hasMessageContaining("workspace");
                assertThat(e.hint()).containsIgnoringCase("delete the folder");
              });
      assertThat(Files.readString(manifest())).isEqualTo(damaged);
    }
  }

  @Test
  void aDamagedFileIsSaid() throws IOException {
    RandomHistory history = new RandomHistory(folder.resolve("repository"), new Random(5));
    history.grow(20);
    read();
    copy(workspace(), folder.resolve("old"));
    history.grow(5);
    List<Path> raw = added(folder.resolve("old"), folder.resolve("none"));
    for (Path file : raw) {
      for (int kept : List.of(0, 10, -1)) {
        delete(workspace());
        copy(folder.resolve("old"), workspace());
        Path target = workspace().resolve(file);
        byte[] bytes = Files.readAllBytes(target);
        Files.delete(target);
        if (kept >= 0) {
          Files.write(target, java.util.Arrays.copyOf(bytes, kept));
        }
        if (file.toString().startsWith("raw") && !file.toString().contains("lines")) {
          assertThatThrownBy(this::read)
              .as("%s cut to %d", file, kept)
              .isInstanceOfSatisfying(
                  SourceException.class,
                  e -> assertThat(e.hint()).containsIgnoringCase("delete the folder"));
        }
      }
    }
  }

  @Test
  void damagedTablesAreWorkedOutAnew() throws IOException {
    new RandomHistory(folder.resolve("repository"), new Random(7)).grow(20);
    Canonical whole = read();
    assertThat(whole).isEqualTo(fresh());
    for (String name : files().keySet().stream().filter(n -> n.startsWith("derived")).toList()) {
      Path file = workspace().resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      for (int kept : List.of(0, 10, bytes.length / 2, bytes.length - 1)) {
        Files.write(file, java.util.Arrays.copyOf(bytes, kept));
        assertThat(read()).as("%s cut to %d", name, kept).isEqualTo(whole);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
      }
      Files.delete(file);
      assertThat(read()).as("%s deleted", name).isEqualTo(whole);
    }
  }

  @Test
  void aWorkspaceMayLieAnywhere() {
    new RandomHistory(folder.resolve("repository"), new Random(6)).grow(20);
    Path odd = folder.resolve("it's \"my\" folder; ünï ✓ %s $HOME");
    assertThat(Canonical.of(folder.resolve("repository"), odd)).isEqualTo(fresh());
    assertThat(Canonical.of(folder.resolve("repository"), odd)).isEqualTo(fresh());
  }

  private Path workspace() {
    return folder.resolve("workspace");
  }

  private Path manifest() {
    return workspace().resolve("manifest.json");
  }

  private Canonical read() {
    return Canonical.of(folder.resolve("repository"), workspace());
  }

  private Canonical fresh() {
    return Canonical.of(folder.resolve("repository"), folder.resolve("fresh"));
  }

  /// What is in the workspace: content by path, the lock left out.
  private Map<String, String> files() {
    return files(workspace());
  }

  private static Map<String, String> files(Path of) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(of, new FileVisitOption[0])) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            of.relativize(file).toString(),
            CacheFolder.hash(
                new String(
                    Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.remove("weir.lock");
    return files;
  }

  private static List<Path> added(Path now, Path before) {
    return files(now).keySet().stream()
        .filter(name -> name.endsWith(".parquet") && !Files.exists(before.resolve(name)))
        .map(Path::of)
        .toList();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void delete(Path top) throws IOException {
    try (Stream<Path> all = Files.walk(top)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
