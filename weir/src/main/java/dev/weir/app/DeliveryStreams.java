package dev.weir.app;

import dev.weir.event.Progress;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.flow.DeliveryStream;
import dev.weir.store.CacheFolder;
import dev.weir.store.Engine;
import dev.weir.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/// The streams over what lies around the commits, made into logs that every command on a log takes.
public final class DeliveryStreams {
  /// The word before the colon.
  public static final String SCHEME = "stream:";

  private DeliveryStreams() {}

  /// Makes the log of a stream, from all the workspace holds.
  ///
  /// @param words `stream:change-to-release` or `stream:idea-to-use`
  /// @return the file of the log, in the user's cache
  /// @throws UserException when there is no such stream, or nothing that goes through it
  public static Path log(Request request, String words, Progress progress) {
    String name = words.substring(SCHEME.length());
    DeliveryStream stream =
        DeliveryStream.named(name)
            .orElseThrow(() ->
                new UserException(
                    "There is no stream '" + name + "'.",
                    "The streams are: " + String.join(", ", DeliveryStream.names())));
    try (Opened opened = Opened.of(request.about(List.of()), progress)) {
      progress.at("following " + stream.items());
      return log(opened, request, stream)
          .orElseThrow(() ->
              new UserException(
                  "Nothing that was read has " + stream.items() + " that can be followed.",
                  "Read them first: weir ingest github:owner/name, or weir ingest FOLDER"));
    }
  }

  /// The same of a workspace that is open; empty when nothing goes through that stream.
  static Optional<Path> log(Opened opened, Request request, DeliveryStream stream) {
    if (stream.make(opened.engine()) == 0) {
      return Optional.empty();
    }
    Path folder = CacheFolder.forSource(request.cache(), stream.id(), opened.folder().toString());
    return Optional.of(write(opened.engine(), folder, stream.id() + ".parquet"));
  }

  private static Path write(Engine engine, Path folder, String name) {
    Path file = folder.resolve(name);
    Path part = folder.resolve(name + ".part");
    try {
      Files.createDirectories(folder);
      engine.run("copy (from stream_event) to " + Workspace.quoted(part) + " (format parquet)");
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new SourceException(
          "Cannot write to " + folder + ".", "Set WEIR_CACHE to a folder you may write to.", e);
    }
  }
}
