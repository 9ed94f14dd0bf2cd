package dev.weir.cli;

import dev.weir.app.Cards;
import dev.weir.app.LogRequest;
import dev.weir.app.Request;
import dev.weir.source.log.LogOptions;
import dev.weir.source.log.Zones;
import dev.weir.story.StreamText;
import dev.weir.story.Tables;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `weir sample`: a card for twenty remembered items, and what a filled one says.
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a card for twenty remembered items; with a filled card, says where they waited.",
      "Dates may be rough and cells may be empty."
    },
    footer = {
      "",
      "Example:  weir sample --csv > card.csv, and when it is filled:  weir sample card.csv"
    })
final class SampleCommand implements Callable<Integer> {
  @Parameters(index = "0", arity = "0..1", paramLabel = "CARD", description = "A filled card.")
  private @Nullable Path card;

  @Option(names = "--csv", description = "The empty card as CSV, for a spreadsheet.")
  private boolean csv;

  @Mixin private AskOptions ask = new AskOptions();

  @Option(
      names = "--dates",
      paramLabel = "FORMAT",
      description =
          "Whether 3/4/2026 is %%d/%%m/%%Y or %%m/%%d/%%Y (default: as other lines show).")
  private @Nullable String dates;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Zone of the dates, such as Europe/Paris (default: UTC).")
  private String zone = "UTC";

  @Override
  public Integer call() {
    if (card == null) {
      System.out.print(Cards.empty(csv));
      return 0;
    }
    Cards.Said said = Cards.read(card, request(card), ask.progress());
    System.out.print(StreamText.of(said.study(), Terminal.isColour(), !Terminal.isUnicode()));
    System.out.println();
    System.out.print(Tables.table(said.times()));
    System.out.println();
    System.out.println(
        "Remembered by people, not measured; so few items that only the ranges count.");
    if (!said.endings().isEmpty()) {
      System.out.println();
      System.out.printf("What ended the longest wait (%d answers):%n", said.answers());
      said.endings()
          .forEach(ending -> System.out.printf("  %2d × %s%n", ending.items(), ending.what()));
    }
    return 0;
  }

  private LogRequest request(Path file) {
    Request request = ask.request(List.of(), false);
    return new LogRequest(
        Optional.of(file),
        request.here().resolve(".weir"),
        request.cache(),
        new LogOptions(
            Map.of(),
            Optional.ofNullable(dates),
            Zones.of("--zone", zone),
            true,
            LogOptions.MAX_BAD_RATIO),
        List.of(),
        request.since(),
        request.until(),
        request.asOf(),
        true,
        request.now());
  }
}
