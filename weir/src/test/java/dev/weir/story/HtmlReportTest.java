package dev.weir.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  @Test
  void everySampleBecomesAPage() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "reports"));
    for (Map.Entry<String, Study> sample : Samples.all().entrySet()) {
      String page = HtmlReport.of(sample.getValue());
      Files.writeString(folder.resolve(sample.getKey() + ".html"), page);
      assertThat(page).as(sample.getKey()).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    }
  }
}
