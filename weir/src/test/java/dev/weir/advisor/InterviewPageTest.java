package dev.weir.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.event.UserException;
import org.junit.jupiter.api.Test;

/// An interview as a file: what is written is read back, and a broken one is said to be broken.
class InterviewPageTest {
  private static final Interview BEGUN =
      Talk.after("Releases hurt.\n# not a heading\n> not a quotation", "Neither, Maria said.");

  @Test
  void whatIsWrittenIsReadBack() {
    String page = InterviewPage.write(BEGUN);

    assertThat(InterviewPage.read(page, "a.md", Talk.GUIDE)).isEqualTo(BEGUN.exchanges());
    assertThat(page)
        .contains("Whoever can open this folder", "a colleague said")
        .doesNotContain("Maria");
  }

  @Test
  void anEditedAnswerChangesWhatFollows() {
    String page =
        InterviewPage.write(BEGUN)
            .replace("Releases hurt.", "Only our architect may sign, all wait for her.");
    Interview read =
        Interview.resumed(
            Talk.GUIDE, BEGUN.circumstances(), InterviewPage.read(page, "a.md", Talk.GUIDE));

    assertThat(read.memory().standing().first()).isEqualTo("K");
  }

  @Test
  void aClosedInterviewIsReadBackWhole() {
    Interview closed = Talk.ended(BEGUN, "It waited until the release date came.");

    assertThat(InterviewPage.read(InterviewPage.write(closed), "a.md", Talk.GUIDE))
        .isEqualTo(closed.exchanges());
  }

  @Test
  void aBrokenFileIsOneSentence() {
    assertThatThrownBy(() -> InterviewPage.read("hello", "a.md", Talk.GUIDE))
        .isInstanceOf(UserException.class)
        .hasMessage("a.md holds no interview that can be read.");
    assertThatThrownBy(() ->
            InterviewPage.read("## 1 · problem\n\nx\n\n## 2 · nonsense\n", "a.md", Talk.GUIDE))
        .hasMessage("a.md, line 5: there is no question 'nonsense'.");
    assertThatThrownBy(
            () -> InterviewPage.read("## 1 · problem\n\nx\n\n## Notes\n", "a.md", Talk.GUIDE))
        .hasMessage("a.md, line 5: '## Notes' is not a question of an interview.");
  }
}
