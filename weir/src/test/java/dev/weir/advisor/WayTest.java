package dev.weir.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Days and lengths of time become a way; what cannot be placed is left out.
class WayTest {
  private static final LocalDate ON = LocalDate.of(2026, 11, 25);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "asked 1 September, started 3 September, finished 20 October, live 22 October"
            + "| ASKED 0 STARTED 2 FINISHED 49 LIVE 51",
        "It was asked for on 5 October, started a week later, done in three days, and live on 21 November"
            + "| ASKED 0 STARTED 7 FINISHED 10 LIVE 47",
        "asked 1 March 2024, started 10 March, used in August | ASKED 0 STARTED 9 USED 167",
        "asked in November, live in March | ASKED 0 LIVE 120",
        "asked three weeks ago, started yesterday | ASKED 0 STARTED 20",
        "requested 2026-01-05. Started the same day. Finished 2026-02-05 | ASKED 0 STARTED 0 FINISHED 31",
        "asked for, two months until somebody started, finished in two to four weeks"
            + "| ASKED 0 STARTED 60 FINISHED 81",
        "asked on the 31st of June | -",
        "long ago | -",
        "'' | -"
      })
  void aWayIsReadFromWords(String said, String days) {
    String read =
        WayReader.read(said, ON).at().entrySet().stream()
            .map(each -> each.getKey() + " " + Math.round(each.getValue() / 24))
            .collect(Collectors.joining(" "));

    assertThat(read.isEmpty() ? "-" : read).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Her doctor ordered it at eight in the morning, we started at half past eight, were done at nine, and she was treated at six in the evening"
            + "| ASKED 0.0 STARTED 0.5 FINISHED 1.0 USED 10.0",
        "requested at 9:30, started at 11, finished by noon, out at two"
            + "| ASKED 0.0 STARTED 1.5 FINISHED 2.5 LIVE 4.5",
        "asked on 3 March at 8:00, started on 4 March at 10:00 | ASKED 0.0 STARTED 26.0",
        "asked at ten in the evening, done at three in the morning | ASKED 0.0 FINISHED 5.0",
        "asked 3 March, started after two weeks | ASKED 0.0 STARTED 336.0"
      })
  void timesOfDayAreReadWhereAWayIsShort(String said, String hours) {
    String read =
        WayReader.read(said, ON).at().entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(" "));

    assertThat(read).isEqualTo(hours);
  }

  @ParameterizedTest
  @CsvSource({
    "Real work was maybe five hours., five hours",
    "'It lay four weeks. Hands were on it for two days, all told.', two days",
    "It lay four weeks., ''"
  })
  void handsOnTimeIsReadWhereItIsSaid(String said, String hands) {
    assertThat(WayReader.hands(said).map(Times.Length::words).orElse("")).isEqualTo(hands);
  }
}
