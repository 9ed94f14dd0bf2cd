package dev.weir.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Days and times of day as they are said.
class SpokenTimesTest {
  @Test
  void testingLiesBetweenFinishedAndLive() {
    Way way =
        WayReader.read(
            "Asked for in January, development started in mid March, developers were done on 20 April,"
                + " tested from 6 May to 27 May and it's live since 30 September",
            Talk.ON);

    assertThat(way.stretches())
        .map(each -> each.until().word())
        .containsExactly("started", "finished", "live");
    assertThat(way.stretches().getLast().hours()).isEqualTo(163 * 24);
  }

  @Test
  void timesOfOneDayAreHours() {
    Way way =
        WayReader.read(
            "Asked for at 9, started at 2.15, finished half past four, live at 17:30.", Talk.ON);

    assertThat(way.hours()).isCloseTo(8.5, Offset.offset(0.01));
    assertThat(way.stretches()).map(Way.Stretch::hours).containsExactly(5.25, 2.25, 1.0);
  }

  @Test
  void timesThatCannotBePlacedAreSaidToBe() {
    assertThat(
            Talk.after("Everything is slow.", "We shall see.", "Somewhere about half past four.")
                .says())
        .contains(
            "I could not place your times on a line; here they are as you said them:"
                + " “Somewhere about half past four”.");
  }
}
