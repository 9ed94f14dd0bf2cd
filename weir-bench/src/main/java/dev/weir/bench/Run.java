package dev.weir.bench;

import java.util.List;

/// One finished run of a command, its children included.
///
/// @param wallSeconds from start to end
/// @param userSeconds processor time in the program
/// @param sysSeconds processor time in the kernel
/// @param peakMebibytes largest resident size of any single process of the run
public record Run(double wallSeconds, double userSeconds, double sysSeconds, double peakMebibytes) {

  /// What GNU time is asked to write: user seconds, system seconds, peak kibibytes.
  static final String FORMAT = "%U %S %M";

  /// @param report what GNU time wrote; its last line answers [#FORMAT], lines before it are
  ///   remarks
  static Run of(double wallSeconds, List<String> report) {
    String[] fields = report.getLast().split(" ", -1);
    if (fields.length != 3) {
      throw new IllegalArgumentException("not an answer to '%s': %s".formatted(FORMAT, report));
    }
    return new Run(
        wallSeconds,
        Double.parseDouble(fields[0]),
        Double.parseDouble(fields[1]),
        Double.parseDouble(fields[2]) / 1024);
  }
}
