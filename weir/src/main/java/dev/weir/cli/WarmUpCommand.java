package dev.weir.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/// `weir warm-up`: a training run for the JVM's start-up cache; made at build time by the launcher.
@Command(name = "warm-up", hidden = true, description = "A training run for faster starts.")
final class WarmUpCommand implements Callable<Integer> {
  private static final int COMMITS = 60;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("weir-warm-up");
    PrintStream out = System.out;
    try {
      int made = repository(folder);
      if (made != 0) {
        return 0; // without git there is nothing to train on, and starts are only slower
      }
      System.setOut(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8));
      String report = folder.resolve("report.html").toString();
      String workspace = folder.resolve("workspace").toString();
      for (int run = 0; run < 2; run++) {
        Main.run("report", folder.toString(), "--workspace", workspace, "--output", report);
      }
      Main.run("flow", folder.toString(), "--workspace", workspace, "--format", "json");
      return 0;
    } finally {
      System.setOut(out);
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static int repository(Path folder) throws IOException, InterruptedException {
    StringBuilder stream = new StringBuilder();
    for (int i = 1; i <= COMMITS; i++) {
      long at = 1_700_000_000L + i * 90_000L;
      String who = "Person " + (i % 3) + " <p" + (i % 3) + "@example.org> " + at + " +0000\n";
      String message = i % 5 == 0 ? "Fix part " + i : "Part " + i;
      stream.append("commit refs/heads/main\n").append("author ").append(who);
      stream.append("committer ").append(who);
      stream.append("data ").append(message.length()).append('\n').append(message).append('\n');
      stream.append("M 644 inline src/part").append(i % 7).append("/a.txt\n");
      stream.append("data 4\n").append("%04d".formatted(i)).append('\n');
      if (i % 6 == 0) {
        stream.append("reset refs/tags/v1.").append(i / 6).append("\nfrom refs/heads/main\n\n");
      }
    }
    if (git(folder, "", "init", "-q", "-b", "main") != 0) {
      return 1;
    }
    return git(folder, stream.toString(), "fast-import", "--quiet");
  }

  private static int git(Path folder, String input, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(arguments)).toList())
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      return process.waitFor();
    } catch (IOException e) {
      return 1;
    }
  }
}
