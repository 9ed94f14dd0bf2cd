package dev.weir.source.github;

import dev.weir.event.Progress;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.source.http.Answer;
import dev.weir.source.http.DetailWalk;
import dev.weir.source.http.JsonPage;
import dev.weir.source.http.KeptAnswers;
import dev.weir.source.http.ListingWalk;
import dev.weir.source.http.PatientClient;
import dev.weir.source.http.RawLine;
import dev.weir.store.Engine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Brings one repository's delivery from GitHub: the lists, then what belongs to each thing, then a
/// look at whether all that GitHub said it has arrived.
final class GitHubCollector {
  /// So many missing numbers are asked for one by one in one run.
  private static final int SINGLE = 500;

  private final PatientClient client;
  private final KeptAnswers raw;
  private final Engine engine;
  private final String given;
  private final Progress progress;

  GitHubCollector(
      PatientClient client, KeptAnswers raw, Engine engine, String given, Progress progress) {
    this.client = client;
    this.raw = raw;
    this.engine = engine;
    this.given = given;
    this.progress = progress;
  }

  /// @param since nothing that last changed earlier is asked for
  void run(Instant since) {
    String repository = repository();
    GitHubCompleteness completeness = new GitHubCompleteness(raw, engine);
    for (GitHubListing listing : GitHubListing.values()) {
      list(listing, repository, since, completeness);
    }
    DetailWalk details = new DetailWalk(client, raw, engine, repository, progress);
    for (GitHubDetail detail : GitHubDetail.values()) {
      details.run(detail, since);
    }
    raw.tell(completeness.entries(details, since));
    raw.save(client.now());
  }

  /// The name GitHub has for it now.
  private String repository() {
    progress.at("asking GitHub for " + given);
    Answer answer = client.get("/repos/" + given, "");
    if (answer.status() == 404) {
      throw new UserException(
          "GitHub knows no repository " + given + ", or does not show it to you.",
          "Check the name. For a private one set GITHUB_TOKEN to a token that may read it.");
    }
    JsonPage.Element found =
        Optional.of(answer)
            .filter(Answer::isOk)
            .flatMap(ok -> JsonPage.single(ok.body()))
            .orElseThrow(() ->
                new SourceException(
                    "GitHub answers %d when asked for %s.".formatted(answer.status(), given),
                    "Look at the repository in a browser; it may be blocked."));
    String name = found.field("full_name");
    if (!name.matches("[A-Za-z0-9._-]+/[A-Za-z0-9._-]+")) {
      throw new SourceException(
          "GitHub's answer for " + given + " has another shape than the one Weir knows.",
          "Is GITHUB_API_URL the address of a GitHub interface?");
    }
    boolean isSame = name.toLowerCase(Locale.ROOT).equals(given.toLowerCase(Locale.ROOT));
    raw.put("repository", name);
    raw.put("renamed_from", isSame ? "" : given);
    raw.put("archived", found.field("archived"));
    return name;
  }

  private void list(
      GitHubListing listing, String repository, Instant since, GitHubCompleteness completeness) {
    ListingWalk walk = new ListingWalk(client, raw, listing, repository, progress);
    walk.run(since);
    if (!raw.get(listing.kind() + ".refused").isEmpty()) {
      return;
    }
    count(listing, repository);
    // When something is deleted while we turn the pages, others move up past the turn.
    switch (listing) {
      case ISSUES -> single(listing, repository, completeness.missingNumbers(SINGLE));
      case PULLS -> single(listing, repository, completeness.missingPulls(SINGLE));
      case REVIEW_COMMENTS, RUNS, DEPLOYMENTS, RELEASES -> {
        if (completeness.lists().missing(listing) > 0) {
          walk.again(since);
          count(listing, repository);
        }
      }
    }
  }

  /// Asks how many there are, where the list itself does not say it.
  private void count(GitHubListing listing, String repository) {
    if (!listing.list().isEmpty()) {
      return;
    }
    Answer answer = client.get(listing.countPath(repository), "");
    Optional<JsonPage> page =
        answer.isOk() ? JsonPage.of(answer.body(), listing.list()) : Optional.empty();
    long said =
        page.map(p -> answer.lastPage().orElse(answer.next().isEmpty() ? p.elements().size() : -1))
            .orElse(-1L);
    raw.put(listing.kind() + ".said", said < 0 ? "" : Long.toString(said));
    raw.save(client.now());
  }

  /// Asks for what is known to be or to have been there, one by one.
  private void single(GitHubListing listing, String repository, List<Long> numbers) {
    List<RawLine> arrived = new ArrayList<>();
    List<RawLine> refused = new ArrayList<>();
    String path = listing == GitHubListing.ISSUES ? "/issues/" : "/pulls/";
    for (long number : numbers) {
      progress.at("looking for number %,d among the %s".formatted(number, listing.words()));
      Answer answer = client.get("/repos/" + repository + path + number, "");
      Optional<JsonPage.Element> found =
          answer.isOk() ? JsonPage.single(answer.body()) : Optional.empty();
      boolean isHere =
          found
              .filter(e -> e.field("number").equals("" + number))
              // One that was moved away is answered by where it is now.
              .filter(e -> e.field("url").endsWith("/repos/" + repository + path + number))
              .isPresent();
      String key = isHere ? "" + number : listing.kind() + "/" + number;
      String data = "{\"status\":" + answer.status() + "}";
      (isHere ? arrived : refused)
          .add(
              new RawLine(
                  repository,
                  key,
                  found.map(e -> e.field("updated_at")).orElse(""),
                  client.now().toString(),
                  isHere ? found.map(JsonPage.Element::text).orElse(data) : data));
    }
    raw.keep(listing.kind(), arrived);
    raw.keep(DetailWalk.REFUSED, refused);
    raw.save(client.now());
  }
}
