package dev.weir.cli;

import dev.weir.advisor.Card;
import dev.weir.advisor.Closing;
import dev.weir.advisor.Interview;
import dev.weir.advisor.Respondent;
import dev.weir.app.Interviews;
import dev.weir.story.Words;
import dev.weir.story.Wrap;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

  /// Says something before the conversation.
  void note(String text) {
    say(text);
  }

  /// Begins a conversation.
  ///
  /// @param folder below which it is kept; empty: nowhere
  void begin(Interview interview, Optional<Path> folder) {
    talk(interview, folder, Optional.empty());
  }

  /// Goes on with one that was kept.
  void resume(Interview interview, Path file) {
    LocalDate began = interview.circumstances().on();
    if (interview.isOver()) {
      say(
          "This conversation, begun on %s, is finished; here is how it ended. For a new one: weir advise"
              .formatted(Words.date(began)));
    } else {
      say(
          interview.circumstances().today().isAfter(began)
              ? "We began on "
                  + Words.date(began)
                  + ". If something has changed since, say so as we go; your answers so far stand in the file and can be edited there."
              : "We go on where we stopped.");
    }
    talk(interview, Optional.empty(), Optional.of(file));
  }

  private void talk(Interview interview, Optional<Path> folder, Optional<Path> known) {
    Answers answers =
        new Answers(
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
            Terminal.isTerminal());
    Interview now = interview;
    Optional<Path> file = known;
    boolean waited = false;
    try (Farewell farewell = Farewell.ready()) {
      farewell.say(goodbye(file));
      while (!now.isOver()) {
        say(now.says());
        Optional<String> answer = answer(answers);
        if (answer.filter(String::isBlank).isPresent() && !waited) {
          waited = true;
          say("Take your time. A few words are enough, and “I don't know” is an answer too.");
          answer = answer(answers);
        }
        if (answer.isEmpty()) {
          print("");
          print(goodbye(file));
          return;
        }
        now = now.answer(answer.get());
        if (file.isEmpty() && folder.isPresent()) {
          file = Optional.of(Interviews.place(folder.get(), now));
          Interviews.save(file.get(), now);
          print("Kept from here on, for whoever can open that folder, in");
          print("  " + shown(file.get()));
          print("");
        } else if (file.isPresent()) {
          Interviews.save(file.get(), now);
        }
        farewell.say(goodbye(file));
      }
    }
    close(now);
    file.ifPresent(path -> print("This conversation:\n  " + shown(path)));
  }

  /// What is said to somebody who leaves before the end; the path stands alone, to be copied.
  private static String goodbye(Optional<Path> file) {
    return file.map(
            path -> "Your place is kept in\n  " + shown(path) + "\nTo go on:  weir advise --resume")
        .orElse("Nothing was kept.");
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

  /// One answer; off a terminal it is shown, as a terminal would. Empty at the end of the input.
  private Optional<String> answer(Answers answers) {
    if (answers.terminal()) {
      out.print("> ");
      out.flush();
    }
    Optional<String> answer = answers.next();
    if (!answers.terminal()) {
      answer.ifPresent(text ->
          text.lines()
              .flatMap(line -> Wrap.lines(line, COLUMNS - 2).stream())
              .forEach(part -> print("> " + part)));
    }
    answer.ifPresent(_ -> print(""));
    return answer;
  }

  private static String shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
  }
}
