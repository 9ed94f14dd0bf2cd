package dev.weir.cli;

import dev.weir.event.UserException;
import picocli.CommandLine.Option;

/// `--format`.
final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "One of: table, json, markdown, or csv where the result is rows (default: table).")
  private Format format = Format.TABLE;

  Format format() {
    return format;
  }

  /// For results that are no plain table of rows.
  ///
  /// @throws UserException when CSV was asked for
  Format withoutCsv() {
    if (format == Format.CSV) {
      throw new UserException(
          "This result is no plain table, so it cannot be CSV.",
          "Use --format json, or ask for rows: weir sql \"…\" --format csv");
    }
    return format;
  }
}
