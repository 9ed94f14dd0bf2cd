package dev.weir.app;

import dev.weir.advisor.AgentDefinition;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/// Putting the adviser where an agent host finds it: looked at first, written when agreed.
///
/// @param file where it goes
/// @param found what is there now
public record AgentInstall(AgentDefinition agent, Path file, Found found) {
  private static final Path AGENTS = Path.of(".claude", "agents");

  /// What stands where the file shall go.
  public enum Found {
    NOTHING,
    THE_SAME,
    /// Changed by hand, or by another Weir: nobody can tell which.
    ANOTHER
  }

  /// The folder in which hosts look for a project's agents.
  ///
  /// @param here somewhere in the project: the nearest folder above with `.git`, or itself
  public static Path ofProject(Path here) {
    Optional<Path> top =
        Stream.iterate(Optional.of(here), Optional::isPresent, AgentInstall::parent)
            .flatMap(Optional::stream)
            .filter(folder -> Files.exists(folder.resolve(".git")))
            .findFirst();
    return top.orElse(here).resolve(AGENTS);
  }

  private static Optional<Path> parent(Optional<Path> folder) {
    return folder.flatMap(each -> Optional.ofNullable(each.getParent()));
  }

  /// The folder in which hosts look for the agents of a user.
  public static Path ofUser(Path home) {
    return home.resolve(AGENTS);
  }

  /// Looks at what is there; writes nothing.
  ///
  /// @throws UserException when a folder stands there
  public static AgentInstall planned(AgentDefinition agent, Path folder) {
    Path file = folder.resolve(agent.name() + ".md");
    if (Files.isDirectory(file)) {
      throw new UserException(
          file + " is a folder.", "Move it away, or choose another name with --name.");
    }
    return new AgentInstall(agent, file, found(agent, file));
  }

  private static Found found(AgentDefinition agent, Path file) {
    if (!Files.exists(file)) {
      return Found.NOTHING;
    }
    try {
      String there = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return there.replace("\r\n", "\n").equals(agent.text()) ? Found.THE_SAME : Found.ANOTHER;
    } catch (IOException e) {
      throw new SourceException(
          "Cannot read " + file + ".", "Check that it is a file you may read.", e);
    }
  }

  /// Writes it, whole or not at all, over what is there.
  public void write() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Path half = target.resolveSibling("." + target.getFileName() + ".half");
      try {
        Files.writeString(half, agent.text());
        Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(half);
      }
    } catch (IOException e) {
      throw new SourceException(
          "Cannot write " + file + ".", "Choose a folder you may write to with --folder.", e);
    }
  }
}
