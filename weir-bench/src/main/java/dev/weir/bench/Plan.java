package dev.weir.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// What is timed, and how often.
///
/// @param commands one or two, each a line for `sh`
/// @param pairs counted runs of each command, at least five
/// @param warmUp runs of each command before that, not counted
record Plan(List<String> commands, int pairs, int warmUp) {

  static final String USAGE = "usage: WholeProcess [--pairs N] [--warm-up N] COMMAND [OTHER]";

  Plan {
    commands = List.copyOf(commands);
    if (commands.isEmpty() || commands.size() > 2) {
      throw new IllegalArgumentException("one or two commands, not %d".formatted(commands.size()));
    }
    if (pairs < 5) {
      throw new IllegalArgumentException("%d pairs say nothing: at least 5".formatted(pairs));
    }
    if (warmUp < 0) {
      throw new IllegalArgumentException("--warm-up is %d".formatted(warmUp));
    }
  }

  static Plan of(List<String> arguments) {
    Deque<String> rest = new ArrayDeque<>(arguments);
    List<String> commands = new ArrayList<>();
    int pairs = 5;
    int warmUp = 1;
    while (!rest.isEmpty()) {
      String argument = rest.removeFirst();
      switch (argument) {
        case "--pairs" -> pairs = number(argument, rest);
        case "--warm-up" -> warmUp = number(argument, rest);
        default -> commands.add(argument);
      }
    }
    return new Plan(commands, pairs, warmUp);
  }

  private static int number(String option, Deque<String> rest) {
    String value = rest.isEmpty() ? "missing" : rest.removeFirst();
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("%s is %s, not a number".formatted(option, value), e);
    }
  }
}
