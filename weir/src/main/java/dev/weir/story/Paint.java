package dev.weir.story;

/// Quiet colours for a terminal, or none. Colour is never the only sign.
///
/// @param on whether to colour; the caller decides, by terminal and NO_COLOR
record Paint(boolean on) {
  /// What matters most.
  String bold(String text) {
    return wrap("1", text);
  }

  /// What may be passed over.
  String quiet(String text) {
    return wrap("2", text);
  }

  /// The largest wait, and nothing else.
  String accent(String text) {
    return wrap("1;34", text);
  }

  private String wrap(String code, String text) {
    return on && !text.isBlank() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
