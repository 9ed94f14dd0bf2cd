package dev.weir.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rules on sources and documents as text, on the whole repository and on planted breaches.
class SourceTextTest {

  private static final Path ROOT = root();
  private static final Set<String> SKIPPED = Set.of(".git", ".weir", ".idea", ".vscode", "target");
  private static final List<String> DOCUMENTS =
      List.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md");
  private static final String REFERENCE = "docs/reference/";

  @Test
  void everySourceKeepsTheRules() {
    List<String> sources =
        files().stream().filter(file -> file.endsWith(".java") || file.endsWith(".sql")).toList();

    assertThat(sources).hasSizeGreaterThan(10);
    assertThat(sources).flatMap(file -> SourceRules.breaches(file, text(file))).isEmpty();
  }

  @Test
  void documentsNameOnlyFilesThatExist() {
    Set<String> files = files();
    DocumentRules rules = new DocumentRules(files);

    assertThat(files)
        .filteredOn(file -> DOCUMENTS.contains(file) || isReference(file))
        .hasSizeGreaterThan(DOCUMENTS.size())
        .flatMap(document -> rules.breaches(document, text(document)))
        .isEmpty();
  }

  private static boolean isReference(String file) {
    return file.startsWith(REFERENCE) && file.endsWith(".md");
  }

  @Test
  void anInferredTypeIsFoundInCodeOnly() {
    assertThat(
            SourceRules.breaches("A.java", "for (var x : xs) {}\nvar y = 1;\n(var a, var b) -> a"))
        .hasSize(4);
    assertThat(SourceRules.breaches("A.java", "// var x = 1\nString s = \"var x = 1\";")).isEmpty();
    assertThat(SourceRules.breaches("A.java", "char c = '\"'; var x = 1; // \"")).hasSize(1);
  }

  @Test
  void aTestSwitchedOffIsFound() {
    assertThat(SourceRules.breaches("A.java", "@Disabled(\"later\") void a() {}")).hasSize(1);
  }

  @Test
  void aFileNobodyReadsToTheEndIsFound() {
    assertThat(SourceRules.breaches("A.java", "\n".repeat(300))).isEmpty();
    assertThat(SourceRules.breaches("A.java", "\n".repeat(301))).hasSize(1);
    assertThat(SourceRules.breaches("a.sql", "\n".repeat(81))).hasSize(1);
  }

  @Test
  void aDocumentThatNamesAFileThatIsGoneIsFound() {
    DocumentRules rules =
        new DocumentRules(Set.of("weir", "weir/src", "weir/src/Flow.java", "bin"));

    assertThat(rules.breaches("README.md", "`Flow.java`, `src/Flow.java`, `weir/src/`, `a/b`"))
        .isEmpty();
    assertThat(rules.breaches("README.md", "`Gone.java`, `weir/gone`, `bin/gone`, `Flow.java:7`"))
        .hasSize(4);
    assertThat(rules.breaches("README.md", "```\n`Gone.java`\n```\n`weir/target/weir/lib`"))
        .isEmpty();
  }

  /// Every file and folder that is neither built nor somebody's own, as paths from the root.
  private static Set<String> files() {
    Set<String> files = new TreeSet<>();
    try {
      collect(ROOT, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static void collect(Path folder, Set<String> files) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.collect(toCollection(TreeSet::new))) {
        if (!SKIPPED.contains(child.getFileName().toString())) {
          files.add(ROOT.relativize(child).toString().replace('\\', '/'));
          if (Files.isDirectory(child)) {
            collect(child, files);
          }
        }
      }
    }
  }

  private static String text(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The repository: the nearest folder above this module that holds the wrapper.
  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
      assertThat(folder).as("a folder with mvnw above the module").isNotNull();
    }
    return folder;
  }
}
