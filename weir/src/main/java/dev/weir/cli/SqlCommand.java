package dev.weir.cli;

import dev.weir.app.Weir;
import dev.weir.store.Engine.TextTable;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `weir sql`: the canonical tables, asked directly.
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    description = {
      "Asks the tables behind every number. Nothing else can be read, and nothing written.",
      "Tables: commits, release, file_change, file, commit_lines, visit, note, ledger."
    },
    footer = {
      "",
      "Example:  weir sql \"select path, bytes from file order by bytes desc limit 9\" ~/code/kafka"
    })
final class SqlCommand implements Callable<Integer> {
  private static final int ROWS_ON_SCREEN = 200;

  @Parameters(index = "0", paramLabel = "STATEMENT", description = "One SQL statement (DuckDB).")
  private String statement = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "SOURCE",
      description = "Git repositories (default: the workspace or the repository here).")
  private @Nullable List<String> sources;

  @Mixin private KnownOptions ask = new KnownOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of: table, json, markdown, csv (default: table).")
  private Format format = Format.TABLE;

  @Option(names = "--all", description = "All rows, also as a table (default: the first 200).")
  private boolean all;

  @Override
  public Integer call() {
    boolean some = format == Format.TABLE && !all;
    TextTable rows =
        Weir.sql(
            ask.request(sources, false),
            statement,
            some ? ROWS_ON_SCREEN : Integer.MAX_VALUE,
            ask.progress());
    RowsOutput.print(format, rows);
    return 0;
  }
}
