package dev.weir.cli;

import dev.weir.app.LogRequest;
import dev.weir.app.Logs;
import dev.weir.app.Request;
import dev.weir.app.Weir;
import dev.weir.event.UserException;
import dev.weir.store.CacheFolder;
import dev.weir.story.Delivered;
import dev.weir.story.HtmlReport;
import dev.weir.story.LogReport;
import dev.weir.story.LogStudy;
import dev.weir.story.StreamText;
import dev.weir.story.Study;
import dev.weir.story.TerminalSummary;
import java.nio.file.Files;
import java.nio.file.Path;
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
    footer = {
      "",
      "Example:  weir report ~/code/kafka --output kafka.html --open",
      "          weir report incidents.csv",
      "          weir report stream:change-to-release"
    })
final class ReportCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "SOURCE",
      description =
          "Git repositories (default: the workspace or the repository here), or an event log, or"
              + " stream:change-to-release or stream:idea-to-use of the workspace.")
  private @Nullable List<String> sources;

  @Mixin private AskOptions ask = new AskOptions();
  @Mixin private LogOptionsMixin columns = new LogOptionsMixin();

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
    Optional<LogRequest> log = LogAsk.of(sources, ask, columns, true);
    if (log.isPresent()) {
      return ofLog(log.get());
    }
    Request request = ask.request(sources, lines);
    Weir.Reported reported = Weir.reported(request, ask.progress());
    Optional<Study> study = reported.study();
    if (study.isEmpty() && !reported.delivered().isNothing()) {
      return ofDelivery(reported.delivered());
    }
    if (study.isEmpty()) {
      System.out.println(
          "This repository has no commits yet: there is nothing to report, and no file was"
              + " written.");
      return 0;
    }
    Path file =
        WholeFile.write(
            target(request, study.get().name()),
            HtmlReport.of(study.get()),
            "report",
            "--output FILE");
    boolean ascii = !Terminal.isUnicode();
    System.out.print(
        TerminalSummary.of(study.get(), Terminal.isColour(), ascii, shown(request, file)));
    if (open) {
      Browser.open(file);
    }
    return 0;
  }

  private int ofLog(LogRequest log) {
    LogStudy study = Logs.study(log, ask.progress());
    return told(study, LogReport.of(study));
  }

  /// Of a workspace without commits: its first stream, with all else that is known of the delivery.
  private int ofDelivery(Delivered delivered) {
    if (delivered.streams().isEmpty()) {
      throw new UserException(
          "Nothing that was read has pull requests or issues, so no stream is seen.",
          "See what was read: weir doctor");
    }
    return told(delivered.streams().getFirst(), LogReport.of(delivered));
  }

  private int told(LogStudy study, String report) {
    Request request = ask.request(List.of(), false);
    Path file = WholeFile.write(target(request, study.name()), report, "report", "--output FILE");
    System.out.print(StreamText.of(study, Terminal.isColour(), !Terminal.isUnicode()));
    System.out.println();
    System.out.println("The whole report: " + shown(request, file));
    if (open) {
      Browser.open(file);
    }
    return 0;
  }

  private Path target(Request request, String name) {
    if (output != null) {
      return output.toAbsolutePath();
    }
    Path here = request.here();
    return isInRepository(here) || !Files.isWritable(here)
        ? CacheFolder.forSource(request.cache(), name, here.toString()).resolve("weir-report.html")
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
}
