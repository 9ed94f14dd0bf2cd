package dev.weir.advisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How often conversations with scripted people end where the truth is.
///
/// @param right conversations that named the truth, or could not tell and named the look that would
/// @param named those of them that named it outright
/// @param all conversations
/// @param missed what was concluded where it was not right
record Accuracy(int right, int named, int all, List<String> missed) {

  /// Every scripted person of a folder among the test's resources, and their twins.
  static List<Respondent> respondents(String folder) {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/dev/weir/advisor", folder))) {
      return files
          .sorted()
          .map(Accuracy::read)
          .flatMap(each -> Stream.of(each, each.swapped()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Respondent read(Path file) {
    try {
      return Respondent.read(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Talks to each of them by a plan.
  static Accuracy of(List<Respondent> respondents, Guide guide, Plan plan) {
    List<String> missed = new ArrayList<>();
    int named = 0;
    for (Respondent each : respondents) {
      Closing.Facts facts = talk(each, guide, plan).closing().orElseThrow().facts();
      boolean told = facts.leading().equals(each.truth());
      named += told ? 1 : 0;
      boolean separates =
          facts.leading().isEmpty()
              && List.of(facts.possible(), facts.rival()).contains(each.truth());
      if (!told && !separates) {
        missed.add(
            "%s: is %s, concluded '%s' (%s or %s)"
                .formatted(
                    each.title(), each.truth(), facts.leading(), facts.possible(), facts.rival()));
      }
    }
    return new Accuracy(respondents.size() - missed.size(), named, respondents.size(), missed);
  }

  /// One whole conversation.
  static Interview talk(Respondent respondent, Guide guide, Plan plan) {
    Interview now = Interview.ordered(guide, Circumstances.on(respondent.day()), plan);
    while (!now.isOver()) {
      now = now.answer(respondent.answer(now.asked()));
    }
    return now;
  }
}
