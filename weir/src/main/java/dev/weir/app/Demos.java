package dev.weir.app;

import dev.weir.demo.DemoFolder;
import dev.weir.demo.Truth;
import dev.weir.demo.World;
import dev.weir.demo.Year;
import dev.weir.event.Progress;
import dev.weir.source.log.LogOptions;
import dev.weir.story.LogStudy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The use case of who has no data yet: a fictional year, read like any other log.
public final class Demos {
  private Demos() {}

  /// What was written and what the readers made of it.
  ///
  /// @param study of the first log, through the ordinary reader
  public record Made(DemoFolder files, World world, Truth truth, LogStudy study) {}

  /// Simulates a year, writes it, and reads it back.
  ///
  /// @param world whose words
  /// @param seed equal seeds give equal files
  /// @param folder where it is written
  /// @param cache where what does not fit in memory is put while it runs
  public static Made make(World world, long seed, Path folder, Path cache, Progress progress) {
    progress.at("simulating a year");
    Year year = Year.of(world, seed);
    DemoFolder files = DemoFolder.of(folder, world);
    files.write(year);
    return new Made(files, world, year.truth(), study(files.delivery(), cache, progress));
  }

  private static LogStudy study(Path log, Path cache, Progress progress) {
    return Logs.study(
        new LogRequest(
            Optional.of(log),
            log.resolveSibling(".weir"),
            cache,
            LogOptions.DEFAULT,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Year.ENDS),
        progress);
  }
}
