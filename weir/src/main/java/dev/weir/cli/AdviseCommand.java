package dev.weir.cli;

import dev.weir.advisor.Circumstances;
import dev.weir.advisor.Guide;
import dev.weir.advisor.GuideFiles;
import dev.weir.advisor.Interview;
import dev.weir.advisor.Respondent;
import dev.weir.advisor.Seen;
import dev.weir.app.Interviews;
import dev.weir.app.Request;
import dev.weir.app.Weir;
import dev.weir.event.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `weir advise`: the conversation.
@Command(
    name = "advise",
    mixinStandardHelpOptions = true,
    description =
        "A conversation, with no data at all or beside a repository: seven questions as a rule,"
            + " then what may hold the work back, how to tell, and one step. One line is one"
            + " answer; a line that ends in \\ goes on. It is kept in improvement/interviews,"
            + " without names.",
    footer = {"", "Example:  weir advise"})
final class AdviseCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "SOURCE",
      description = "Git repositories to look at besides (default: the one here, if any).")
  private @Nullable List<String> sources;

  @Mixin private AskOptions ask = new AskOptions();

  @Option(
      names = "--resume",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "FILE",
      description = "Go on with an interview (default: the newest one here).")
  private @Nullable String resume;

  @Option(
      names = "--script",
      paramLabel = "FILE",
      description = "Let a scripted person answer; nothing is kept.")
  private @Nullable Path script;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "The day of the conversation (default: today).")
  private @Nullable String on;

  @Option(
      names = "--in",
      paramLabel = "FOLDER",
      description = "Below which folder interviews are kept (default: here).")
  private Path folder = Path.of("");

  @Option(names = "--no-data", description = "Look at no repository, even where there is one.")
  private boolean noData;

  @Option(names = "--no-file", description = "Keep nothing.")
  private boolean noFile;

  @Override
  public Integer call() {
    Guide guide = GuideFiles.shipped();
    Path here = folder.toAbsolutePath().normalize();
    if (script != null) {
      Respondent respondent = respondent(script);
      Circumstances circumstances =
          new Circumstances(on == null ? respondent.day() : day(), seen(here));
      new Conversation(System.out, Terminal.isUnicode())
          .scripted(Interview.begin(guide, circumstances), respondent);
      return 0;
    }
    Conversation conversation = new Conversation(System.out, Terminal.isUnicode());
    if (resume != null) {
      Path file = resume.isEmpty() ? Interviews.newest(here) : here.resolve(resume);
      conversation.resume(Interviews.open(file, guide, seen(here)), file, day());
      return 0;
    }
    conversation.begin(
        Interview.begin(guide, new Circumstances(day(), seen(here))),
        noFile ? Optional.empty() : Optional.of(here));
    return 0;
  }

  private LocalDate day() {
    try {
      return on == null ? LocalDate.now(java.time.ZoneId.systemDefault()) : LocalDate.parse(on);
    } catch (DateTimeException e) {
      throw new UserException("--on: '" + on + "' is not a day.", "Write it like 2026-11-25.");
    }
  }

  /// What a repository shows: one that is named, or the one here.
  private Optional<Seen> seen(Path here) {
    boolean named = sources != null && !sources.isEmpty();
    boolean isHere = Files.isDirectory(here.resolve(".weir")) || Files.exists(here.resolve(".git"));
    if (noData || !(named || (isHere && script == null))) {
      return Optional.empty();
    }
    Request request = ask.request(sources, false);
    return Weir.study(request, ask.progress()).flatMap(Seen::of);
  }

  private static Respondent respondent(Path file) {
    try {
      return Respondent.read(Files.readString(file, StandardCharsets.UTF_8), file.toString());
    } catch (IOException e) {
      throw new UserException("Cannot read " + file + ".", "Name a file that holds a script.");
    }
  }
}
