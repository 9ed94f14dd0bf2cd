package dev.weir.cli;

import dev.weir.event.UserException;
import picocli.CommandLine.Option;

/// `--format` of results that are findings and never plain rows.
final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of: table, json, markdown (default: table).")
  private Format format = Format.TABLE;

  /// The format asked for.
  ///
  /// @throws UserException when CSV was asked for
  Format format() {
    return withoutCsv(format);
  }

  /// The format of a result that is no plain table of rows.
  ///
  /// @throws UserException when it is CSV
  static Format withoutCsv(Format format) {
    if (format == Format.CSV) {
      throw new UserException(
          "This result is no plain table, so it cannot be CSV.",
          "Use --format json, or ask for rows: weir sql \"…\" --format csv");
    }
    return format;
  }
}
