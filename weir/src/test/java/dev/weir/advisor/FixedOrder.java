package dev.weir.advisor;

import java.util.List;

/// The same questions and as many of them, always in this order; what the adviser is compared with.
record FixedOrder() implements Plan {
  private static final List<String> ORDER =
      List.of(
          "problem",
          "restate",
          "dates",
          "longest",
          "urgent",
          "split G-V",
          "wrong",
          "praise",
          "reach");

  @Override
  public String next(Memory memory) {
    return ORDER.stream().filter(ask -> !memory.hasAsked(ask)).findFirst().orElse(CLOSE);
  }
}
