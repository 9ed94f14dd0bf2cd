package dev.weir.store;

/// A statement the engine refused: a bug when it is ours, the user's own mistake in `weir sql`.
public final class EngineException extends RuntimeException {
  private final String sql;

  EngineException(String message, String sql, Throwable cause) {
    super(message, cause);
    this.sql = sql;
  }

  /// The statement that failed.
  public String sql() {
    return sql;
  }
}
