package dev.weir.flow.activities;

import dev.weir.metric.Definition;
import dev.weir.metric.Figure;
import dev.weir.metric.Finding;
import dev.weir.metric.Findings;
import dev.weir.metric.Measure;
import dev.weir.metric.Scope;
import dev.weir.store.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Asks a prepared log everything: the one way in for who has read a log.
///
/// @param map the stages and flows, as drawn
/// @param findings every number
/// @param pictures what else is drawn; nothing where only the map is asked for
public record LogMeasures(ActivityMap map, Findings findings, LogPictures pictures) {
  /// What is told in tables rather than in findings.
  public static final List<Definition> TABLES =
      Stream.of(
              "arcs",
              "variants",
              "flows",
              "flows_again",
              "ladder",
              "ends",
              "wip",
              "stage_wip",
              "ageing",
              "teams",
              "working_hours",
              "one_at_a_time")
          .map(id -> Definition.of(LogMeasures.class, id))
          .toList();

  /// Decides when items are over. Comes after [Activities#make] and before any measure.
  ///
  /// @param given the activities that end an item; none: those discovered
  public static Ends close(Engine engine, LogShape shape, List<String> given) {
    return close(engine, shape, given, _ -> "--ends");
  }

  /// The same, where activities may be given elsewhere than on the command line.
  ///
  /// @param where says of a given activity where it was given, for who has to mend it
  public static Ends close(
      Engine engine, LogShape shape, List<String> given, UnaryOperator<String> where) {
    return Ends.close(engine, shape, given, where);
  }

  /// The map with the numbers it shows; the other measures only where they are asked for.
  ///
  /// @param all also those the map does not show
  public static LogMeasures of(Scope scope, LogShape shape, Ends ends, boolean all) {
    return of(scope, shape, ends, all, WorkingTime.FOUND);
  }

  /// When work is done, in words. Comes after [Activities#make].
  public static String workingHours(Engine engine, WorkingTime time) {
    return WorkingClock.of(engine, time).words();
  }

  /// The same, where something is said of when work is done.
  ///
  /// @param all also those the map does not show
  public static LogMeasures of(
      Scope scope, LogShape shape, Ends ends, boolean all, WorkingTime time) {
    List<StageTimes.Told> told = StageTimes.of(scope, all);
    List<Finding> findings = new ArrayList<>(new ItemTimes(ends).read(scope));
    findings.addAll(ActivityMap.findings(told));
    if (all) {
      WorkingClock clock = WorkingClock.make(scope.engine(), time);
      for (Measure measure :
          List.of(
              new WorkShare(shape, clock),
              new WeeklyFlow(),
              new Distribution(ends),
              new FirstPass(),
              new Rework(),
              new Handoffs(),
              new Batches(),
              new Ways())) {
        findings.addAll(measure.read(scope));
      }
    }
    return new LogMeasures(
        ActivityMap.of(scope, shape, ends, told),
        new Findings(findings),
        all
            ? LogPictures.of(
                scope, shape, told.stream().map(stage -> stage.facts().name()).toList())
            : LogPictures.NONE);
  }

  /// What of a log can be compared between two periods. Where nothing ends an item, its span from
  /// the first to the last event stands for its lead time.
  public static List<Figure> figures(Ends ends) {
    return Stream.of(
            ItemTimes.figures(ends), FirstPass.figures(), Handoffs.figures(), WeeklyFlow.figures())
        .flatMap(List::stream)
        .toList();
  }
}
