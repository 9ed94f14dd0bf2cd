package dev.weir.cli;

import dev.weir.advisor.Circumstances;
import dev.weir.advisor.Guide;
import dev.weir.advisor.GuideFiles;
import dev.weir.advisor.Interview;
import dev.weir.advisor.Respondent;
import dev.weir.advisor.Seen;
import dev.weir.advisor.SeenIn;
import dev.weir.app.Interviews;
import dev.weir.app.LogRequest;
import dev.weir.app.Logs;
import dev.weir.app.Weir;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
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
        "A conversation, with no data at all or beside some: eight questions as a rule,"
            + " then what may hold the work back, how to tell, and one step. One line is one"
            + " answer; a line that ends in \\ goes on. It is kept in improvement/interviews;"
            + " names are replaced where they are known: read the file before you share it.",
    footer = {
      "",
      "Example:  weir advise",
      "          weir advise --resume",
      "          weir advise idea-to-use.csv"
    })
final class AdviseCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "SOURCE",
      description =
          "Git repositories, or one event log, to look at besides (default: the workspace or the"
              + " repository here, if any).")
  private @Nullable List<String> sources;

  @Mixin private AskOptions ask = new AskOptions();
  @Mixin private LogOptionsMixin columns = new LogOptionsMixin();

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
      description =
          "Below which folder interviews are kept (default: the top of the repository you stand in,"
              + " or here).")
  private @Nullable Path folder;

  @Option(names = "--no-data", description = "Look at no data, even where there is some.")
  private boolean noData;

  @Option(names = "--no-file", description = "Keep nothing.")
  private boolean noFile;

  /// What is to be said before the conversation, where data was looked at in vain.
  private String note = "";

  @Override
  public Integer call() {
    Guide guide = GuideFiles.shipped();
    Path here = Path.of("").toAbsolutePath();
    Path home = folder == null ? Interviews.home(here) : folder.toAbsolutePath().normalize();
    Conversation conversation = new Conversation(System.out, Terminal.isUnicode());
    if (script != null) {
      Respondent respondent = respondent(script);
      Circumstances circumstances =
          new Circumstances(on == null ? respondent.day() : day(), seen(here));
      conversation.scripted(Interview.begin(guide, circumstances), respondent);
      return 0;
    }
    if (resume != null) {
      Path file = resume.isEmpty() ? Interviews.newest(home) : Interviews.named(resume, here, home);
      // A broken file is told before data is read.
      Interviews.open(file, guide, day(), Optional.empty());
      conversation.resume(Interviews.open(file, guide, day(), seen(here)), file);
      return 0;
    }
    Interview interview = Interview.begin(guide, new Circumstances(day(), seen(here)));
    if (!note.isEmpty()) {
      conversation.note(note);
    }
    conversation.begin(interview, noFile ? Optional.empty() : Optional.of(home));
    return 0;
  }

  private LocalDate day() {
    try {
      return on == null ? LocalDate.now(ZoneId.systemDefault()) : LocalDate.parse(on);
    } catch (DateTimeException e) {
      throw new UserException("--on: '" + on + "' is not a day.", "Write it like 2026-11-25.");
    }
  }

  /// What data shows: what is named, or the repository or workspace here. What is not named and
  /// cannot be read keeps nobody from talking.
  private Optional<Seen> seen(Path here) {
    boolean named =
        (sources != null && !sources.isEmpty())
            || ask.request(sources, false).workspace().isPresent();
    if (noData || !(named || (script == null && Interviews.isDataAt(here)))) {
      return Optional.empty();
    }
    try {
      Optional<LogRequest> log = LogAsk.of(sources, ask, columns, false);
      Optional<Seen> seen =
          log.isPresent()
              ? SeenIn.log(Logs.study(log.get(), ask.progress()))
              : Weir.study(ask.request(sources, false), ask.progress()).flatMap(SeenIn::repository);
      if (seen.isEmpty()) {
        note =
            "I looked at the data here; it shows no way from a beginning to an end yet, so I ask.";
      }
      if (Terminal.isTerminal()) {
        ProgressLine.clear();
      }
      return seen;
    } catch (UserException | SourceException e) {
      if (named) {
        throw e;
      }
      note = "I could not use the data here (%s), so I ask.".formatted(said(e));
      return Optional.empty();
    }
  }

  private static String said(RuntimeException e) {
    return String.valueOf(e.getMessage()).replaceAll("[.]$", "");
  }

  private static Respondent respondent(Path file) {
    try {
      return Respondent.read(Files.readString(file, StandardCharsets.UTF_8), file.toString());
    } catch (IOException e) {
      throw new UserException("Cannot read " + file + ".", "Name a file that holds a script.");
    }
  }
}
