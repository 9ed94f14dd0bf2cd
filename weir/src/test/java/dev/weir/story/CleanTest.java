package dev.weir.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u001b[31mb\u001b[0m",
        "a\u001b]0;title\u0007b",
        "a\u001b]8;;https://x\u001b\\b",
        "a\u009b2Jb",
        "a\u0000\u0008b",
        "a\u202Eb\u2066",
        "a\u001bPq#1\u001b\\b",
        "a\u001bcb",
        "ab\u001b",
        "ab\u001b[",
        "ab\u001b]never ends"
      })
  void sequencesAndControlsVanish(String text) {
    assertThat(Clean.line(text)).isEqualTo("ab");
  }

  @Test
  void linesBecomeOneLine() {
    assertThat(Clean.line("  one\r\n\ttwo\u00a0three\u2028four ")).isEqualTo("one two three four");
  }

  @Test
  void lettersOfEveryLanguageStay() {
    assertThat(Clean.line("исправить 文書 مرحبا é")).isEqualTo("исправить 文書 مرحبا é");
  }

  @Test
  void halfACharacterIsDropped() {
    assertThat(Clean.line("a\ud83db")).isEqualTo("ab");
  }

  @Test
  void whatIsTooLongIsCutWithAnEllipsisByColumns() {
    assertThat(Clean.line("abcdef", 4)).isEqualTo("abc…");
    assertThat(Clean.line("文書文書", 5)).isEqualTo("文書…");
    assertThat(Clean.width("文書é")).isEqualTo(5);
  }

  @Test
  void aQueryKeepsItsLinesAndIndent() {
    assertThat(Clean.block("select 1\n    from \u001b[1mx")).isEqualTo("select 1\n    from x\n");
  }

  @Test
  void linesAreWrappedWithinTheirWidthAndLongWordsAreCut() {
    assertThat(Wrap.lines("one two three", 7)).containsExactly("one two", "three");
    assertThat(Wrap.lines("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
    assertThat(Wrap.lines("one two three four", 7, 2)).containsExactly("one two", "three…");
    assertThat(Wrap.lines("", 7)).containsExactly("");
  }
}
