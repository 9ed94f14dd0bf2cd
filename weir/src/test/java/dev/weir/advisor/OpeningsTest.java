package dev.weir.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Ten paraphrases of each opening, terse, rambling, angry, tired, regulated, not software, take
/// the right first turn.
class OpeningsTest {
  private record Opening(String title, List<String> takes, List<String> says) {}

  private record Openings(List<Opening> openings) {}

  @Test
  void tenWaysToSayItTakeTheSameTurn() throws IOException {
    String yaml = Files.readString(Path.of("src/test/resources/dev/weir/advisor/openings.yaml"));
    List<String> missed = new ArrayList<>();
    int all = 0;
    for (Opening opening : GuideFiles.mapper().readValue(yaml, Openings.class).openings()) {
      assertThat(opening.says()).hasSize(10);
      for (String said : opening.says()) {
        all++;
        Memory memory = Talk.after(said).memory();
        List<String> turn = new ArrayList<>(memory.met().getOrDefault(0, List.of()));
        turn.addAll(Offer.readings(memory.standing()));
        boolean silent =
            memory.standing().isSilent() && memory.met().getOrDefault(0, List.of()).isEmpty();
        if (silent || opening.takes().stream().noneMatch(turn::contains)) {
          missed.add(opening.title() + ": " + said + " -> " + turn);
        }
      }
    }

    assertThat(all).isEqualTo(60);
    assertThat(missed).isEmpty();
  }
}
