package dev.weir.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.app.Request;
import dev.weir.app.Weir;
import dev.weir.event.Progress;
import dev.weir.fixture.Requests;
import dev.weir.flow.activities.LogMeasures;
import dev.weir.metric.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docs/reference/measures.md` names every finding there is and says what its definition says.
class MeasuresPageTest {

  @Test
  void thePageNamesEveryFindingAndSaysWhatItsDefinitionSays(@TempDir Path folder) {
    List<List<Finding>> found = new ArrayList<>();
    List<List<Finding>> replayed = new ArrayList<>();
    for (Histories history : Histories.ALL) {
      Path own = folder.resolve("history" + found.size());
      Request request = Requests.of(history.write(own.resolve("git")), own.resolve("workspace"));
      found.add(Weir.study(request, Progress.SILENT).orElseThrow().findings().all().toList());
      replayed.add(
          Weir.whatIf(request, "release every 1d", Progress.SILENT).orElseThrow().findings());
    }

    assertThat(found).map(MeasuresPageTest::ids).containsOnly(ids(found.getFirst()));
    List<List<Finding>> logs = EventLogs.findings(folder);
    List<List<Finding>> delivered = Lakes.findings(folder);
    MadePart.of("measures.md")
        .says(
            MeasuresPage.of(Stream.of(found, replayed).flatMap(List::stream).toList())
                + "\n"
                + MeasuresPage.of(delivered)
                + "\n"
                + MeasuresPage.of(logs, " of an event log")
                + "\n"
                + MeasuresPage.tables(LogMeasures.TABLES));
    assertThat(MadePart.of("../../CHANGELOG.md").file())
        .content()
        .contains(
            Stream.of(found, replayed, delivered, logs)
                .flatMap(MeasuresPageTest::versions)
                .toList());
  }

  private static Stream<String> versions(List<List<Finding>> found) {
    return found.stream()
        .flatMap(List::stream)
        .map(Finding::definition)
        .map(definition -> "| `%s` | %d |".formatted(definition.id(), definition.version()));
  }

  private static List<String> ids(List<Finding> findings) {
    return findings.stream().map(Finding::id).toList();
  }
}
