package dev.weir.source.github;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Progress;
import dev.weir.event.UserException;
import dev.weir.source.DeliverySource;
import dev.weir.source.Outside;
import dev.weir.source.People;
import dev.weir.source.http.Clean;
import dev.weir.source.http.KeptAnswers;
import dev.weir.source.http.PatientClient;
import dev.weir.source.http.Wire;
import dev.weir.store.Engine;
import dev.weir.store.Manifest.SourceState;
import dev.weir.store.Workspace;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One repository on GitHub as a source: issues, pull requests with their timelines and review
/// comments, workflow runs with jobs, deployments with statuses, releases.
///
/// Reading again takes only what is new. A run that was killed, refused or limited goes on where it
/// stopped.
public final class GitHubSource implements DeliverySource {
  private static final Pattern NAME =
      Pattern.compile("github:([A-Za-z0-9][A-Za-z0-9_-]{0,99})/([A-Za-z0-9._-]{1,100})");
  private static final String SINCE = "since";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String name;

  private GitHubSource(String name) {
    this.name = name;
  }

  /// A repository by its name.
  ///
  /// @param text `github:owner/name`
  /// @throws UserException when it is not written so
  public static GitHubSource of(String text) {
    Matcher matcher = NAME.matcher(text.strip());
    if (!matcher.matches() || matcher.group(2).matches("\\.+")) {
      throw new UserException(
          "'" + Clean.line(text) + "' is not the name of a repository on GitHub.",
          "Write it so: github:owner/name");
    }
    return new GitHubSource(matcher.group(1) + "/" + matcher.group(2));
  }

  /// GitHub does not tell capitals apart.
  @Override
  public String uri() {
    return "github:" + name.toLowerCase(Locale.ROOT);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public SourceState bring(Workspace workspace, Engine engine, Outside outside, Progress progress) {
    try (HttpClient http =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build()) {
      return bring(workspace, engine, outside, Wire.over(http, PATIENCE), progress);
    }
  }

  SourceState bring(
      Workspace workspace, Engine engine, Outside outside, Wire wire, Progress progress) {
    PatientClient client =
        new PatientClient(
            GitHubAccess.from(outside.environment()),
            wire,
            outside.clock(),
            outside.sleeper(),
            progress);
    KeptAnswers raw = new KeptAnswers(workspace, uri(), name);
    raw.keepPeople(outside.keepsPeople());
    Instant since = outside.since().or(() -> raw.instant(SINCE)).orElse(Instant.EPOCH);
    raw.put(SINCE, since.toString());
    new GitHubCollector(client, raw, engine, name, progress).run(since);
    return raw.state(client.now());
  }

  @Override
  public List<LedgerEntry> map(Workspace workspace, Engine engine, People people) {
    KeptAnswers raw = new KeptAnswers(workspace, uri(), name);
    for (String kind : GitHubMapping.KINDS) {
      raw.view(engine, "github_line_", kind, raw.get("repository"));
    }
    List<LedgerEntry> ledger = new ArrayList<>(raw.ledger());
    ledger.addAll(GitHubMapping.map(engine, people));
    return ledger;
  }
}
