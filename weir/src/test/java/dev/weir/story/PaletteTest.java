package dev.weir.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Contrast by WCAG 2.2: 4.5 to 1 for text (1.4.3), 3 to 1 for what must be seen to understand a
/// picture (1.4.11).
class PaletteTest {
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

  static Stream<Map<String, String>> palettes() {
    String style = HtmlReport.style();
    int dark = style.indexOf("prefers-color-scheme: dark");
    return Stream.of(colours(style.substring(0, dark)), colours(style.substring(dark)));
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void textHasEnoughContrast(Map<String, String> palette) {
    for (String ground : new String[] {"paper", "card", "unseen", "wait"}) {
      assertThat(contrast(palette, "ink", ground)).as("ink on " + ground).isGreaterThan(7);
    }
    for (String ground : new String[] {"paper", "card"}) {
      assertThat(contrast(palette, "quiet", ground)).as("quiet on " + ground).isGreaterThan(4.5);
      assertThat(contrast(palette, "accent", ground)).as("accent on " + ground).isGreaterThan(4.5);
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void whatMustBeSeenInAPictureHasEnoughContrast(Map<String, String> palette) {
    for (String mark :
        new String[] {
          "work", "elapsed-line", "wait-line", "unseen-line", "rework", "accent", "ink"
        }) {
      assertThat(contrast(palette, mark, "paper")).as(mark).isGreaterThan(3);
    }
    assertThat(contrast(palette, "wait-line", "wait")).as("hatch on sand").isGreaterThan(3);
  }

  private static Map<String, String> colours(String css) {
    Map<String, String> colours = new HashMap<>();
    Matcher matcher = COLOUR.matcher(css);
    while (matcher.find()) {
      colours.putIfAbsent(matcher.group(1), matcher.group(2));
    }
    return colours;
  }

  private static double contrast(Map<String, String> palette, String front, String ground) {
    double a = luminance(palette.getOrDefault(front, "?"));
    double b = luminance(palette.getOrDefault(ground, "?"));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    double red = channel(Integer.parseInt(hex, 1, 3, 16));
    double green = channel(Integer.parseInt(hex, 3, 5, 16));
    double blue = channel(Integer.parseInt(hex, 5, 7, 16));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  private static double channel(int value) {
    double c = value / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
