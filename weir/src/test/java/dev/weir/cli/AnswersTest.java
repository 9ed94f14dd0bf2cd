package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

/// What is typed becomes answers.
class AnswersTest {
  @Test
  void throughAPipeEachLineIsOneAnswer() {
    Answers answers = typed("first\nsecond\n", false);

    assertThat(answers.next()).hasValue("first");
    assertThat(answers.next()).hasValue("second");
    assertThat(answers.next()).isEmpty();
  }

  @Test
  void aTextPastedAtATerminalIsOneAnswerHoweverManyLines() {
    Answers answers = new Answers(new BufferedReader(new Pasted("one\n\ntwo\nthree\n")), true);

    assertThat(answers.next()).hasValue("one\n\ntwo\nthree");
  }

  @Test
  void aLineThatEndsInABackslashGoesOn() {
    assertThat(typed("one \\\ntwo\nnext\n", false).next()).hasValue("one \ntwo");
  }

  @Test
  void aBackslashAtTheVeryEndLosesNothing() {
    assertThat(typed("one \\\n", false).next()).hasValue("one \n");
  }

  private static Answers typed(String text, boolean terminal) {
    return new Answers(new BufferedReader(new StringReader(text)), terminal);
  }

  /// A paste: all of it is there at once, and then nothing.
  private static final class Pasted extends StringReader {
    private final String text;
    private int at;

    Pasted(String text) {
      super(text);
      this.text = text;
    }

    @Override
    public int read(char[] into, int from, int length) {
      int many = Math.min(length, text.length() - at);
      text.getChars(at, at + Math.max(0, many), into, from);
      at += many;
      return many == 0 ? -1 : many;
    }

    @Override
    public boolean ready() {
      return at < text.length();
    }
  }
}
