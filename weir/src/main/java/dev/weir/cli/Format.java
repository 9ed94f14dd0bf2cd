package dev.weir.cli;

/// How a result is printed.
enum Format {
  TABLE,
  JSON,
  CSV,
  MARKDOWN
}
