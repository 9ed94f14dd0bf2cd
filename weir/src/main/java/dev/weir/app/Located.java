package dev.weir.app;

import dev.weir.event.UserException;
import dev.weir.source.git.GitSource;
import dev.weir.store.CacheFolder;
import dev.weir.store.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a request's sources are, where what is read of them is kept, and whose settings hold.
///
/// @param workspace a named one, the one here, or a folder in the user's cache
record Located(List<GitSource> sources, Path workspace, Configuration configuration) {
  private static final String FOLDER = ".weir";

  static Located of(Request request) {
    boolean isNamed = request.workspace().isPresent();
    Path named = request.workspace().orElse(request.here().resolve(FOLDER));
    if (request.sources().isEmpty() && (isNamed || Files.isDirectory(named))) {
      return fromWorkspace(named);
    }
    List<GitSource> sources =
        (request.sources().isEmpty() ? List.of(".") : request.sources())
            .stream().map(text -> source(request.here(), text)).toList();
    Path folder =
        isNamed
            ? named
            : CacheFolder.forSource(
                request.cache(),
                sources.stream().map(GitSource::name).collect(Collectors.joining("+")),
                sources.stream().map(GitSource::uri).collect(Collectors.joining("\n")));
    return new Located(
        sources, folder, Configuration.joined(sources.stream().map(GitSource::folder)));
  }

  /// Where `weir ingest` puts what it reads: the named workspace or `.weir` here, which git is told
  /// to leave alone. Sources it holds already stay.
  static Located forIngest(Request request) {
    Path folder = request.workspace().orElse(request.here().resolve(FOLDER));
    Map<String, GitSource> sources = new LinkedHashMap<>();
    if (Files.exists(folder)) {
      held(folder).forEach(source -> sources.put(source.uri(), source));
    }
    if (!request.sources().isEmpty() || sources.isEmpty()) {
      List<String> given = request.sources().isEmpty() ? List.of(".") : request.sources();
      given.forEach(text -> {
        GitSource source = source(request.here(), text);
        sources.put(source.uri(), source);
      });
    }
    sources.values().forEach(source -> source.exclude(folder));
    return new Located(
        List.copyOf(sources.values()), folder, beside(folder, List.copyOf(sources.values())));
  }

  private static List<GitSource> held(Path folder) {
    try (Workspace workspace = Workspace.open(folder, () -> {})) {
      return workspace.manifest().sources().stream()
          .map(state -> GitSource.at(Path.of(state.uri().substring("git:".length()))))
          .toList();
    }
  }

  private static Configuration beside(Path folder, List<GitSource> sources) {
    Path parent = folder.toAbsolutePath().normalize().getParent();
    return Configuration.joined(
        Stream.concat(
            Stream.of(parent == null ? folder : parent), sources.stream().map(GitSource::folder)));
  }

  private static Located fromWorkspace(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UserException(
          "There is no workspace " + folder + ".",
          "Make one: weir ingest PATH --workspace " + folder);
    }
    List<GitSource> sources = held(folder);
    if (sources.isEmpty()) {
      throw new UserException(
          "The workspace " + folder + " holds nothing yet.", "Add a source: weir ingest PATH");
    }
    return new Located(sources, folder, beside(folder, sources));
  }

  private static GitSource source(Path here, String text) {
    int colon = text.indexOf(':');
    String scheme = colon < 0 ? "" : text.substring(0, colon);
    if (scheme.equals("git")) {
      return GitSource.at(here.resolve(text.substring(colon + 1)));
    }
    if (List.of("github", "gitlab", "jira", "devlake", "ocel").contains(scheme)) {
      throw new UserException(
          "Weir cannot read '" + scheme + ":' yet.", "It reads git repositories: weir report PATH");
    }
    return GitSource.at(here.resolve(text));
  }
}
