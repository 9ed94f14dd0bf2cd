package dev.weir.app;

import dev.weir.event.Note;
import dev.weir.event.UserException;
import dev.weir.source.git.GitSource;
import dev.weir.store.CacheFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a request's sources are, where what is read of them is kept, and whose settings and notes
/// hold.
///
/// @param workspace a named one, that of the home one stands in, or a folder in the user's cache
/// @param configuration the settings of every home, together
/// @param notes those of every home, oldest first
record Located(
    List<GitSource> sources, Path workspace, Configuration configuration, List<Note> notes) {

  static Located of(Request request) {
    boolean isNamed = request.workspace().isPresent();
    if (request.sources().isEmpty()) {
      Path folder =
          request.workspace().orElseGet(() -> Home.of(request.here()).resolve(Home.WORKSPACE));
      if (isNamed || Files.isDirectory(folder)) {
        return fromWorkspace(folder);
      }
    }
    List<GitSource> sources = given(request);
    if (isNamed) {
      return in(request.workspace().get(), sources);
    }
    Path cache =
        CacheFolder.forSource(
            request.cache(),
            sources.stream().map(GitSource::name).collect(Collectors.joining("+")),
            sources.stream().map(GitSource::uri).collect(Collectors.joining("\n")));
    return located(sources, cache, sources.stream().map(GitSource::folder));
  }

  /// Where `weir ingest` puts what it reads: the named workspace or that of the home one stands in,
  /// which git is told to leave alone. Sources it holds already stay.
  static Located forIngest(Request request) {
    Path folder = forWorkspace(request);
    List<GitSource> given = request.sources().isEmpty() ? List.of() : given(request);
    Map<String, GitSource> sources = new LinkedHashMap<>();
    if (Files.exists(folder)) {
      new Held(folder).sources(given).forEach(source -> sources.put(source.uri(), source));
    }
    (given.isEmpty() && sources.isEmpty() ? given(request) : given)
        .forEach(source -> sources.put(source.uri(), source));
    sources.values().forEach(source -> source.exclude(folder));
    return in(folder, List.copyOf(sources.values()));
  }

  /// The workspace a request is about that adds to one, or takes away.
  static Path forWorkspace(Request request) {
    return request.workspace().orElseGet(() -> Home.of(request.here()).resolve(Home.WORKSPACE));
  }

  /// Whether the workspace of a request holds git repositories.
  static boolean holdsRepositories(Request request) {
    return new Held(forWorkspace(request)).hasRepositories();
  }

  private static Located fromWorkspace(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UserException(
          "There is no workspace " + folder + ".",
          "Make one: weir ingest PATH --workspace " + folder);
    }
    List<GitSource> sources = new Held(folder).sources(List.of());
    if (sources.isEmpty() && !new Held(folder).hasMore()) {
      throw new UserException(
          "The workspace "
              + folder
              + (Logs.held(folder).isEmpty() ? " holds nothing yet." : " holds no repository."),
          "Add one: weir ingest PATH");
    }
    return in(folder, sources);
  }

  private static Located in(Path workspace, List<GitSource> sources) {
    return located(
        sources,
        workspace,
        Stream.concat(
            Stream.of(Home.ofWorkspace(workspace)), sources.stream().map(GitSource::folder)));
  }

  private static Located located(List<GitSource> sources, Path workspace, Stream<Path> homes) {
    List<Path> all = homes.distinct().toList();
    return new Located(sources, workspace, Configuration.joined(all.stream()), Notes.in(all));
  }

  private static List<GitSource> given(Request request) {
    return (request.sources().isEmpty() ? List.of(".") : request.sources())
        .stream().map(text -> source(request.here(), text)).toList();
  }

  private static GitSource source(Path here, String text) {
    int colon = text.indexOf(':');
    String scheme = colon < 0 ? "" : text.substring(0, colon);
    if (scheme.equals("git")) {
      return GitSource.at(here.resolve(text.substring(colon + 1)));
    }
    if (DeliveryKinds.named(text, here).isPresent()) {
      throw new UserException(
          "'" + text + "' is read into a workspace first.",
          "Read it: weir ingest " + text + ". Then ask without naming it: weir report");
    }
    if (List.of("gitlab", "jira", "devlake", "ocel").contains(scheme)) {
      throw new UserException(
          "Weir cannot read '" + scheme + ":' yet.", "It reads git repositories: weir report PATH");
    }
    return GitSource.at(here.resolve(text));
  }
}
