package dev.weir.source.jira;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Progress;
import dev.weir.event.UserException;
import dev.weir.source.DeliverySource;
import dev.weir.source.Outside;
import dev.weir.source.People;
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

/// One project of a Jira as a source, Cloud or Data Center: its issues with everything that was
/// ever set on them.
///
/// Reading again takes only what is new. A run that was killed, refused or limited goes on where it
/// stopped.
public final class JiraSource implements DeliverySource {
  /// The word before the colon.
  public static final String SCHEME = JiraProject.SCHEME;

  private static final String SINCE = "since";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final JiraProject project;

  private JiraSource(JiraProject project) {
    this.project = project;
  }

  /// A project by its name.
  ///
  /// @param text `jira:host/KEY` or `jira:host/path/KEY`
  /// @throws UserException when it is not written so
  public static JiraSource of(String text) {
    return new JiraSource(JiraProject.of(text));
  }

  @Override
  public String uri() {
    return project.uri();
  }

  @Override
  public String name() {
    return project.key();
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
            JiraAccess.from(outside.environment(), project.address()),
            wire,
            outside.clock(),
            outside.sleeper(),
            progress);
    KeptAnswers raw = new KeptAnswers(workspace, uri(), name());
    raw.keepPeople(outside.keepsPeople());
    Instant since = outside.since().or(() -> raw.instant(SINCE)).orElse(Instant.EPOCH);
    raw.put(SINCE, since.toString());
    new JiraCollector(client, raw, engine, project, progress).run(since);
    return raw.state(client.now());
  }

  @Override
  public List<LedgerEntry> map(Workspace workspace, Engine engine, People people) {
    KeptAnswers raw = new KeptAnswers(workspace, uri(), name());
    for (String kind : JiraMapping.KINDS) {
      raw.view(engine, "jira_line_", kind, project.site());
    }
    List<LedgerEntry> ledger = new ArrayList<>(raw.ledger());
    ledger.addAll(JiraMapping.map(engine, uri(), project.address().toString(), people));
    return ledger;
  }
}
