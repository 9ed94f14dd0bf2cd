package dev.weir.advisor;

import java.util.List;

/// What a way speaks for.
final class StretchEvidence {
  private static final int FACT = 2;

  private StretchEvidence() {}

  /// What the longest stretch of the way speaks for.
  static List<Evidence> of(Way way, Slots slots) {
    return way.longest().stream()
        .flatMap(stretch -> {
          String quote =
              "your dates, longest from %s to %s"
                  .formatted(slots.point(stretch.from()), slots.point(stretch.until()));
          List<String> speaks =
              switch (stretch.part()) {
                case "start" -> List.of("U", "D");
                case "work" -> List.of("K", "E", "C", "V", "D", "I");
                case "release" -> List.of("G", "V");
                case "use" -> List.of("O");
                default -> List.of();
              };
          return speaks.stream().map(id -> new Evidence("dates", id, FACT, quote));
        })
        .toList();
  }
}
