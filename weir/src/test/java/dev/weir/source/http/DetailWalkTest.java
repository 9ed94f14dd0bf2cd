package dev.weir.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DetailWalkTest {
  @Test
  void aLongAnswerIsCutIntoLinesThatCanBeRead() {
    String element = "{\"body\": \"" + "x".repeat(900_000) + "\"}";
    assertThat(DetailWalk.arrays(List.of(element, element, element)))
        .hasSize(2)
        .allMatch(array -> JsonPage.of(array, "").isPresent());
    assertThat(DetailWalk.arrays(List.of())).containsExactly("[]");
  }
}
