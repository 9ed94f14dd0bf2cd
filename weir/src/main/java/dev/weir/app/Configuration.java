package dev.weir.app;

import dev.weir.event.UserException;
import dev.weir.source.git.Bots;
import dev.weir.source.git.GitMapping;
import dev.weir.source.git.PathRules;
import dev.weir.source.log.LogOptions;
import dev.weir.source.log.Zones;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The user's own settings, in the `weir.yaml` of a [Home].
///
/// @param people `pseudonyms` (the default: people are running numbers) or `none` (not kept at all)
/// @param bots regular expressions on an author's name or address: these are programs
/// @param ignoredPaths regular expressions on a path: left out of sizes, hotspots and co-change
/// @param timeZone of times a log writes without one; empty: not said
/// @param ends the activities after which an item of a log is over; none: discovered
public record Configuration(
    String people,
    List<String> bots,
    List<String> ignoredPaths,
    String timeZone,
    List<String> ends) {
  private static final String FILE = "weir.yaml";

  /// Nothing said.
  public static final Configuration DEFAULT =
      new Configuration("pseudonyms", List.of(), List.of(), "", List.of());

  public Configuration {
    bots = List.copyOf(bots);
    ignoredPaths = List.copyOf(ignoredPaths);
    ends = List.copyOf(ends);
  }

  /// As written; what is left out is null.
  private record File(
      @Nullable String people,
      @Nullable List<@Nullable String> bots,
      @Nullable List<@Nullable String> ignored_paths,
      @Nullable String time_zone,
      @Nullable List<@Nullable String> ends) {}

  /// The settings of several folders together: people are kept only where every one of them lets
  /// them be, what one of them says of bots and paths holds for all, and of zone and ends the first
  /// word counts.
  static Configuration joined(Stream<Path> folders) {
    return folders.map(Configuration::in).reduce(DEFAULT, Configuration::and);
  }

  private Configuration and(Configuration other) {
    return new Configuration(
        people.equals("none") ? people : other.people,
        Stream.concat(bots.stream(), other.bots.stream()).distinct().toList(),
        Stream.concat(ignoredPaths.stream(), other.ignoredPaths.stream()).distinct().toList(),
        timeZone.isEmpty() ? other.timeZone : timeZone,
        ends.isEmpty() ? other.ends : ends);
  }

  /// Reads the settings of a folder.
  ///
  /// @throws UserException when a setting is unknown or cannot be understood
  public static Configuration in(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return DEFAULT;
    }
    try {
      String text = Files.readString(file);
      if (text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"))) {
        return DEFAULT;
      }
      File said =
          YAMLMapper.builder()
              .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .build()
              .readValue(text, File.class);
      return new Configuration(
          people(file, Optional.ofNullable(said).map(File::people).orElse("pseudonyms")),
          patterns(file, said == null ? null : said.bots()),
          patterns(file, said == null ? null : said.ignored_paths()),
          zone(file, Optional.ofNullable(said).map(File::time_zone).orElse("")),
          texts(file, said == null ? null : said.ends()));
    } catch (UnrecognizedPropertyException e) {
      throw new UserException(
          "%s: unknown setting '%s'.".formatted(file, e.getPropertyName()),
          "The settings are: people, bots, ignored_paths, time_zone, ends.");
    } catch (JacksonException | IOException e) {
      throw new UserException(
          file + (e instanceof JacksonException said ? line(said) : "") + " cannot be understood.",
          "A setting looks like 'people: none' or 'bots: [\"^release-robot$\"]'.");
    }
  }

  private static String line(JacksonException e) {
    int line = e.getLocation() == null ? -1 : e.getLocation().getLineNr();
    return line > 0 ? ", line " + line + "," : "";
  }

  private static String people(Path file, String word) {
    if (!List.of("pseudonyms", "none").contains(word)) {
      throw new UserException(
          file + ": 'people' cannot be '" + word + "'.", "It is 'pseudonyms' or 'none'.");
    }
    return word;
  }

  private static String zone(Path file, String name) {
    return name.isEmpty() ? name : Zones.of(file + ", time_zone", name).getId();
  }

  private static List<String> texts(Path file, @Nullable List<@Nullable String> texts) {
    List<String> checked = new ArrayList<>();
    List<@Nullable String> all = texts == null ? List.of() : texts;
    for (@Nullable String text : all) {
      if (text == null) {
        throw new UserException(
            file + ": a list has an empty entry.", "Take it out, or write something there.");
      }
      checked.add(text);
    }
    return checked;
  }

  private static List<String> patterns(Path file, @Nullable List<@Nullable String> patterns) {
    List<String> checked = texts(file, patterns);
    for (String pattern : checked) {
      try {
        Pattern.compile(pattern);
      } catch (PatternSyntaxException e) {
        throw new UserException(
            file + ": '" + pattern + "' is not a regular expression.",
            "For a plain word, write it in \\Q…\\E.");
      }
    }
    return checked;
  }

  /// How a log is read: what the user says on the command line goes before.
  LogOptions over(LogOptions said) {
    LogOptions zoned = timeZone.isEmpty() || said.saysZone() ? said : said.in(ZoneId.of(timeZone));
    return people.equals("none") ? zoned.withoutPeople() : zoned;
  }

  /// Given where no name and no address is to be kept: which authors are programs all the same.
  Optional<Bots> unnamed() {
    return people.equals("none") ? Optional.of(new Bots(bots)) : Optional.empty();
  }

  /// The rules by which git is mapped.
  GitMapping.Rules rules() {
    return new GitMapping.Rules(
        new Bots(bots), new PathRules(ignoredPaths), !people.equals("none"));
  }
}
