package dev.weir.sim;

/// A kind of item: what decides its service time, its route and who goes first.
///
/// @param name what it is called
/// @param priority 0 goes first, up to 100; nobody is interrupted for it (non-preemptive)
/// @param isExpedite whether it passes every limit on work in progress
public record WorkType(String name, int priority, boolean isExpedite) {
  /// The type of models in which all items are alike.
  public static final WorkType ITEM = new WorkType("item", 1, false);

  public WorkType {
    if (name.isBlank() || priority < 0 || priority > 100) {
      throw new IllegalArgumentException(
          "a name and a priority from 0 to 100, was '%s', %d".formatted(name, priority));
    }
  }
}
