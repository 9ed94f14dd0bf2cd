package dev.weir.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Runs one command several times, or two in turn (A B A B …), and prints wall, user and system
/// seconds and peak memory, each as its smallest, median and largest value. In turn, because a
/// machine's speed drifts: the ratio of two neighbours holds where the times themselves do not.
public final class WholeProcess {

  private static final Path TIME = Path.of("/usr/bin/time");

  private WholeProcess() {}

  /// Ends with 0 when every run did, 1 when one did not, 2 when the arguments can't be used.
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try {
      print(run(Plan.of(List.of(arguments))));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println(Plan.USAGE);
      System.exit(2);
    } catch (IllegalStateException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /// The counted runs of each command, in the order they were made.
  static List<List<Run>> run(Plan plan) throws IOException, InterruptedException {
    List<List<Run>> runs = new ArrayList<>();
    plan.commands().forEach(command -> runs.add(new ArrayList<>()));
    for (int round = -plan.warmUp(); round < plan.pairs(); round++) {
      for (int i = 0; i < runs.size(); i++) {
        Run run = once(plan.commands().get(i));
        if (round >= 0) {
          runs.get(i).add(run);
        }
      }
    }
    return runs;
  }

  private static Run once(String command) throws IOException, InterruptedException {
    if (!Files.isExecutable(TIME)) {
      throw new IllegalStateException(
          TIME + " is missing: install GNU time (Debian: apt install time)");
    }
    Path report = Files.createTempFile("weir-bench", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(
              TIME.toString(), "-f", Run.FORMAT, "-o", report.toString(), "sh", "-c", command);
      builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      long start = System.nanoTime();
      int exit = builder.start().waitFor();
      double wallSeconds = (System.nanoTime() - start) / 1e9;
      if (exit != 0) {
        throw new IllegalStateException("exit %d, so not timed: %s".formatted(exit, command));
      }
      return Run.of(wallSeconds, Files.readAllLines(report));
    } finally {
      Files.delete(report);
    }
  }

  private static void print(List<List<Run>> runs) {
    line("", "min", "median", "max");
    for (int i = 0; i < runs.size(); i++) {
      String name = String.valueOf((char) ('A' + i));
      figures(name + " wall s", runs.get(i), Run::wallSeconds);
      figures(name + " user s", runs.get(i), Run::userSeconds);
      figures(name + " sys s", runs.get(i), Run::sysSeconds);
      figures(name + " peak MiB", runs.get(i), Run::peakMebibytes);
    }
    if (runs.size() == 2) {
      ratios("A/B wall", runs, Run::wallSeconds);
      ratios("A/B cpu", runs, run -> run.userSeconds() + run.sysSeconds());
      ratios("A/B peak", runs, Run::peakMebibytes);
    }
  }

  private static void figures(String name, List<Run> runs, ToDoubleFunction<Run> figure) {
    spread(name, runs.stream().map(figure::applyAsDouble).toList());
  }

  private static void ratios(String name, List<List<Run>> runs, ToDoubleFunction<Run> figure) {
    spread(name, ratios(runs.getFirst(), runs.getLast(), figure));
  }

  /// Run by run, the figure of the first command by that of the second.
  static List<Double> ratios(List<Run> first, List<Run> second, ToDoubleFunction<Run> figure) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      ratios.add(figure.applyAsDouble(first.get(i)) / figure.applyAsDouble(second.get(i)));
    }
    return ratios;
  }

  private static void spread(String name, List<Double> values) {
    Spread spread = Spread.of(values);
    line(name, decimal(spread.min()), decimal(spread.median()), decimal(spread.max()));
  }

  private static String decimal(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "-";
  }

  private static void line(String name, String min, String median, String max) {
    System.out.printf(Locale.ROOT, "%-10s %10s %10s %10s%n", name, min, median, max);
  }
}
