package dev.weir.event;

import org.jspecify.annotations.Nullable;

/// The world failed: a damaged file, a missing program, a full disk. Exit code 1, no stack trace.
public final class SourceException extends RuntimeException {
  private final String hint;

  /// @param what one sentence: what failed, and where (source, file, line)
  /// @param hint what to do about it
  public SourceException(String what, String hint) {
    this(what, hint, null);
  }

  /// @param cause what was thrown underneath; its message is for the log, not for the sentence
  public SourceException(String what, String hint, @Nullable Throwable cause) {
    super(what, cause);
    this.hint = hint;
  }

  /// What to do about it.
  public String hint() {
    return hint;
  }
}
