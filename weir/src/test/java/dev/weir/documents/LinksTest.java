package dev.weir.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Links between documents lead somewhere, and every decision is in the architecture's list.
class LinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)(?:#[^)]*)?\\)");
  private static final Path ROOT =
      MadePart.of("measures.md").file().resolve("../../..").normalize();

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    for (Path document : documents()) {
      assertThat(links(document)).as("%s links to files", document).allMatch(Files::exists);
    }
  }

  @Test
  void theArchitectureListsEveryDecision() throws IOException {
    try (Stream<Path> decisions = Files.list(ROOT.resolve("docs/decisions"))) {
      assertThat(links(ROOT.resolve("ARCHITECTURE.md"))).containsAll(decisions.toList());
    }
  }

  private static List<Path> links(Path document) throws IOException {
    return LINK.matcher(Files.readString(document))
        .results()
        .map(link -> document.resolveSibling(link.group(1)).normalize())
        .toList();
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).toList();
    }
  }
}
