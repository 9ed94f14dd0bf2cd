package dev.weir.event;

/// Something the user can put right: a wrong argument, an unknown name. Exit code 2, no stack
/// trace.
public final class UserException extends RuntimeException {
  private final String hint;

  /// @param what one sentence: what is wrong, with the offending value
  /// @param hint what to do, best a command to type
  public UserException(String what, String hint) {
    super(what);
    this.hint = hint;
  }

  /// What to do about it.
  public String hint() {
    return hint;
  }
}
