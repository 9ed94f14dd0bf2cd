package dev.weir.app;

import dev.weir.event.Progress;
import dev.weir.event.UserException;
import dev.weir.source.DeliverySource;
import dev.weir.source.Outside;
import dev.weir.source.Sleeper;
import dev.weir.source.git.GitSource;
import dev.weir.store.Engine;
import dev.weir.store.Manifest;
import dev.weir.store.Manifest.SourceState;
import dev.weir.store.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The use cases on what lies around the commits. Each kind of source is known by the word before
/// its colon.
public final class Deliveries {
  /// What a hundred thousand pull requests with reviews and builds need; the rest goes to the disk.
  private static final String MEMORY_LIMIT = "1200MB";

  private Deliveries() {}

  /// An engine for what a workspace holds.
  static Engine engine(Workspace workspace) {
    return held(workspace.manifest()).isEmpty()
        ? Engine.inMemory(workspace.temporary())
        : Engine.inMemory(workspace.temporary(), MEMORY_LIMIT);
  }

  /// Whether a workspace's source is one of these, by its uri.
  public static boolean isOne(String uri) {
    return DeliveryKinds.held(uri).isPresent();
  }

  /// Whether the workspace a request is about holds any of these.
  public static boolean areHeld(Request request) {
    return request.sources().isEmpty() && new Held(Located.forWorkspace(request)).hasMore();
  }

  /// Brings sources of any kind into the workspace, or up to date there: each kind by its own way.
  ///
  /// @param request names them; none: all the workspace holds, or the repository here
  /// @return what is kept of each now
  public static List<SourceState> ingest(Request request, World world, Progress progress) {
    List<DeliverySource> ours = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String words : request.sources()) {
      DeliveryKinds.named(words, request.here())
          .ifPresentOrElse(ours::add, () -> others.add(words));
    }
    if (request.since().isPresent() && ours.isEmpty() && !others.isEmpty()) {
      throw new UserException(
          "--since is for GitHub and its like; git is always read whole.",
          "Leave it out, and give it to the questions: weir report --since DATE");
    }
    List<SourceState> states = new ArrayList<>();
    if (!ours.isEmpty() || others.isEmpty()) {
      states.addAll(ingest(request, ours, world, progress));
    }
    boolean areRepositoriesAsked =
        ours.isEmpty() && (states.isEmpty() || Located.holdsRepositories(request));
    if (!others.isEmpty() || areRepositoriesAsked) {
      Weir.ingest(request.about(others), progress).stream()
          .filter(state -> states.stream().noneMatch(s -> s.uri().equals(state.uri())))
          .forEach(states::add);
    }
    return states;
  }

  private static List<SourceState> ingest(
      Request request, List<DeliverySource> named, World world, Progress progress) {
    Path folder = Located.forWorkspace(request);
    if (named.isEmpty() && !Files.isDirectory(folder)) {
      return List.of();
    }
    Map<String, DeliverySource> asked = new LinkedHashMap<>();
    named.forEach(source -> asked.put(source.uri(), source));
    GitSource.around(Home.ofWorkspace(folder)).ifPresent(git -> git.exclude(folder));
    try (Workspace workspace =
            Workspace.open(
                folder, () -> progress.at("another Weir is at work here; waiting for it"));
        Engine engine = Engine.inMemory(workspace.temporary(), MEMORY_LIMIT)) {
      if (named.isEmpty()) {
        held(workspace.manifest()).forEach(source -> asked.put(source.uri(), source));
      }
      Configuration settings = Configuration.joined(Stream.of(Home.ofWorkspace(folder)));
      Outside outside =
          new Outside(
              world.environment(),
              world.clock(),
              world.sleeper(),
              request.since(),
              settings.keepsPeople());
      List<SourceState> states = new ArrayList<>();
      for (DeliverySource source : asked.values()) {
        states.add(source.bring(workspace, engine, outside, progress));
      }
      return states;
    }
  }

  /// What a command knows of the world.
  ///
  /// @param environment may hold tokens
  /// @param sleeper waits
  public record World(Map<String, String> environment, InstantSource clock, Sleeper sleeper) {
    public World {
      environment = Map.copyOf(environment);
    }

    /// The environment may hold secrets, so none of it is told.
    @Override
    public String toString() {
      return "World";
    }
  }

  /// Those a workspace holds, in the order they were added.
  static List<DeliverySource> held(Manifest manifest) {
    return manifest.sources().stream()
        .map(SourceState::uri)
        .flatMap(uri -> DeliveryKinds.held(uri).stream())
        .toList();
  }
}
