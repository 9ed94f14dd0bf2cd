package dev.weir.cli;

import dev.weir.app.Request;
import dev.weir.app.Weir;
import dev.weir.event.SourceException;
import dev.weir.store.CacheFolder;
import dev.weir.story.HtmlReport;
import dev.weir.story.Study;
import dev.weir.story.TerminalSummary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `weir report`: the main job.
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Reads, analyses, writes the report and prints its summary.",
    footer = {"", "Example:  weir report ~/code/kafka --output kafka.html --open"})
final class ReportCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "SOURCE",
      description = "Git repositories (default: the workspace or the repository here).")
  private @Nullable List<String> sources;

  @Mixin private AskOptions ask = new AskOptions();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description =
          "Where the report is written (default: weir-report.html here; in a"
              + " repository, Weir's cache folder, so that nothing is added to your tree).")
  private @Nullable Path output;

  @Option(names = "--open", description = "Open it in the browser.")
  private boolean open;

  @Option(
      names = "--lines",
      description = "Count the lines of every commit in the period, not of a sample: slow once.")
  private boolean lines;

  @Override
  public Integer call() {
    Request request = ask.request(sources, lines);
    Optional<Study> study = Weir.study(request, ask.progress());
    if (study.isEmpty()) {
      System.out.println(
          "This repository has no commits yet: there is nothing to report, and no file was"
              + " written.");
      return 0;
    }
    Path file = write(target(request, study.get()), HtmlReport.of(study.get()));
    boolean ascii = !Terminal.isUnicode();
    System.out.print(
        TerminalSummary.of(study.get(), Terminal.isColour(), ascii, shown(request, file)));
    if (open) {
      Browser.open(file);
    }
    return 0;
  }

  private Path target(Request request, Study study) {
    if (output != null) {
      return output.toAbsolutePath();
    }
    Path here = request.here();
    return isInRepository(here) || !Files.isWritable(here)
        ? CacheFolder.forSource(request.cache(), study.name(), here.toString())
            .resolve("weir-report.html")
        : here.resolve("weir-report.html");
  }

  /// Nothing is written beside the data, nor into any folder of a work tree.
  private static boolean isInRepository(Path here) {
    for (Path at = here.toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))
          || (Files.exists(at.resolve("HEAD")) && Files.exists(at.resolve("objects")))) {
        return true;
      }
    }
    return false;
  }

  private static String shown(Request request, Path file) {
    return file.startsWith(request.here())
        ? request.here().relativize(file).toString()
        : file.toString();
  }

  /// Writes a file whole or not at all.
  private static Path write(Path file, String text) {
    Path parent = file.toAbsolutePath().getParent();
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      if (parent != null) {
        Files.createDirectories(parent);
      }
      try {
        Files.write(part, text.getBytes(StandardCharsets.UTF_8));
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
      return file;
    } catch (IOException e) {
      throw new SourceException(
          "The report cannot be written to " + file + ".",
          "Name a place you may write to: --output FILE",
          e);
    }
  }
}
