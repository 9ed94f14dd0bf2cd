package dev.weir.cli;

import dev.weir.advisor.Card;
import dev.weir.advisor.Closing;
import dev.weir.advisor.Interview;
import dev.weir.advisor.Respondent;
import dev.weir.app.Interviews;
import dev.weir.story.Words;
import dev.weir.story.Wrap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A conversation over lines of text: what is said, wrapped; what is answered, a line at a time.
///
/// @param out where it is said
/// @param unicode whether more than ASCII can be shown
record Conversation(PrintStream out, boolean unicode) {
  private static final int COLUMNS = 76;

  /// Lets a scripted person answer.
  void scripted(Interview interview, Respondent respondent) {
    Interview now = interview;
    while (!now.isOver()) {
      say(now.says());
      String answer = respondent.answer(now.asked());
      List<String> lines = Wrap.lines(answer, COLUMNS - 2);
      lines.forEach(line -> print("> " + line));
      print("");
      now = now.answer(answer);
    }
    close(now);
  }

  /// Begins a conversation.
  ///
  /// @param folder below which it is kept; empty: nowhere
  void begin(Interview interview, Optional<Path> folder) {
    talk(interview, folder, Optional.empty());
  }

  /// Goes on with one that was kept.
  void resume(Interview interview, Path file, LocalDate today) {
    LocalDate began = interview.circumstances().on();
    say(
        today.isAfter(began)
            ? "We began on "
                + Words.date(began)
                + ". If something has changed since, say so as we go; your answers so far stand in the file and can be edited there."
            : "We go on where we stopped.");
    talk(interview, Optional.empty(), Optional.of(file));
  }

  private void talk(Interview interview, Optional<Path> folder, Optional<Path> known) {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Interview now = interview;
    Optional<Path> file = known;
    int blank = 0;
    boolean repeat = true;
    while (!now.isOver()) {
      if (repeat) {
        say(now.says());
      }
      Optional<String> answer = answer(in);
      if (answer.isEmpty()) {
        print("");
        say(
            file.map(path ->
                    "I keep your place in " + shown(path) + ". To go on: weir advise --resume")
                .orElse("Nothing was kept."));
        return;
      }
      if (answer.get().isBlank() && blank == 0) {
        blank++;
        repeat = false;
        say("Take your time. A few words are enough, and “I don't know” is an answer too.");
        continue;
      }
      blank = 0;
      repeat = true;
      now = now.answer(answer.get());
      if (file.isEmpty() && folder.isPresent() && !now.exchanges().isEmpty()) {
        file = Optional.of(Interviews.place(folder.get(), now));
        Path path = file.get();
        Interviews.save(path, now);
        say("(Kept in " + shown(path) + ". Whoever can open that folder can read it.)");
      } else if (file.isPresent()) {
        Interviews.save(file.get(), now);
      }
    }
    close(now);
    file.ifPresent(path -> print("This conversation: " + shown(path)));
  }

  private void close(Interview interview) {
    Closing closing = interview.closing().orElseThrow();
    print(closing.text(COLUMNS));
    closing.facts().detail().forEach(this::say);
    print(Card.of(interview));
    interview
        .leadersPage()
        .ifPresent(page -> {
          print("For you who lead");
          print("");
          say(page);
        });
  }

  private void say(String text) {
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("    ")) {
        print(line);
      } else {
        Wrap.lines(line, COLUMNS).forEach(this::print);
      }
    }
    print("");
  }

  private void print(String line) {
    out.println(unicode ? line : dev.weir.story.TerminalSummary.ascii(line));
  }

  /// One answer: a line, and those after it as long as one ends in a backslash; empty at the end of
  /// the input.
  private Optional<String> answer(BufferedReader in) {
    StringBuilder answer = new StringBuilder();
    try {
      boolean more = true;
      while (more) {
        if (Terminal.isTerminal()) {
          out.print("> ");
          out.flush();
        }
        @Nullable String line = in.readLine();
        if (line == null) {
          return answer.isEmpty() ? Optional.empty() : Optional.of(answer.toString());
        }
        if (!Terminal.isTerminal()) {
          Wrap.lines(line, COLUMNS - 2).forEach(part -> print("> " + part));
        }
        more = line.endsWith("\\");
        answer.append(more ? line.substring(0, line.length() - 1) + "\n" : line);
      }
      print("");
      return Optional.of(answer.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
  }
}
