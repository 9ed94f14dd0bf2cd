package dev.weir.app;

import dev.weir.event.UserException;
import dev.weir.source.git.Bots;
import dev.weir.source.git.GitMapping;
import dev.weir.source.git.PathRules;
import dev.weir.source.log.LogOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
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
/// @param production regular expressions on an environment's name: these are production; none:
///   those whose names begin with "prod"
/// @param logs what is said of every event log
/// @param streams what is said of one, by the log's name
public record Configuration(
    String people,
    List<String> bots,
    List<String> ignoredPaths,
    List<String> production,
    LogSettings logs,
    Map<String, LogSettings> streams) {
  private static final String FILE = "weir.yaml";

  /// Nothing said.
  public static final Configuration DEFAULT =
      new Configuration("pseudonyms", List.of(), List.of(), List.of(), LogSettings.NONE, Map.of());

  public Configuration {
    bots = List.copyOf(bots);
    ignoredPaths = List.copyOf(ignoredPaths);
    production = List.copyOf(production);
    streams = Map.copyOf(streams);
  }

  /// As written; what is left out is null.
  private record File(
      @Nullable String people,
      @Nullable List<@Nullable String> bots,
      @Nullable List<@Nullable String> ignored_paths,
      @Nullable List<@Nullable String> production,
      @Nullable String time_zone,
      @Nullable List<@Nullable String> ends,
      @Nullable Map<String, @Nullable String> working_hours,
      @Nullable List<@Nullable String> holidays,
      @Nullable Map<String, LogSettings.@Nullable Written> streams) {}

  /// The settings of several folders together: people are kept only where every one of them lets
  /// them be, what one of them says of bots and paths holds for all, and of logs the first word
  /// counts.
  static Configuration joined(Stream<Path> folders) {
    return folders.map(Configuration::in).reduce(DEFAULT, Configuration::and);
  }

  private Configuration and(Configuration other) {
    return new Configuration(
        people.equals("none") ? people : other.people,
        Stream.concat(bots.stream(), other.bots.stream()).distinct().toList(),
        Stream.concat(ignoredPaths.stream(), other.ignoredPaths.stream()).distinct().toList(),
        Stream.concat(production.stream(), other.production.stream()).distinct().toList(),
        logs.or(other.logs),
        merged(streams, other.streams));
  }

  private static Map<String, LogSettings> merged(
      Map<String, LogSettings> first, Map<String, LogSettings> second) {
    Map<String, LogSettings> all = new TreeMap<>(second);
    first.forEach((name, settings) -> all.merge(name, settings, (old, one) -> one.or(old)));
    return all;
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
      return said == null ? DEFAULT : of(file, said);
    } catch (UnrecognizedPropertyException e) {
      throw new UserException(
          "%s: unknown setting '%s'.".formatted(file, e.getPropertyName()),
          "The settings are: people, bots, ignored_paths, production, time_zone, ends, working_hours, holidays,"
              + " streams; of a stream, all but the first four, columns and dates.");
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

  private static Configuration of(Path file, File said) {
    Map<String, LogSettings> streams = new TreeMap<>();
    if (said.streams() != null) {
      said.streams()
          .forEach((name, written) -> {
            if (written != null) {
              streams.put(name, LogSettings.of(file, written));
            }
          });
    }
    return new Configuration(
        people(file, Optional.ofNullable(said.people()).orElse("pseudonyms")),
        patterns(file, said.bots()),
        patterns(file, said.ignored_paths()),
        patterns(file, said.production()),
        LogSettings.of(
            file,
            new LogSettings.Written(
                said.time_zone(), said.ends(), said.working_hours(), said.holidays(), null, null)),
        streams);
  }

  private static List<String> patterns(Path file, @Nullable List<@Nullable String> patterns) {
    List<String> checked = LogSettings.texts(file, patterns);
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

  /// What is said of a log: of its stream first, then of all.
  LogSettings of(String log) {
    return streams.getOrDefault(log, LogSettings.NONE).or(logs);
  }

  /// How a log is read: what the user says on the command line goes before.
  LogOptions over(String log, LogOptions said) {
    LogOptions options = of(log).under(said);
    return keepsPeople() ? options : options.withoutPeople();
  }

  /// One regular expression for the environments that are production.
  String productionPattern() {
    return production.isEmpty()
        ? "(?i)^prod"
        : production.stream().map(p -> "(?:" + p + ")").collect(Collectors.joining("|"));
  }

  /// Whether people may be kept, as running numbers.
  boolean keepsPeople() {
    return !people.equals("none");
  }

  /// Given where no name and no address is to be kept: which authors are programs all the same.
  Optional<Bots> unnamed() {
    return people.equals("none") ? Optional.of(new Bots(bots)) : Optional.empty();
  }

  /// The rules by which git is mapped.
  GitMapping.Rules rules() {
    return new GitMapping.Rules(new Bots(bots), new PathRules(ignoredPaths), keepsPeople());
  }
}
