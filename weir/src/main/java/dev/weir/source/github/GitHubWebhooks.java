package dev.weir.source.github;

import dev.weir.event.LedgerEntry;
import dev.weir.event.Progress;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.source.DeliverySource;
import dev.weir.source.Nameless;
import dev.weir.source.Outside;
import dev.weir.source.People;
import dev.weir.source.http.JsonPage;
import dev.weir.source.http.RawLine;
import dev.weir.source.payload.Payloads;
import dev.weir.store.CacheFolder;
import dev.weir.store.Engine;
import dev.weir.store.JsonLines;
import dev.weir.store.Manifest.Segment;
import dev.weir.store.Manifest.SourceState;
import dev.weir.store.Workspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Payloads of webhooks as a source, GitHub's, GitLab's and CDEvents, told apart line by line: a
/// file with one payload a line, or a folder of such files (`.jsonl`, `.ndjson`) and of files with
/// one payload each (`.json`). Read in the order of their names; what comes later is newer.
public final class GitHubWebhooks implements DeliverySource {
  /// The word before the colon.
  public static final String SCHEME = "webhooks:";

  private static final String KIND = "webhook";
  private static final int IN_ONE_FILE = 10_000;

  /// More than this share of lines that cannot be read is not a few damaged ones.
  private static final double WORST = 0.05;

  private static final List<String> EMPTY = List.of("timeline", "pull_commit", "jobs", "statuses");

  private final Path path;

  private GitHubWebhooks(Path path) {
    this.path = path;
  }

  /// @throws UserException when there is no such file or folder
  public static GitHubWebhooks at(Path path) {
    if (!Files.exists(path)) {
      throw new UserException(
          "There is no file or folder " + path + ".",
          "Give a file with one webhook payload a line, or a folder of .json files.");
    }
    return new GitHubWebhooks(path.toAbsolutePath().normalize());
  }

  /// The same for what a workspace holds, wherever the files are now.
  public static GitHubWebhooks held(Path path) {
    return new GitHubWebhooks(path);
  }

  @Override
  public String uri() {
    return SCHEME + path;
  }

  @Override
  public String name() {
    return String.valueOf(path.getFileName());
  }

  @Override
  public SourceState bring(Workspace workspace, Engine engine, Outside outside, Progress progress) {
    Optional<SourceState> known = workspace.manifest().source(uri());
    if (known.isPresent() && !Files.exists(path)) {
      return known.get(); // they were read, and are gone
    }
    progress.at("reading " + name());
    SourceState state = read(workspace, outside.clock().instant(), outside.keepsPeople());
    workspace.commit(workspace.manifest().with(state));
    return state;
  }

  @Override
  public List<LedgerEntry> map(Workspace workspace, Engine engine, People people) {
    SourceState state =
        workspace
            .manifest()
            .source(uri())
            .orElseThrow(() -> new IllegalStateException("not read: " + uri()));
    return map(workspace, engine, state, people);
  }

  /// Reads all payloads and keeps them as they are.
  ///
  /// @param now when this happens
  /// @param keepsPeople otherwise accounts and texts are left out
  /// @return what the manifest is to remember; nothing counts before it is committed
  /// @throws SourceException when more than one payload in twenty cannot be read
  SourceState read(Workspace workspace, Instant now, boolean keepsPeople) {
    JsonLines files = new JsonLines(workspace);
    String stem = "raw/" + CacheFolder.hash(uri()).substring(0, 16) + "/" + KIND;
    List<Segment> segments = new ArrayList<>();
    List<RawLine> lines = new ArrayList<>();
    Reading reading = new Reading();
    for (Path file : files()) {
      Payload.in(
          file,
          payload -> {
            reading.add(payload, path).ifPresent(lines::add);
            if (lines.size() == IN_ONE_FILE) {
              segments.add(files.write(KIND, stem, texts(lines, keepsPeople)));
              lines.clear();
            }
          });
    }
    segments.add(files.write(KIND, stem, texts(lines, keepsPeople)));
    if (reading.bad > WORST * reading.all) {
      throw new SourceException(
          "%,d of %,d webhook payloads cannot be read; the first is %s."
              .formatted(reading.bad, reading.all, reading.firstBad),
          "Give one JSON object a line, or one a file that ends in .json.");
    }
    Map<String, String> state = Map.of("payloads", Long.toString(reading.all));
    String name = path.getFileName().toString();
    return new SourceState(uri(), name, now, state, segments, reading.ledger());
  }

