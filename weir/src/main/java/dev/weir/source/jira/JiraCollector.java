package dev.weir.source.jira;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Progress;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.source.http.Answer;
import dev.weir.source.http.Clean;
import dev.weir.source.http.Completeness;
import dev.weir.source.http.DetailWalk;
import dev.weir.source.http.JsonPage;
import dev.weir.source.http.KeptAnswers;
import dev.weir.source.http.ListingWalk;
import dev.weir.source.http.PatientClient;
import dev.weir.source.http.RawLine;
import dev.weir.source.jira.JiraListing.What;
import dev.weir.store.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Brings one project from a Jira: what the site calls things, the issues with their histories, and
/// a look at whether all that Jira said it has arrived.
final class JiraCollector {
  private static final String SOURCE = "jira";

  /// Clocks that differ by less than this change no measure.
  private static final Duration NOT_WORTH_SAYING = Duration.ofMinutes(5);

  private final PatientClient client;
  private final KeptAnswers raw;
  private final Engine engine;
  private final JiraProject project;
  private final Progress progress;
  private final Completeness completeness;

  JiraCollector(
      PatientClient client,
      KeptAnswers raw,
      Engine engine,
      JiraProject project,
      Progress progress) {
    this.client = client;
    this.raw = raw;
    this.engine = engine;
    this.project = project;
    this.progress = progress;
    this.completeness = new Completeness(raw, engine, "Jira", SOURCE);
  }

  /// @param since nothing that last changed earlier is asked for
  void run(Instant since) {
    progress.at("asking Jira for " + project.key());
    JiraSite site = site();
    String place = project.site() + "/" + key(site);
    for (What what : List.of(What.FIELDS, What.TYPES, What.STATUSES)) {
      new ListingWalk(client, raw, JiraListing.whole(site, what), place, progress).run(since);
    }
    JiraListing issues = JiraListing.issues(site, ownFields());
    ListingWalk walk = new ListingWalk(client, raw, issues, place, progress);
    walk.run(since);
    if (!raw.get(refused(issues)).isEmpty()) {
      throw new SourceException(
          "Jira does not give the issues of %s: %s.".formatted(place, raw.get(refused(issues))),
          "Give the token the right to browse the project (Cloud: scope read:jira-work).");
    }
    count(site, issues, place);
    if (walk.isShaken() || completeness.missing(issues) > 0) {
      walk.again(since);
      count(site, issues, place);
    }
    JiraChangelog changelog = new JiraChangelog(site);
    DetailWalk details = new DetailWalk(client, raw, engine, place, progress);
    details.run(changelog, since);
    List<LedgerEntry> entries = new ArrayList<>();
    for (What what : List.of(What.FIELDS, What.TYPES, What.STATUSES)) {
      completeness.listed(JiraListing.whole(site, what), entries);
    }
    completeness.listed(issues, entries);
    completeness.detailed(changelog, details.pending(changelog, since).size(), entries);
    told(issues, entries);
    raw.tell(entries);
    raw.save(client.now());
  }

  private static String refused(JiraListing listing) {
    return listing.kind() + ".refused";
  }

  /// What kind of Jira it is, and how its clock stands.
  private JiraSite site() {
    Answer answer = client.get("/rest/api/2/serverInfo", "");
    JsonPage.Element info =
        Optional.of(answer)
            .filter(Answer::isOk)
            .flatMap(ok -> JsonPage.single(ok.body()))
            .filter(found -> !found.field("version").isEmpty())
            .orElseThrow(() ->
                new SourceException(
                    "%s does not answer as a Jira does (HTTP %d)."
                        .formatted(project.address(), answer.status()),
                    "Give its address as a browser shows it, the path included:"
                        + " jira:jira.example.com/path/KEY"));
    Instant now = client.now();
    Duration ahead =
        JiraDate.instant(info.field("serverTime"))
            .map(time -> Duration.between(now, time))
            .orElse(Duration.ZERO);
    boolean isFar = ahead.abs().compareTo(NOT_WORTH_SAYING) > 0;
    raw.put("clock_ahead", isFar ? Long.toString(ahead.toMinutes()) : "");
    return new JiraSite(info.field("deploymentType").equals("Cloud"));
  }

