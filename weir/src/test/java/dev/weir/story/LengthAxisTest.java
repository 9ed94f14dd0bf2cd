package dev.weir.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LengthAxisTest {
  private static final double LETTER = 7;

  @Test
  void noTwoLabelsMeetOnAPhone() {
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      double hours = Math.pow(10, random.nextDouble() * 5 - 1);
      Svg svg = new Svg("axis", 360, 40, "An axis", "An axis");
      new LengthAxis(44, 316, hours).draw(svg, 10);
      double free = 0;
      Matcher label =
          Pattern.compile("<text x=\"([0-9.]+)\"[^>]*class=\"([^\"]+)\"[^>]*>([^<]+)<")
              .matcher(svg.toString());
      int labels = 0;
      while (label.find()) {
        double x = Double.parseDouble(label.group(1));
        double width = LETTER * label.group(3).length();
        List<String> style = List.of(label.group(2).split(" ", -1));
        double left = x - (style.contains("end") ? width : style.contains("mid") ? width / 2 : 0);
        assertThat(left).as("%s at %s hours", label.group(3), hours).isGreaterThanOrEqualTo(free);
        free = left + width;
        labels++;
      }
      assertThat(labels).as("labels at %s hours", hours).isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void theKeyOfALadderIsWrittenOutOnAPhone() {
    for (Study study : List.of(Samples.healthy(), Samples.train())) {
      String map = ValueStreamMap.narrow(study).toString();
      assertThat(map.replaceAll("(?s)</text>\\s*<text[^>]*>", " "))
          .contains("finished, waiting for a release")
          .doesNotContain("…");
    }
  }
}
