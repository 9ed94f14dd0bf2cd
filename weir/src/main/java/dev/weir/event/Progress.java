package dev.weir.event;

/// Is told what a long piece of work is doing.
@FunctionalInterface
public interface Progress {
  /// @param what a short present participle with a count: "reading commits (12,000)"
  void at(String what);

  /// Tells nobody.
  Progress SILENT = what -> {};
}
