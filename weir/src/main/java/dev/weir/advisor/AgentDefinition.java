package dev.weir.advisor;

import dev.weir.event.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The adviser as agent hosts such as Claude Code read it: a head with name, description, model and
/// tools, then the whole method in words. `agents/weir-adviser.md`, packed at build.
///
/// @param name what it is called there
/// @param text the whole file
public record AgentDefinition(String name, String text) {
  private static final String FILE = "weir-adviser.md";
  private static final Pattern NAME_LINE = Pattern.compile("\\A---\nname: (\\S+)\n");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

  /// The one that comes with Weir.
  public static AgentDefinition packed() {
    try (InputStream file =
        Objects.requireNonNull(AgentDefinition.class.getResourceAsStream(FILE), FILE)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
      return new AgentDefinition(nameLine(text).group(1), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same under another name.
  ///
  /// @throws UserException when hosts would not take it for a name
  public AgentDefinition named(String other) {
    if (!NAME.matcher(other).matches()) {
      throw new UserException(
          "'" + other + "' cannot be an agent's name.",
          "Use small letters, digits and hyphens, at most 64, such as gene-kim.");
    }
    return new AgentDefinition(
        other, "---\nname: " + other + "\n" + text.substring(nameLine(text).end()));
  }

  private static Matcher nameLine(String text) {
    Matcher line = NAME_LINE.matcher(text);
    if (!line.find()) {
      throw new IllegalStateException(FILE + " does not begin with '---' and its name");
    }
    return line;
  }
}
