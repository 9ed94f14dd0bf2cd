package dev.weir.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Progress;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.fixture.Requests;
import dev.weir.fixture.ScriptedGit;
import dev.weir.source.github.FakeGitHub;
import dev.weir.source.github.SmallRepository;
import dev.weir.source.http.FakeServer;
import dev.weir.source.http.TestClock;
import dev.weir.store.Manifest.SourceState;
import dev.weir.story.HtmlReport;
import dev.weir.story.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A repository on GitHub in a workspace, beside the git repository or alone.
class DeliveriesTest {
  private static final String TOKEN = "ghp_secret4711";

  @TempDir private Path folder;
  private final FakeGitHub github = new FakeGitHub();
  private final TestClock clock = new TestClock();

  @BeforeEach
  void fill() {
    SmallRepository.fill(github);
  }

  @AfterEach
  void close() {
    github.close();
  }

  private Request request(Optional<Instant> since, String... sources) {
    return new Request(
        List.of(sources),
        Optional.of(folder.resolve("home/w")),
        folder,
        folder.resolve("no-cache"),
        since,
        Optional.empty(),
        Optional.empty(),
        false,
        Requests.NOW);
  }

  private List<SourceState> ingest(String... sources) {
    return ingest(request(Optional.empty(), sources));
  }

  private List<SourceState> ingest(Request request) {
    return Deliveries.ingest(
        request,
        new Deliveries.World(
            Map.of("GITHUB_API_URL", github.address(), "GITHUB_TOKEN", TOKEN), clock, clock),
        Progress.SILENT);
  }

  private String git() {
    ScriptedGit git = ScriptedGit.bare(folder.resolve("r"));
    git.on("main").written("2026-01-01").saying("Begin").put("a", "1").commit();
    git.on("main").written("2026-01-04").saying("Change 4 (#4)").put("a", "2").commit();
    return git.repository().toString();
  }

  private List<List<String>> sql(String statement) {
    return Weir.sql(request(Optional.empty()), statement, 100, Progress.SILENT).rows();
  }

  private String count(String what) {
    return Weir.doctor(request(Optional.empty()), Progress.SILENT).counts().stream()
        .filter(count -> count.what().equals(what))
        .map(count -> "" + count.n())
        .findFirst()
        .orElse("not told");
  }

  @Test
  void aloneItIsReadMappedAndCounted() {
    assertThat(ingest("github:O/R")).extracting(SourceState::uri).containsExactly("github:o/r");
    assertThat(count("pull requests")).isEqualTo("3");
    assertThat(count("issues")).isEqualTo("5");
    assertThat(count("builds")).isEqualTo("4");
    assertThat(count("incidents")).isEqualTo("not told");
    assertThat(sql("select count(*) from link where qualifier = 'closes'"))
        .containsExactly(List.of("3"));
  }

  @Test
  void besideTheGitRepositoryChangesAreLinkedToItsCommits() {
    String git = git();
    List<SourceState> states = ingest(git, "github:o/r");
    assertThat(states).hasSize(2);
    assertThat(count("commits")).isEqualTo("2");
    assertThat(sql("select from_item, title from link join commits on commits.item_id = to_item"))
        .containsExactly(List.of("o/r#4", "Change 4 (#4)"));
    // Reading again needs no names, and brings both up to date.
    int before = github.questions().size();
    assertThat(ingest()).extracting(SourceState::name).containsExactlyInAnyOrder("o/r", "r");
    assertThat(github.questions().size() - before).isBetween(1, 14);
  }

