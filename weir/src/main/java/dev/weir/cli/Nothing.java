package dev.weir.cli;

import dev.weir.event.Range;
import dev.weir.event.UserException;
import dev.weir.story.Delivered;
import dev.weir.story.Json;
import java.time.Instant;
import java.util.List;

/// What is printed of a repository without commits: a sentence for people; for programs what they
/// can read, without readings, and the sentence on stderr.
final class Nothing {
  private Nothing() {}

  /// A workspace may hold no commits, and other things.
  ///
  /// @throws UserException that says where they are told, when it does
  static void butDelivery(Delivered delivered) {
    if (!delivered.isNothing()) {
      throw new UserException(
          "No commits were read here, so the measures of a repository cannot be told.",
          delivered.streams().isEmpty()
              ? "See what was read: weir doctor"
              : "See all of it with weir report, or a stream with weir flow stream:idea-to-use or"
                  + " stream:change-to-release");
    }
  }

  /// Prints it.
  ///
  /// @param verb what cannot be done yet: "measure"
  /// @return the exit code: nothing is wrong
  static int to(String verb, Format format) {
    String sentence = "This repository has no commits yet: there is nothing to " + verb + ".";
    switch (format) {
      case TABLE, MARKDOWN -> System.out.println(sentence);
      case CSV -> System.err.println("weir: " + sentence);
      case JSON -> {
        System.err.println("weir: " + sentence);
        Instant never = Instant.EPOCH;
        System.out.print(
            Json.findings(never, new Range(never, never), "commit to release", List.of()));
      }
    }
    return 0;
  }
}
