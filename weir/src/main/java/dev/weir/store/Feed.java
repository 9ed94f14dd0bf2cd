package dev.weir.store;

import java.io.IOException;

/// Rows that Java makes, taken by the engine when it has room for them: none of them need be in
/// memory at once.
@FunctionalInterface
public interface Feed {
  /// What a column of a feed holds.
  enum Kind {
    /// [Chunk#codes]
    CODE,
    /// [Chunk#numbers]
    NUMBER,
    /// [Chunk#text]
    TEXT
  }

  /// Fills the next rows, from row 0.
  ///
  /// @return how many; 0 when there are no more
  int fill(Chunk chunk) throws IOException;
}
