package dev.weir.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The page in a real browser; skipped where there is none.
class ChromiumTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"train, 400", "hostile, 400", "hostile, 320", "many-stages, 400", "train, 1280"})
  void nothingScrollsSidewaysButWhatHasABoxOfItsOwn(String sample, int width) throws Exception {
    assumeTrue(
        Files.isExecutable(CHROMIUM), "no Chromium here: the page is not tried in a browser");
    String page = HtmlReport.of(Samples.all().getOrDefault(sample, Samples.empty()));
    String frame =
        """
        <!DOCTYPE html><body><p id="out">waiting</p><iframe id="f" srcdoc="%s"
        style="border:0;width:%spx;height:900px"></iframe><script>
        f.onload = () => {
          const page = f.contentDocument.documentElement;
          out.textContent = 'over=' + (page.scrollWidth - page.clientWidth) + ';';
        }
        </script>
        """
            .formatted(page.replace("&", "&amp;").replace("\"", "&quot;"), Integer.toString(width));
    Path file = Files.writeString(folder.resolve("frame.html"), frame);
    String dom = dump(file);
    assertThat(dom.substring(0, Math.min(200, dom.length()))).contains("over=0;");
  }

  private String dump(Path file) throws IOException, InterruptedException {
    Path out = folder.resolve("dom.html");
    Process process =
        new ProcessBuilder(
                List.of(
                    CHROMIUM.toString(),
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--user-data-dir=" + folder.resolve("profile"),
                    "--window-size=1400,1000",
                    "--virtual-time-budget=4000",
                    "--dump-dom",
                    file.toUri().toString()))
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
