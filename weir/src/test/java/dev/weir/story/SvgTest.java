package dev.weir.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SvgTest {
  @Test
  void numbersHaveOneDecimalAtMostAndNoNegativeZero() {
    assertThat(Svg.number(1.25)).isEqualTo("1.3");
    assertThat(Svg.number(100)).isEqualTo("100");
    assertThat(Svg.number(-0.01)).isEqualTo("0");
    assertThatThrownBy(() -> Svg.number(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void textIsEscaped() {
    assertThat(new Svg("x", 10, 10, "<t>", "\"d\"").text(1, 2, "t", "a & <b>").toString())
        .contains("&lt;t&gt;", "&quot;d&quot;", "a &amp; &lt;b&gt;");
  }

  @Test
  void aHatchIsOnlyDefinedWhereItIsUsed() {
    assertThat(new Svg("x", 10, 10, "t", "d").rect(0, 0, 1, 1, "wait").toString())
        .doesNotContain("pattern");
    assertThat(new Svg("x", 10, 10, "t", "d").hatched(0, 0, 1, 1, "wait").toString())
        .contains("<pattern id=\"x-h\"", "fill=\"url(#x-h)\"");
  }

  @Test
  void axesBeginAtZeroAndHaveAtMostSixSteps() {
    for (double hours : new double[] {0.02, 0.7, 5, 47, 100, 1300, 9000, 400_000}) {
      LengthAxis axis = new LengthAxis(0, 100, hours);
      assertThat(axis.ticks()).startsWith(0.0).hasSizeBetween(2, 7);
      assertThat(axis.at(0)).isZero();
      assertThat(axis.at(hours * 2)).isEqualTo(100);
    }
  }

  @Test
  void theLadderIsToScale() {
    Study study = Samples.train();
    LengthAxis axis = new LengthAxis(96, 1120 - 96, study.stream().ladderHours());
    double first = axis.at(study.stream().stages().getFirst().ladderHours()) - axis.at(0);
    assertThat(ValueStreamMap.wide(study).toString())
        .contains("width=\"" + Svg.number(first) + "\" height=\"30\"");
  }
}
