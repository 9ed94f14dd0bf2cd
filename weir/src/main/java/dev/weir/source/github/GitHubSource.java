package dev.weir.source.github;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Progress;
import dev.weir.event.UserException;
import dev.weir.store.Engine;
import dev.weir.store.Manifest.SourceState;
import dev.weir.store.Workspace;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
public final class GitHubSource {
  private static final Pattern NAME =
      Pattern.compile("github:([A-Za-z0-9][A-Za-z0-9_-]{0,99})/([A-Za-z0-9._-]{1,100})");
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

  /// What it is, and the key it is kept under; GitHub does not tell capitals apart.
  public String uri() {
    return "github:" + name.toLowerCase(Locale.ROOT);
  }

  /// Its name, for people.
  public String name() {
    return name;
  }

  /// How GitHub is reached.
  ///
  /// @param clock what time it is, for waiting and for when something arrived
  /// @param sleeper waits
  public record Reach(GitHubAccess access, InstantSource clock, Sleeper sleeper) {}

  /// Brings what is new since an instant into the workspace, page by page.
  ///
  /// @param engine any engine; its tables are not touched
  /// @param since nothing that last changed earlier is asked for; [Instant#EPOCH]: everything
  /// @return what is kept now
  public SourceState read(
      Workspace workspace, Engine engine, Reach reach, Instant since, Progress progress) {
    try (HttpClient http =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build()) {
      return read(workspace, engine, reach, Wire.over(http, PATIENCE), since, progress);
    }
  }

  SourceState read(
      Workspace workspace,
      Engine engine,
      Reach reach,
      Wire wire,
      Instant since,
      Progress progress) {
    GitHubClient client =
        new GitHubClient(reach.access(), wire, reach.clock(), reach.sleeper(), progress);
    GitHubRaw raw = new GitHubRaw(workspace, uri(), name);
    new GitHubCollector(client, raw, engine, name, progress).run(since);
    return raw.state(client.now());
  }

  /// Maps what is kept to the canonical tables.
  ///
  /// @param rules what the user may say
  /// @return what is missing and what could not be placed
  public List<LedgerEntry> map(Workspace workspace, Engine engine, GitHubMapping.Rules rules) {
    GitHubRaw raw = new GitHubRaw(workspace, uri(), name);
    for (String kind : GitHubMapping.KINDS) {
      raw.view(engine, kind);
    }
    List<LedgerEntry> ledger = new ArrayList<>(raw.ledger());
    ledger.addAll(GitHubMapping.map(engine, rules));
    return ledger;
  }
}
