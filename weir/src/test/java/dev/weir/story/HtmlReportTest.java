package dev.weir.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class HtmlReportTest {
  static Stream<String> samples() {
    return Samples.all().keySet().stream().sorted();
  }

  /// Written for the eye, and for the tests in a browser.
  @BeforeAll
  static void writeThem() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "reports"));
    for (Map.Entry<String, Study> sample : Samples.all().entrySet()) {
      Files.writeString(
          folder.resolve(sample.getKey() + ".html"), HtmlReport.of(sample.getValue()));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void idsAreUniqueAndEveryLinkHasItsTarget(String sample) {
    String page = page(sample);
    List<String> ids = found(page, " id=\"([^\"]+)\"");
    assertThat(ids).doesNotHaveDuplicates();
    Set<String> known = new HashSet<>(ids);
    assertThat(found(page, "href=\"#([^\"]+)\"")).allMatch(known::contains);
    assertThat(
            found(page, "aria-labelledby=\"([^\"]+)\"").stream()
                .flatMap(s -> Stream.of(s.split(" ", -1))))
        .allMatch(known::contains);
    assertThat(found(page, "url\\(#([^)]+)\\)")).allMatch(known::contains);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void nothingIsFetchedAndNothingRuns(String sample) {
    String markup =
        page(sample).replaceAll("(?s)>[^<]*<", "><").replaceAll("aria-label=\"[^\"]*\"", "");
    assertThat(markup)
        .doesNotContainPattern("(?i)<(script|iframe|object|embed|link|img|base|form)\\b")
        .doesNotContainPattern("(?i)\\s(src|srcset|style|on[a-z]+)=")
        .doesNotContainPattern("href=\"(?!#)")
        .contains("default-src 'none'");
    assertThat(HtmlReport.style()).doesNotContain("url(").doesNotContain("@import");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void headingsComeInOrderAndThereIsOneFirst(String sample) {
    List<Integer> levels =
        found(page(sample), "<h([1-6])[ >]").stream().map(Integer::valueOf).toList();
    assertThat(levels).startsWith(1);
    assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyPictureSaysWhatItShows(String sample) throws Exception {
    for (String svg : found(page(sample), "(?s)(<svg .*?</svg>)")) {
      assertThat(svg).contains("role=\"img\"").doesNotContain("NaN").doesNotContain("Infinity");
      assertThat(found(svg, "<title[^>]*>([^<]+)</title>")).hasSize(1);
      assertThat(found(svg, "<desc[^>]*>([^<]+)</desc>")).hasSize(1);
      DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theSameStudyGivesTheSameBytes(String sample) {
    assertThat(page(sample)).isEqualTo(page(sample));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void noSentenceHasAHole(String sample) {
    assertThat(page(sample).replaceAll("(?s)<style>.*?</style>", ""))
        .doesNotContainPattern("\\{(lead_time|release|unreleased|unplanned)[a-z_.0-9]*:")
        .doesNotContain("null")
        .doesNotContain("NaN")
        .doesNotContain("Optional");
  }

  @Test
  void hostileTextIsShownAndNeverActs() {
    String page = page("hostile");
    assertThat(page).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
    assertThat(page.chars()).noneMatch(c -> c < 32 && c != '\n');
    assertThat(page).doesNotContain("\u202e").contains("{{body}}").contains("文書/設計");
    assertThat(found(page, "(<main )")).hasSize(1);
  }

  @Test
  void everyNumberLeadsToItsEvidenceAndBack() {
    String page = page("train");
    List<String> uses = found(page, "<a class=\"n\" id=\"(u[0-9]+)\"");
    assertThat(uses).isNotEmpty();
    assertThat(found(page, "href=\"#(u[0-9]+)\"")).containsExactlyInAnyOrderElementsOf(uses);
    assertThat(page).contains("weir explain lead_time.p50");
  }

  @Test
  void theLargestWaitIsMarkedOnceInAMap() {
    assertThat(found(ValueStreamMap.wide(Samples.train()).toString(), "(process largest)"))
        .hasSize(1);
  }

  private static String page(String sample) {
    Study study = Samples.all().get(sample);
    if (study == null) {
      throw new IllegalArgumentException("no sample " + sample);
    }
    return HtmlReport.of(study);
  }

  private static List<String> found(String text, String pattern) {
    List<String> out = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      out.add(matcher.group(1));
    }
    return out;
  }
}
