package dev.weir.cli;

import dev.weir.event.Range;
import dev.weir.event.UserException;
import java.time.Instant;
import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/// The value of `--compare`, which may be left out: what follows is its period only when it was
/// tied to it (`--compare=…`) or begins like a date; else it is a source.
final class EarlierPeriod implements IParameterPreprocessor {
  @Override
  public boolean preprocess(
      Stack<String> rest, CommandSpec command, ArgSpec option, Map<String, Object> info) {
    boolean isTied = !String.valueOf(info.getOrDefault("separator", "")).isBlank();
    if (isTied || (!rest.isEmpty() && rest.peek().matches("\\d{4}-\\d\\d-\\d\\d.*"))) {
      return false;
    }
    option.setValue("");
    return true;
  }

  /// The period in words like `2025-01-01..2025-07-01`.
  ///
  /// @throws UserException when it is none
  static Range range(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      throw new UserException(
          "--compare: '" + text + "' is not a period.", "Write it like 2025-01-01..2025-07-01.");
    }
    Instant from = Moment.of("--compare", text.substring(0, dots));
    Instant to = Moment.of("--compare", text.substring(dots + 2));
    if (!from.isBefore(to)) {
      throw new UserException(
          "--compare: '" + text + "' ends before it begins.",
          "Write it like 2025-01-01..2025-07-01.");
    }
    return new Range(from, to);
  }
}
