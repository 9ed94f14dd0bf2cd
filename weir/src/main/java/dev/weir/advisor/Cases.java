package dev.weir.advisor;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.weir.advisor.Case.FitsWhen;
import dev.weir.advisor.Case.Mark;
import dev.weir.advisor.Case.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The cases and parables the adviser may tell, from `cases.yaml`.
///
/// @param all in the order of the file
public record Cases(List<Case> all) {
  private static final String FILE = "cases.yaml";
  private static final Set<String> HYPOTHESES =
      Set.of("D", "U", "K", "V", "E", "G", "I", "C", "O", "X", "N");

  public Cases {
    all = List.copyOf(all);
  }

  /// As written.
  private record Written(
      String id,
      String lesson,
      String title,
      String summary,
      @JsonProperty("fits_when") WrittenFit fitsWhen,
      String caveat,
      Mark mark,
      String source) {
    Case read() {
      return new Case(id, lesson, title, summary, fitsWhen.read(id), caveat, mark, source);
    }
  }

  private record WrittenFit(Set<String> hypotheses, Set<String> settings) {
    FitsWhen read(String id) {
      if (hypotheses.isEmpty() || !HYPOTHESES.containsAll(hypotheses)) {
        throw new IllegalStateException(
            "%s: case '%s' fits %s, but hypotheses are %s"
                .formatted(FILE, id, hypotheses, HYPOTHESES));
      }
      return new FitsWhen(
          hypotheses, settings.stream().map(WrittenFit::setting).collect(toUnmodifiableSet()));
    }

    private static Setting setting(String word) {
      return Setting.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /// Those that come with Weir.
  public static Cases packed() {
    try (InputStream file = Objects.requireNonNull(Cases.class.getResourceAsStream(FILE), FILE)) {
      Written[] written =
          YAMLMapper.builder()
              .enable(
                  DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                  DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                  DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
              .build()
              .readValue(file, Written[].class);
      return new Cases(Arrays.stream(written).map(Written::read).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The case that comes closest: among those that fit, the one that needs most of what is known of
  /// the place; a documented one before a parable; then the first of the file.
  ///
  /// @param hypothesis the id of the leading one, such as `G`
  /// @param context what is known of the place
  /// @return empty when none fits: then none is told
  public Optional<Case> fitting(String hypothesis, Setting... context) {
    Set<Setting> known = Set.of(context);
    return all.stream()
        .filter(each -> each.fits(hypothesis, known))
        .min(
            comparingInt((Case each) -> -each.fitsWhen().settings().size())
                .thenComparing(Case::invented));
  }
}
