package dev.weir.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names become roles as they are typed; other words written large stay.
class NamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Only Maria can deploy. | Only a colleague can deploy.",
        "Maria said no, Peter said yes. | A colleague said no, another colleague said yes.",
        "Every change waits for our DBA Martin. | Every change waits for our DBA.",
        "Maria, our architect, decides. | our architect decides.",
        "We wait for Xenia Obermeier in finance. | We wait for a colleague in finance.",
        "It waits for the release, Maria says. | It waits for the release, a colleague says.",
        "Ask Dr. Kowalski. | Ask a colleague.",
        "Write to ann.smith@example.org or @annsmith | Write to a colleague or another colleague",
        "Everything is waiting for maria. | Everything is waiting for a colleague.",
        "Maria knows it; ask maria. | A colleague knows it; ask a colleague.",
        "it has to go past irina who assesses them | it has to go past a colleague who assesses them",
        "john and maria sign it. yusuf says so | A colleague and another colleague sign it. A further colleague says so",
        "the christian charity, in the nick of time, in jan | the christian charity, in the nick of time, in jan",
        "will it hold? mark it done, i hope so | will it hold? mark it done, i hope so",
        "ask bob; bob the boat gently | ask a colleague; a colleague the boat gently",
        "Maria's desk | A colleague's desk",
        "Done. Bob in ops blocks it. | Done. A colleague in ops blocks it.",
        "We asked and then Pavel started on it. | We asked and then a colleague started on it.",
        "It waited until Mark said yes. | It waited until a colleague said yes.",
        "The board meets in May; we use Jira on Monday. | The board meets in May; we use Jira on Monday.",
        "Will it work? I hope so. | Will it work? I hope so.",
        "The Payments team waits for Oracle. | The Payments team waits for Oracle."
      })
  void aNameIsARole(String typed, String kept) {
    assertThat(Names.toRoles(typed)).isEqualTo(kept);
  }
}
