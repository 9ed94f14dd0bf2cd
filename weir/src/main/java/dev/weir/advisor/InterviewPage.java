package dev.weir.advisor;

import dev.weir.event.UserException;
import dev.weir.story.Wrap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An interview as a Markdown page: readable, editable, and read back. Every question is a heading
/// that ends in its id; below it, quoted, what was asked; below that, the answer. What stands after
/// "## Closing" is written anew each time.
public final class InterviewPage {
  private static final String CLOSING = "## Closing";
  private static final Pattern HEADING =
      Pattern.compile(
          "^## (\\d+) · ([a-z_]+(?: [A-Za-z*_-]+){0,2})(?: · (\\d{4}-\\d{2}-\\d{2}))?\\s*$");
  private static final Pattern ANY_HEADING = Pattern.compile("^## .*");
  private static final int COLUMNS = 100;
  private static final String HEAD =
      "Written by `weir advise` on this machine and sent nowhere. Whoever can open this folder can read it; if the folder is committed, everybody with the repository can. Weir tries to replace names of people by roles as they are typed: read the file before you share it. It is yours: edit an answer, or delete the file. `weir advise --resume` goes on where it stops.";

  private InterviewPage() {}

  /// The page of an interview, as far as it has come.
  public static String write(Interview interview) {
    StringBuilder out = new StringBuilder();
    out.append("# Interview of ").append(interview.circumstances().on()).append("\n\n");
    out.append(String.join("\n", Wrap.lines(HEAD, COLUMNS))).append('\n');
    List<Exchange> all = interview.exchanges();
    for (int i = 0; i < all.size(); i++) {
      out.append("\n## ").append(i + 1).append(" · ").append(all.get(i).ask());
      all.get(i).later().ifPresent(day -> out.append(" · ").append(day));
      out.append("\n\n");
      Interview then = interview.after(i);
      quoted(out, then.isOver() ? "" : then.says());
      out.append('\n').append(escaped(all.get(i).answer())).append('\n');
    }
    interview
        .closing()
        .ifPresent(closing -> {
          out.append('\n').append(CLOSING).append("\n\n");
          out.append(markdown(closing));
          closing
              .facts()
              .detail()
              .forEach(detail ->
                  out.append('\n')
                      .append(String.join("\n", Wrap.lines(detail, COLUMNS)))
                      .append('\n'));
          out.append("\n```text\n").append(Card.of(interview)).append("```\n");
          interview
              .leadersPage()
              .ifPresent(page -> out.append("\n## For you who lead\n\n").append(page));
        });
    return out.toString();
  }

  private static String markdown(Closing closing) {
    StringBuilder out = new StringBuilder();
    List<String> paragraphs = closing.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      out.append(i == 0 ? "" : "\n")
          .append(String.join("\n", Wrap.lines(paragraphs.get(i), COLUMNS)))
          .append('\n');
      if (i == 0 && !closing.map().isEmpty()) {
        out.append("\n```text\n").append(String.join("\n", closing.map())).append("\n```\n");
      }
    }
    return out.toString();
  }

  private static void quoted(StringBuilder out, String text) {
    for (String paragraph : text.split("\n", -1)) {
      Wrap.lines(paragraph, COLUMNS - 2)
          .forEach(line -> out.append(("> " + line).stripTrailing()).append('\n'));
    }
  }

  /// An answer that cannot be taken for a heading or a quotation.
  private static String escaped(String answer) {
    return answer
        .lines()
        .map(line -> line.matches("^[\\\\>#].*") ? "\\" + line : line)
        .collect(java.util.stream.Collectors.joining("\n"));
  }

  /// Reads the questions and answers of a page.
  ///
  /// @param file its name, for messages
  /// @throws UserException naming the line that cannot be understood; the file stays as it is
  public static List<Exchange> read(String page, String file, Guide guide) {
    List<Exchange> exchanges = new ArrayList<>();
    List<String> answer = new ArrayList<>();
    String ask = "";
    Optional<LocalDate> later = Optional.empty();
    List<String> lines = page.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        close(exchanges, ask, later, answer);
        ask = known(heading.group(2), guide, file, i + 1);
        later = day(heading.group(3), file, i + 1);
      } else if (ANY_HEADING.matcher(line).matches()) {
        if (line.startsWith(CLOSING)) {
          break;
        }
        throw new UserException(
            "%s, line %d: '%s' is not a question of an interview."
                .formatted(file, i + 1, line.strip()),
            "A question's heading looks like '## 3 · dates'; nothing was changed.");
      } else if (!ask.isEmpty() && !line.startsWith(">")) {
        answer.add(line.startsWith("\\") ? line.substring(1) : line);
      }
    }
    close(exchanges, ask, later, answer);
    if (exchanges.isEmpty() || !exchanges.getFirst().ask().equals("problem")) {
      throw new UserException(
          file + " holds no interview that can be read.",
          "It begins with '## 1 · problem'; nothing was changed. Begin a new one: weir advise");
    }
    return exchanges;
  }

  private static String known(String ask, Guide guide, String file, int line) {
    String plain =
        ask.endsWith(" again") ? ask.substring(0, ask.length() - " again".length()) : ask;
    boolean known =
        guide.question(plain).isPresent()
            || guide.splitter(plain).isPresent()
            || plain.equals("contradiction")
            || guide.interrupts().stream().anyMatch(each -> plain.equals("interrupt " + each.id()));
    if (!known) {
      throw new UserException(
          "%s, line %d: there is no question '%s'.".formatted(file, line, ask),
          "Put back what stood there, or delete that part; nothing was changed.");
    }
    return ask;
  }

  private static Optional<LocalDate> day(@Nullable String text, String file, int line) {
    try {
      return Optional.ofNullable(text).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw new UserException(
          "%s, line %d: there is no day %s.".formatted(file, line, text),
          "Write it like 2026-11-25, or leave it out; nothing was changed.");
    }
  }

  private static void close(
      List<Exchange> exchanges, String ask, Optional<LocalDate> later, List<String> answer) {
    if (!ask.isEmpty()) {
      String text = String.join("\n", answer).strip();
      exchanges.add(new Exchange(ask, Names.toRoles(text), later));
    }
    answer.clear();
  }

  /// A short name for the file: the first telling words of the problem.
  public static String slug(Interview interview) {
    String said =
        interview.exchanges().stream()
            .filter(Exchange::isKept)
            .map(Exchange::answer)
            .findFirst()
            .orElse("");
    List<String> words =
        List.of(said.toLowerCase(Locale.ROOT).replaceAll("['’]", "").split("[^a-z0-9]+", -1))
            .stream()
            .filter(word -> word.length() > 3)
            .filter(word ->
                !List.of(
                        "that",
                        "this",
                        "with",
                        "have",
                        "every",
                        "they",
                        "there",
                        "from",
                        "because",
                        "then",
                        "colleague",
                        "another")
                    .contains(word))
            .limit(4)
            .toList();
    return words.isEmpty() ? "conversation" : String.join("-", words);
  }
}
