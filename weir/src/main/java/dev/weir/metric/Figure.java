package dev.weir.metric;

/// A number that sums up a sample, and that can therefore be asked of any two periods.
///
/// @param id the finding's id: `lead_time.p50`
/// @param name short, for tables: "lead time, p50"
/// @param definition what its observations mean
/// @param unit of the sample's values, or [Unit#RATIO]
/// @param statistic how the sample is summed up
/// @param sampled where the observations come from
public record Figure(
    String id,
    String name,
    Definition definition,
    Unit unit,
    Statistic statistic,
    Sampled sampled) {}
