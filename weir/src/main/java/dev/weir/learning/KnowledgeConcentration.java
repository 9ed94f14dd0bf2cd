package dev.weir.learning;

import dev.weir.event.Provenance;
import dev.weir.metric.Asked;
import dev.weir.metric.Definition;
import dev.weir.metric.Evidence;
import dev.weir.metric.Finding;
import dev.weir.metric.Measure;
import dev.weir.metric.Plain;
import dev.weir.metric.Reading;
import dev.weir.metric.Scope;
import dev.weir.metric.Unit;
import dev.weir.store.Columns;
import java.util.Arrays;
import java.util.List;

/// On how few people the knowledge of the files rests, told as a risk of the system: no name, no
/// pseudonym, and no number in groups so small that a number is a name. SQL:
/// `learning/knowledge_concentration.sql`; the rows shown are folders
/// (`learning/knowledge_by_folder.sql`).
public final class KnowledgeConcentration implements Measure {
  /// What it means.
  public static final Definition DEFINITION =
      Definition.of(KnowledgeConcentration.class, "knowledge_concentration");

  private static final Definition BY_FOLDER =
      Definition.of(KnowledgeConcentration.class, "knowledge_by_folder");

  private static final int MIN_FILES = 10;
  private static final int MIN_PEOPLE = 5;
  private static final String SPAN = "all history of today's files";

  @Override
  public List<Finding> read(Scope scope) {
    // Worked out once, for the numbers and for the rows behind them: it looks at all of history.
    scope.engine().run("create or replace temp table authorship as " + scope.query(DEFINITION));
    Columns columns = scope.engine().columns("select file_no, author, doa from authorship");
    long[] authors = columns.longs("author");
    TruckFactor factor = TruckFactor.of(columns.longs("file_no"), authors, Columns.NONE);
    boolean isAnonymous =
        factor.people() == 0 && Arrays.stream(columns.doubles("doa")).anyMatch(doa -> doa >= 3.293);
    Asked asked = new Asked(DEFINITION, scope, SPAN, scope.query(DEFINITION), folders(scope));
    return List.of(
        asked.finding(
            "knowledge_concentration.truck_factor",
            "truck factor",
            Unit.PEOPLE,
            isAnonymous ? UNKNOWN : truckFactor(factor),
            truckClaim(factor)),
        asked.finding(
            "knowledge_concentration.top_share",
            "files only one and the same person knows well",
            Unit.RATIO,
            isAnonymous ? UNKNOWN : topShare(factor),
            "One of %s is the only one who knows %s of the files well."
                .formatted(
                    Plain.count(factor.people(), "author"),
                    Plain.share((double) factor.topSole() / Math.max(1, factor.files())))));
  }

  private static final Reading UNKNOWN =
      new Reading.Absent(
          "who made a change is not kept (people: none)",
          "remove `people: none` from weir.yaml, if those concerned agree");

  private static Reading truckFactor(TruckFactor factor) {
    if (factor.files() < MIN_FILES) {
      return new Reading.TooFew(factor.files(), MIN_FILES, "files");
    }
    if (factor.people() < MIN_PEOPLE) {
      return smallGroup(factor);
    }
    return factor.factor() == 0
        ? new Reading.Absent(
            "half of the files passed through so many hands that nobody counts as their author",
            "ask the team which part only one of them can change")
        : Reading.Measured.exactly(factor.factor(), factor.files(), Provenance.INFERRED);
  }

  private static Reading topShare(TruckFactor factor) {
    if (factor.files() < MIN_FILES) {
      return new Reading.TooFew(factor.files(), MIN_FILES, "files");
    }
    return factor.people() < MIN_PEOPLE
        ? smallGroup(factor)
        : Reading.Measured.exactly(
            (double) factor.topSole() / factor.files(), factor.files(), Provenance.INFERRED);
  }

  /// Among so few, everybody knows who is meant.
  private static Reading smallGroup(TruckFactor factor) {
    return new Reading.TooFew(
        factor.people(), MIN_PEOPLE, "people (in so small a group a number is a name)");
  }

  private static String truckClaim(TruckFactor factor) {
    String leave =
        factor.factor() == 1
            ? "If one person left"
            : "If %s people left".formatted(Plain.count(factor.factor()));
    return ("%s, more than half of the files would have nobody who knows them well, as far as"
            + " commits tell.")
        .formatted(leave);
  }

  /// Folders, not people, stand behind it. The query shown is whole; here it is asked of the rows
  /// already worked out.
  private static Evidence folders(Scope scope) {
    String byFolder = scope.query(BY_FOLDER);
    Evidence evidence = scope.evidence(DEFINITION.id(), byFolder);
    return new Evidence(
        "with authorship as (\n" + scope.query(DEFINITION) + ")\n" + byFolder,
        evidence.columns(),
        evidence.rows(),
        evidence.total(),
        evidence.command());
  }
}
