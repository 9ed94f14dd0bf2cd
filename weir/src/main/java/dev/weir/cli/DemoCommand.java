package dev.weir.cli;

import dev.weir.app.Demos;
import dev.weir.demo.World;
import dev.weir.event.Progress;
import dev.weir.store.CacheFolder;
import dev.weir.story.StreamText;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `weir demo`: a fictional year whose truth is known, for who has no data at hand.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a year of a fictional place as ordinary event logs, and draws the map of the first.",
      "What was planted in it stands in truth.json."
    },
    footer = {"", "Example:  weir demo my-demo"})
final class DemoCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "Where it is written (default: weir-demo, or weir-demo-clinic).")
  private @Nullable Path folder;

  @Option(
      names = "--not-software",
      description = "A clinic instead of a web shop, told in its own words.")
  private boolean notSoftware;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Another year of the same place (default: 5); the same seed, the same files.")
  private long seed = 5;

  @Option(names = "--quiet", description = "No progress on stderr.")
  private boolean quiet;

  @Override
  public Integer call() {
    World world = notSoftware ? World.clinic() : World.software();
    Path named = folder == null ? Path.of(notSoftware ? "weir-demo-clinic" : "weir-demo") : folder;
    Progress progress = quiet || !Terminal.isTerminal() ? Progress.SILENT : new ProgressLine();
    Path cache = CacheFolder.of(System.getenv(), Path.of(System.getProperty("user.home", ".")));
    Demos.Made made = Demos.make(world, seed, named, cache, progress);
    System.out.printf("Written to %s: a year of %s that does not exist.%n", named, world.place());
    System.out.println();
    System.out.print(StreamText.of(made.study(), Terminal.isColour(), !Terminal.isUnicode()));
    System.out.println();
    System.out.println("Next:");
    System.out.printf(
        "  weir map %s --svg %s%n", made.files().delivery(), named.resolve("map.svg"));
    System.out.printf("  weir map %s%n", made.files().recovery());
    System.out.printf(
        "What was planted is written in %s: guess first, then look.%n", made.files().truth());
    return 0;
  }
}