  @Test
  void whatIsMissingIsSaidByDoctorAndInTheReport() {
    String git = git();
    ingest(request(Optional.of(Instant.parse("2026-01-06T00:00:00Z")), git, "github:o/r"));
    assertThat(Weir.doctor(request(Optional.empty()), Progress.SILENT).ledger())
        .extracting(LedgerEntry::reason)
        .contains("before_since_issue");
    Study study = Weir.study(request(Optional.empty()), Progress.SILENT).orElseThrow();
    assertThat(HtmlReport.of(study)).contains("GitHub said it has 8 issues and pull requests");
    // Since is remembered: reading again does not quietly ask for everything.
    int before = github.questions().size();
    ingest();
    assertThat(github.questions().subList(before, github.questions().size()))
        .noneMatch(question -> question.contains("timeline"));
  }

  @Test
  void whereNoPeopleAreKeptNoAccountReachesTheDisk() throws IOException {
    ingest("github:o/r");
    assertThat(told()).contains("\"login\"");
    List<List<String>> before = canonical();
    Files.writeString(folder.resolve("home/weir.yaml"), "people: none\n");
    ingest();
    assertThat(told()).doesNotContain("\"login\"").contains("Change 4");
    assertThat(sql("select count(actor) from item_event")).containsExactly(List.of("0"));
    assertThat(canonical()).isEqualTo(before);
    ingest("github:o/r");
    assertThat(told()).doesNotContain("\"login\"");
  }

  private List<List<String>> canonical() {
    return Stream.of(
            "select * exclude (actor) from item order by all",
            "select * exclude (actor) from item_event order by all",
            "select * from item_change order by all",
            "select * from link order by all")
        .flatMap(query -> sql(query).stream())
        .toList();
  }

  /// All that is kept of the answers, unpacked.
  private String told() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder.resolve("home/w/raw"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".gz")).sorted().toList()) {
        try (java.util.zip.GZIPInputStream in =
            new java.util.zip.GZIPInputStream(Files.newInputStream(file))) {
          text.append(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
      }
    }
    return text.toString();
  }

  @Test
  void aWrongTokenAnUnknownNameAndAWrongOneAreSaidInOneSentence() {
    github.failOnce("/repos/o/r", FakeServer.status(401, "{\"message\": \"Bad credentials\"}"));
    assertThatThrownBy(() -> ingest("github:o/r"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("does not accept the token")
        .hasMessageNotContaining(TOKEN);
    assertThatThrownBy(() -> ingest("github:o/unknown"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("knows no repository o/unknown");
    assertThatThrownBy(() -> ingest("github:only-an-owner"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("is not the name of a repository");
    assertThatThrownBy(() -> Weir.study(request(Optional.empty(), "github:o/r"), Progress.SILENT))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("is read into a workspace first");
  }

  @Test
  void webhookPayloadsAreReadFromAFile() throws IOException {
    Path file = folder.resolve("hooks.jsonl");
    String user = "\"user\": {\"id\": 1, \"login\": \"ada\", \"type\": \"User\"}";
    Files.writeString(
        file,
        ("{\"action\": \"opened\", \"repository\": {\"full_name\": \"o/r\"}, \"pull_request\":"
                + " {\"number\": 5, \"title\": \"Hook\", \"created_at\": \"2026-01-01T08:00:00Z\","
                + " \"updated_at\": \"2026-01-01T08:00:00Z\", "
                + user
                + "}}\n")
            .repeat(2));
    Files.createDirectories(folder.resolve("home"));
    Files.writeString(folder.resolve("home/weir.yaml"), "people: none\n");
    ingest("webhooks:" + file);
    assertThat(sql("select item_id, title, opened_at from item"))
        .containsExactly(List.of("o/r#5", "Hook", "2026-01-01 08:00"));
    assertThat(told()).contains("Hook").doesNotContain("ada");
    Files.delete(file);
    assertThat(ingest()).hasSize(1);
    assertThat(count("pull requests")).isEqualTo("1");
  }

  @Test
  void itIsForgottenByItsName() {
    ingest(git(), "github:o/r");
    assertThat(Weir.forget(request(Optional.empty()), List.of("github:O/R")))
        .extracting(SourceState::name)
        .containsExactly("r");
    assertThat(count("pull requests")).isEqualTo("not told");
  }
}