  /// The key the project has now.
  private String key(JiraSite site) {
    Answer answer = client.get(site.api() + "/project/" + project.key(), "");
    if (answer.status() == 404 || answer.status() == 403) {
      throw new UserException(
          "Jira at %s knows no project %s, or does not show it to you."
              .formatted(project.address(), project.key()),
          "Check the key. Set JIRA_TOKEN (Cloud: and JIRA_EMAIL) to one that may browse it.");
    }
    JsonPage.Element found =
        Optional.of(answer)
            .filter(Answer::isOk)
            .flatMap(ok -> JsonPage.single(ok.body()))
            .filter(element -> element.field("key").matches("[A-Z][A-Z0-9_]+"))
            .orElseThrow(() ->
                new SourceException(
                    "Jira answers %d when asked for %s, in a shape Weir does not know."
                        .formatted(answer.status(), project.key()),
                    "Look at the project in a browser."));
    String key = found.field("key");
    raw.put("project", key);
    raw.put("renamed_from", key.equals(project.key()) ? "" : project.key());
    raw.put("archived", found.field("archived").equals("true") ? "true" : "");
    return key;
  }

  /// The ids of the fields that hold sprints and epics: each site has its own.
  private List<String> ownFields() {
    return engine.rows(
        """
        select distinct data->>'$.id' as id from (%s)
        where data->>'$.schema.custom' in (
            'com.pyxis.greenhopper.jira:gh-sprint', 'com.pyxis.greenhopper.jira:gh-epic-link')
        order by id
        """
            .formatted(raw.lines(What.FIELDS.kind(), RawLine.COLUMNS)),
        row -> row.text("id"));
  }

  /// Asks how many issues there are, where the list itself does not say it.
  private void count(JiraSite site, JiraListing issues, String place) {
    if (!site.isCloud()) {
      return;
    }
    Answer answer =
        client.post(
            site.api() + "/search/approximate-count",
            "{\"jql\":" + JsonPage.quoted(JiraListing.jql(place)) + "}");
    String said =
        answer.isOk()
            ? JsonPage.single(answer.body()).map(found -> found.field("count")).orElse("")
            : "";
    raw.put(issues.kind() + ".said", said.matches("\\d{1,18}") ? said : "");
    raw.save(client.now());
  }

  private void told(JiraListing issues, List<LedgerEntry> entries) {
    long gone =
        completeness.said(issues).isPresent()
            ? completeness.arrived(issues) - completeness.said(issues).orElse(0)
            : 0;
    if (gone > 0) {
      entries.add(
          entry(
              "gone_issue",
              gone,
              "More issues were read, over time, than Jira said it has now: %,d."
                  .formatted(completeness.said(issues).orElse(0)),
              "",
              "They were deleted or moved to another project. To drop them: weir ingest --forget"));
    }
    if (completeness.said(issues).isEmpty()) {
      entries.add(
          entry(
              "not_counted",
              1,
              "Jira did not say how many issues it has, so nobody can say whether all arrived.",
              "%,d arrived".formatted(completeness.arrived(issues)),
              "Nothing to mend; ask again later."));
    }
    if (raw.get("archived").equals("true")) {
      entries.add(
          entry(
              "archived",
              1,
              "The project is archived: Jira may no longer list its issues.",
              raw.get("project"),
              "Nothing to mend, or have it restored and read it again."));
    }
    if (!raw.get("renamed_from").isEmpty()) {
      entries.add(
          entry(
              "renamed",
              1,
              "The project has another key now.",
              raw.get("renamed_from") + " is " + raw.get("project"),
              "Nothing to mend: issues go by their new keys, and old keys still link."));
    }
    if (!raw.get("clock_ahead").isEmpty()) {
      entries.add(
          entry(
              "clock_skew",
              1,
              "Jira's clock and the one here differ, so ages of open work are off by as much.",
              Clean.line("Jira's is " + raw.get("clock_ahead") + " min ahead"),
              "Set the clock that is wrong. Times between two of Jira's own dates are right."));
    }
  }

  private static LedgerEntry entry(
      String reason, long count, String what, String example, String remedy) {
    return new LedgerEntry(SOURCE, reason, count, what, example, remedy);
  }
}