  private static List<String> texts(List<RawLine> lines, boolean keepsPeople) {
    return lines.stream()
        .map(RawLine::text)
        .map(text -> keepsPeople ? text : Nameless.line(text))
        .toList();
  }

  private List<Path> files() {
    try (Stream<Path> walk = Files.walk(path)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> file.equals(path) || file.toString().matches(".*\\.(json|jsonl|ndjson)"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw cannotRead(path, e);
    }
  }

  private static SourceException cannotRead(Path file, IOException e) {
    String why = e instanceof MalformedInputException ? "it is not UTF-8" : "" + e.getMessage();
    return new SourceException(
        "Cannot read " + file + ": " + why + ".", "Check the file and who may read it.", e);
  }

  /// One payload and where it stands.
  private record Payload(Path file, int line, String text) {
    static void in(Path file, Consumer<Payload> read) {
      try {
        if (file.toString().endsWith(".json")) {
          read.accept(new Payload(file, 1, Files.readString(file)));
          return;
        }
        try (BufferedReader reader = Files.newBufferedReader(file)) {
          int number = 0;
          for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank()) {
              read.accept(new Payload(file, number, line));
            }
          }
        }
      } catch (IOException e) {
        throw cannotRead(file, e);
      }
    }
  }

  private static final class Reading {
    private long all;
    private long bad;
    private String firstBad = "";

    Optional<RawLine> add(Payload payload, Path top) {
      all++;
      String text = payload.text().strip();
      Optional<JsonPage.Element> found =
          JsonPage.isWhole(text) && text.length() < JsonLines.LONGEST_LINE / 4
              ? JsonPage.single(text)
              : Optional.empty();
      if (found.isEmpty()) {
        bad++;
        if (firstBad.isEmpty()) {
          firstBad = top.relativize(payload.file()) + " line " + payload.line();
        }
        return Optional.empty();
      }
      // The name of the repository lies one level down; the mapping takes it from the payload.
      return Optional.of(new RawLine("", "", "", "%012d".formatted(all), found.get().text()));
    }

    List<LedgerEntry> ledger() {
      return bad == 0
          ? List.of()
          : List.of(
              new LedgerEntry(
                  "github",
                  "bad_payload",
                  bad,
                  "These webhook payloads are no JSON objects, or larger than any of GitHub's.",
                  firstBad,
                  "Look at the lines; the others were read."));
    }
  }

  /// Maps what is kept to the canonical tables.
  ///
  /// @return what could not be read, placed or used
  static List<LedgerEntry> map(
      Workspace workspace, Engine engine, SourceState state, People people) {
    String lines = new JsonLines(workspace).query(state.files(KIND), RawLine.COLUMNS);
    Payloads.tellApart(engine, lines);
    engine.run(
        "create or replace temp view github_line_webhook as select"
            + " coalesce(data->>'$.repository.full_name', '') as repository, '' as key,"
            + " '' as updated, fetched, data from payload where shape = 'github'");
    engine.script(Engine.text(GitHubWebhooks.class, "webhooks.sql"));
    for (String kind : EMPTY) {
      engine.run(
          "create or replace view github_line_%s as from github_line_webhook where false"
              .formatted(kind));
    }
    List<LedgerEntry> ledger = new ArrayList<>(state.ledger());
    ledger.addAll(unused(engine));
    ledger.addAll(GitHubMapping.map(engine, people));
    ledger.addAll(Payloads.map(engine, new People(people.areKept(), nextPerson(engine, people))));
    return ledger;
  }

  /// Accounts of different tools are not known to be the same, so none of them share a number.
  private static int nextPerson(Engine engine, People people) {
    return engine.row(
        """
        select greatest(%d, coalesce(max(actor), 0) + 1) as next from (
            select actor from item union all select actor from item_event)
        """
            .formatted(people.first()),
        row -> (int) row.count("next"));
  }

  private static List<LedgerEntry> unused(Engine engine) {
    return engine.rows(
        Engine.text(GitHubWebhooks.class, "webhooks_unused.sql"),
        row ->
            new LedgerEntry(
                "github",
                "unused_" + row.text("kind"),
                row.count("n"),
                "Webhook payloads of this kind are kept and say nothing the tables have a place for.",
                row.text("repository"),
                row.text("remedy")));
  }
}
