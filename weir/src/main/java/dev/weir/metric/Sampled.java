package dev.weir.metric;

/// Where a figure's observations come from: the same question can be asked of any period, which is
/// what intervals, trends and comparisons are made of.
@FunctionalInterface
public interface Sampled {
  /// The observations of the scope's period, as they were known at its `asOf`.
  Sample sample(Scope scope);
}
