package dev.weir.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Of what came first, the sentence with the wait and the pain in it is said back.
class MirrorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I'm a charge nurse on a medical ward. It's a good team and I like it here. But every morning"
            + " patients sit in the emergency department for hours because our beds are not free. My"
            + " boss asked about it. | patients sit in the emergency department for hours because our"
            + " beds are not free",
        "I run property for a diocese. Forty parishes want roofs, heating, windows. Every quote above"
            + " two thousand needs the treasurer's signature and he reads each one himself. We have"
            + " grown a lot. | Every quote above two thousand needs the treasurer's signature",
        "Right so I'm in claims and been here eleven years and it used to be nice when we had paper,"
            + " and now above ten thousand it has to wait for our engineer and there is only one of"
            + " him and last week the manager came and said fix it. | above ten thousand it has to"
            + " wait for our engineer",
        "We make software for a refinery. What we build gets installed in the turnaround, and in"
            + " between it just sits for months. I like my colleagues and the food is good here, too."
            + " | in between it just sits for months"
      })
  void theWaitIsSaidBack(String said, String mirrored) {
    String says = Talk.after(said).says();
    String mirror = says.substring(says.indexOf("You say:"), says.indexOf("”."));

    assertThat(mirror).containsIgnoringCase(mirrored);
    assertThat(mirror).doesNotContainIgnoringCase("I like").doesNotContain("Right so");
  }
}
