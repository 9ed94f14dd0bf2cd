package dev.weir.cli;

import dev.weir.event.Range;
import dev.weir.story.Json;
import java.time.Instant;
import java.util.List;

/// What is printed of a repository without commits: a sentence for people; for programs what they
/// can read, without readings, and the sentence on stderr.
final class Nothing {
  private Nothing() {}

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
