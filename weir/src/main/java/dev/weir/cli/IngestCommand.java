package dev.weir.cli;

import dev.weir.app.Deliveries;
import dev.weir.app.LogRequest;
import dev.weir.app.Logs;
import dev.weir.app.Request;
import dev.weir.app.Weir;
import dev.weir.store.Manifest.Segment;
import dev.weir.store.Manifest.SourceState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `weir ingest`: evidence kept in a workspace beside the work.
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description =
        "Reads sources into the workspace .weir at the top of the repository you stand in, or here"
            + " where there is none; later commands use it. Reading again takes only what is new.",
    footer = {
      "",
      "Example:  weir ingest ~/code/web ~/code/api && weir report",
      "          weir ingest incidents.csv --case ticket && weir map",
      "          weir ingest github:owner/name --since 2026-01-01",
      "          weir ingest jira:acme.atlassian.net/KEY",
      "          weir ingest --forget ~/code/web"
    })
final class IngestCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "SOURCE",
      description =
          "Git repositories, event logs, github:owner/name, jira:HOST/KEY, webhooks:PATH, and folders"
              + " of CSVs (default: all the workspace holds, or the repository here). Tokens are"
              + " taken from GITHUB_TOKEN, and from JIRA_TOKEN with JIRA_EMAIL (Cloud) or alone"
              + " (Data Center).")
  private @Nullable List<String> sources;

  @Mixin private IngestOptions ask = new IngestOptions();
  @Mixin private LogOptionsMixin columns = new LogOptionsMixin();

  @Option(
      names = "--forget",
      paramLabel = "SOURCE",
      description =
          "Takes a source out of the workspace, by path or name, with all that was read of it.")
  private List<String> forgotten = List.of();

  @Override
  public Integer call() {
    Request request = ask.request(sources, false);
    if (!forgotten.isEmpty()) {
      List<SourceState> left = Weir.forget(request, forgotten);
      System.out.println("Forgotten: " + String.join(", ", forgotten));
      if (request.sources().isEmpty()) {
        left.forEach(IngestCommand::print);
        return 0;
      }
    }
    LogAsk asked = LogAsk.of(request);
    if (!asked.logs().isEmpty()) {
      LogRequest ofLogs = LogAsk.request(Optional.empty(), request, columns, false);
      Logs.ingest(ofLogs, asked.logs(), ask.progress()).forEach(IngestCommand::print);
    }
    if (asked.isOfRepositories() || Deliveries.areHeld(request)) {
      Deliveries.ingest(
              ask.request(asked.repositories(), false), DeliveryAnswers.world(), ask.progress())
          .forEach(IngestCommand::print);
    }
    return 0;
  }

  private static void print(Logs.Ingested log) {
    System.out.printf(
        Locale.ROOT,
        "%s: %s%s, %s%n",
        log.state().name(),
        rows(log.state(), "coded_event", "event"),
        log.isNew() ? "" : ", unchanged",
        "last read " + log.state().readAt());
    log.state()
        .ledger()
        .forEach(entry ->
            System.out.printf(
                Locale.ROOT, "  %,d %s: weir doctor%n", entry.count(), entry.reason()));
  }

  private static void print(SourceState state) {
    if (DeliveryAnswers.tell(state)) {
      return;
    }
    boolean isLog = !state.files("coded_event").isEmpty();
    System.out.printf(
        "%s: %s, last read %s%n",
        state.name(),
        isLog ? rows(state, "coded_event", "event") : rows(state, "git_commit", "commit"),
        state.readAt());
  }

  private static String rows(SourceState state, String table, String one) {
    long rows =
        state.segments().stream()
            .filter(segment -> segment.table().equals(table))
            .mapToLong(Segment::rows)
            .sum();
    return String.format(Locale.ROOT, "%,d %s%s", rows, one, rows == 1 ? "" : "s");
  }
}
