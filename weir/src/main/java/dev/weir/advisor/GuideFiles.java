package dev.weir.advisor;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads the adviser's data files, and says what is wrong with them.
public final class GuideFiles {
  private static final Set<String> REACH = Set.of("look", "habit", "agree");
  private static final Set<String> ROLES = Set.of("do", "lead", "fund");
  private static final Set<String> SPANS = Set.of("start", "work", "release", "use");
  private static final Set<String> LIMITS = Set.of("how soon", "how much", "learning");
  private static final Set<String> DOES = Set.of("forget", "pause", "shorten", "go on");
  private static final int STRONGEST = 2;

  private record Known(
      List<Guide.Hypothesis> hypotheses,
      List<Guide.Loop> loops,
      Map<String, List<String>> words,
      List<Guide.Wait> waits,
      List<Guide.Question> questions,
      List<Guide.Splitter> splitters,
      List<Guide.Aim> aims,
      List<Guide.Cure> cures,
      List<Guide.Interrupt> interrupts) {}

  private GuideFiles() {}

  /// The guide that ships with Weir.
  public static Guide shipped() {
    return read(text("hypotheses.yaml"), text("closings.yaml"));
  }

  /// Reads a guide.
  ///
  /// @throws IllegalArgumentException naming everything that refers to what does not exist
  static Guide read(String hypotheses, String closings) {
    YAMLMapper mapper = mapper();
    Known known = mapper.readValue(hypotheses, Known.class);
    Guide guide =
        new Guide(
            known.hypotheses(),
            known.loops(),
            known.words(),
            known.waits(),
            known.questions(),
            known.splitters(),
            known.aims(),
            known.cures(),
            known.interrupts(),
            mapper.readValue(closings, Guide.Readings.class));
    List<String> faults = faults(guide);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
    return guide;
  }

  /// A reader of YAML for records: what is left out is empty, what is unknown is an error.
  static YAMLMapper mapper() {
    return YAMLMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .changeDefaultNullHandling(_ -> JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY))
        .build();
  }

  /// A data file beside this class.
  static String text(String name) {
    try (InputStream in = GuideFiles.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(in, name).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Everything in a guide that names what does not exist or cannot be understood.
  private static List<String> faults(Guide guide) {
    List<String> faults = new ArrayList<>();
    Set<String> known = ids(guide.hypotheses().stream().map(Guide.Hypothesis::id));
    Set<String> loops = ids(guide.loops().stream().map(Guide.Loop::id));
    Set<String> aims = ids(guide.aims().stream().map(Guide.Aim::id));
    Set<String> questions = ids(guide.questions().stream().map(Guide.Question::id));
    for (Guide.Hypothesis each : guide.hypotheses()) {
      String where = "hypothesis " + each.id();
      within(faults, where + " limits", List.of(each.limits()), LIMITS);
      within(faults, where + " loops", each.loops(), loops);
      within(faults, where + " rivals", each.rivals(), known);
      within(
          faults, where + " in closings", List.of(each.id()), guide.closings().readings().keySet());
    }
    guide
        .closings()
        .readings()
        .forEach((id, reading) -> {
          within(faults, "reading " + id, List.of(id), known);
          within(faults, "reading " + id + " steps", REACH, reading.steps().keySet());
          cues(faults, guide, "reading " + id + " own", reading.own().cues());
          within(faults, "reading " + id + " only", ROLES, reading.only().keySet());
        });
    guide.closings().persons().stream()
        .filter(each -> each.size() != 2)
        .forEach(each -> faults.add("persons: " + each + " is no pair"));
    for (Guide.Question question : guide.questions()) {
      within(faults, question.id() + " joins", question.joins(), questions);
      replies(faults, guide, question.id(), question.answers(), known, loops, aims);
    }
    for (Guide.Splitter splitter : guide.splitters()) {
      within(
          faults,
          splitter.id(),
          splitter.pair().stream().filter(id -> !id.equals("*")).toList(),
          known);
      replies(faults, guide, splitter.id(), splitter.answers(), known, loops, aims);
    }
    for (Guide.Interrupt each : guide.interrupts()) {
      moves(faults, "interrupt " + each.id(), each.moves(), known);
      within(faults, "interrupt " + each.id() + " loops", each.loops(), loops);
      within(faults, "interrupt " + each.id() + " does", List.of(each.does()), DOES);
      cues(faults, guide, "interrupt " + each.id(), each.cues());
      cues(faults, guide, "interrupt " + each.id() + " unless", each.unless());
    }
    Set<String> replies =
        ids(
            guide.questions().stream()
                .flatMap(each -> each.answers().stream())
                .map(Guide.Reply::id));
    for (Guide.Wait each : guide.waits()) {
      within(faults, "waits " + each.kind() + " replies", each.replies(), replies);
      cues(faults, guide, "waits " + each.kind(), each.cues());
      cues(faults, guide, "waits " + each.kind() + " nature", List.of(each.nature()));
    }
    for (Guide.Cure cure : guide.cures()) {
      within(faults, "cure " + cure.id(), cure.helps(), known);
      cues(faults, guide, "cure " + cure.id(), cure.cues());
    }
    return faults;
  }

  private static void replies(
      List<String> faults,
      Guide guide,
      String where,
      List<Guide.Reply> replies,
      Set<String> known,
      Set<String> loops,
      Set<String> aims) {
    for (Guide.Reply reply : replies) {
      String at = where + ", " + reply.id();
      moves(faults, at, reply.moves(), known);
      within(faults, at + " loops", reply.loops(), loops);
      within(faults, at + " spans", reply.spans(), SPANS);
      within(faults, at + " aim", reply.aim().isEmpty() ? List.of() : List.of(reply.aim()), aims);
      within(
          faults,
          at + " reach",
          reply.reach().isEmpty() ? List.of() : List.of(reply.reach()),
          REACH);
      cues(faults, guide, at, reply.cues());
      if (reply.noted().isEmpty() || reply.cues().isEmpty()) {
        faults.add(at + ": needs `noted` and `cues`");
      }
    }
  }

  private static void moves(
      List<String> faults, String where, Map<String, Integer> moves, Set<String> known) {
    within(faults, where + " moves", moves.keySet(), known);
    moves.forEach((id, grade) -> {
      if (Math.abs(grade) > STRONGEST) {
        faults.add(where + ": grade " + grade + " of " + id + " is not one of the five");
      }
    });
  }

  private static void cues(List<String> faults, Guide guide, String where, List<String> cues) {
    for (String cue : cues) {
      try {
        Ears.pattern(cue, guide.words());
      } catch (IllegalArgumentException e) {
        faults.add(where + ": cue '" + cue + "': " + e.getMessage());
      }
    }
  }

  private static void within(
      List<String> faults, String where, Iterable<String> used, Set<String> known) {
    for (String each : used) {
      if (!known.contains(each)) {
        faults.add(where + ": '" + each + "' is not one of " + new TreeSet<>(known));
      }
    }
  }

  private static Set<String> ids(Stream<String> ids) {
    return ids.collect(Collectors.toCollection(TreeSet::new));
  }
}
