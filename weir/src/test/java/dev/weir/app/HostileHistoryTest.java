package dev.weir.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.event.Progress;
import dev.weir.fixture.Requests;
import dev.weir.fixture.ScriptedGit;
import dev.weir.store.Engine;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Messages, names and paths made to break a reader: every commit is there with what it changed.
class HostileHistoryTest {
  @TempDir private Path folder;

  @Test
  void nothingInACommitCanPassForSomethingElse() {
    ScriptedGit git = ScriptedGit.bare(folder.resolve("hostile"));
    byte[] huge = new byte[10_000_000];
    Arrays.fill(huge, (byte) 'x');
    List<byte[]> messages =
        List.of(
            bytes("<script>alert(1)</script> & \"quotes\""),
            bytes("\u001b[2J\u001b]0;title\u0007escape"),
            bytes("one\u0001two\n\u0001three\n:100644 100644 a b M"),
            huge,
            bytes("crlf\r\n\r\nbody\r\n"),
            bytes(""),
            bytes("\n\n\n"),
            new byte[] {'l', 'a', 't', 'i', 'n', (byte) 0xe9, (byte) 0xff, (byte) 0xfe});
    List<String> paths =
        List.of(
            "\"new\\nline\"",
            "\"ta\\tb\"",
            "\"qu\\\"ote\"",
            "\"la\\351tin\"",
            "'single'",
            "\"" + "d/".repeat(1_000) + "f\"",
            "\"sp ace\"",
            "\"\\001\"");
    for (int i = 0; i < messages.size(); i++) {
      git.on("main")
          .by(i % 2 == 0 ? "A\u001b[31m \u0001B <a\u0001@x>" : " <>")
          .written("2025-01-0" + (i + 1))
          .saying(messages.get(i))
          .put(paths.get(i), "x\n")
          .commit();
    }
    git.repository();
    Request request = Requests.of(folder.resolve("hostile"), folder.resolve("workspace"));
    try (Opened opened = Opened.of(request, Progress.SILENT)) {
      Engine.TextTable rows =
          opened
              .engine()
              .table(
                  "select case when length(title) < 50 then title else length(title)::varchar end, "
                      + "n_files from commits order by commit_no desc",
                  100);
      assertThat(rows.rows())
          .containsExactly(
              List.of("<script>alert(1)</script> & \"quotes\"", "1"),
              List.of("[2J]0;titleescape", "1"),
              List.of("onetwo", "1"),
              List.of("300", "1"),
              List.of("crlf", "1"),
              List.of("", "1"),
              List.of("", "1"),
              List.of("latin\ufffd\ufffd\ufffd", "1"));
      assertThat(opened.engine().table("select path from file order by file_no desc", 100).rows())
          .hasSize(8)
          .allSatisfy(row -> assertThat(row.getFirst()).doesNotContainPattern("\\p{Cntrl}"));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
