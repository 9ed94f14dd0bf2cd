package dev.weir.app;

import dev.weir.event.UserException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A statement the user wrote: one, and a question.
final class OneStatement {
  /// What can hide a semicolon: texts, names, comments, dollar quotes.
  private static final Pattern OPAQUE =
      Pattern.compile(
          "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|--[^\\n]*|/\\*.*?\\*/|\\$(\\w*)\\$.*?\\$\\1\\$",
          Pattern.DOTALL);

  private static final Pattern FIRST_WORD = Pattern.compile("^[\\s(]*([A-Za-z]+)");
  private static final Set<String> QUESTIONS =
      Set.of(
          "select",
          "with",
          "from",
          "show",
          "describe",
          "desc",
          "summarize",
          "explain",
          "values",
          "table",
          "pivot",
          "unpivot");

  private OneStatement() {}

  /// The statement, checked.
  ///
  /// @throws UserException when there are several, or it is no question
  static String of(String statement) {
    String bare = OPAQUE.matcher(statement).replaceAll(hidden -> " ").strip();
    if (bare.replaceFirst("[;\\s]+$", "").indexOf(';') >= 0) {
      throw new UserException(
          "There is more than one statement.", "Ask one at a time: weir sql \"select …\"");
    }
    Matcher word = FIRST_WORD.matcher(bare);
    if (!word.find() || !QUESTIONS.contains(word.group(1).toLowerCase(Locale.ROOT))) {
      throw new UserException(
          "Only questions can be asked: select, with, from, show, describe, summarize, explain.",
          "See what there is: weir sql \"show tables\"");
    }
    return statement;
  }
}
