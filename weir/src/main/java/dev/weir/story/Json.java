package dev.weir.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.weir.event.Range;
import dev.weir.metric.Definition;
import dev.weir.metric.Evidence;
import dev.weir.metric.Finding;
import dev.weir.metric.Reading;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Findings as JSON: an envelope and readings, each a number with its uncertainty, or why there is
/// none. The schema is the resource `findings.schema.json`.
public final class Json {
  /// The name of the format; counts up when a reader would break.
  public static final String SCHEMA = "urn:weir:findings:1";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .build();

  private Json() {}

  /// What is written.
  ///
  /// @param schema always [#SCHEMA]
  /// @param asOf what was known then
  /// @param period the time the numbers cover
  /// @param span what part of the way they cover
  /// @param definition what the numbers mean
  /// @param readings the numbers
  /// @param before the earlier period, where two are compared; `period` is the later one
  /// @param comparisons numbers of both periods side by side, where two are compared
  record Envelope(
      String schema,
      Instant asOf,
      Period period,
      String span,
      List<Meaning> definition,
      List<Entry> readings,
      Optional<Period> before,
      Optional<List<ComparisonEntry>> comparisons) {

    /// What is written of one period.
    static Envelope of(
        Instant asOf, Period period, String span, List<Meaning> definition, List<Entry> readings) {
      return new Envelope(
          SCHEMA, asOf, period, span, definition, readings, Optional.empty(), Optional.empty());
    }
  }

  /// Half-open, UTC.
  record Period(Instant since, Instant until) {}

  /// A definition, without its query.
  record Meaning(
      String id,
      long version,
      String asks,
      String grain,
      String unit,
      String nulls,
      String source) {}

  /// One finding.
  sealed interface Entry {}

  /// A number.
  record MeasuredEntry(
      String finding,
      String name,
      String unit,
      double value,
      Optional<Double> low,
      Optional<Double> high,
      Optional<String> basis,
      long n,
      String provenance,
      String claim,
      String definition,
      Optional<List<TrendPoint>> trend,
      Optional<Rows> evidence)
      implements Entry {}

  /// No number, because there are too few observations.
  record TooFewEntry(
      String finding, String name, String unit, TooFew tooFew, String claim, String definition)
      implements Entry {}

  /// No number, because something is missing.
  record AbsentEntry(
      String finding, String name, String unit, Absent absent, String claim, String definition)
      implements Entry {}

  /// How many there are and how many it takes.
  record TooFew(long n, long needed, String what) {}

  /// What is missing and how to get it.
  record Absent(String missing, String remedy) {}

  /// The same number for one sub-period; no value when it could not be measured.
  record TrendPoint(
      Period period, Optional<Double> value, Optional<Double> low, Optional<Double> high, long n) {}

  /// What stands behind a number.
  record Rows(
      String query, List<String> columns, List<List<String>> rows, long total, String command) {}

  /// Findings of a study, without their evidence.
  public static String findings(Study study, List<Finding> findings) {
    return findings(study.asOf(), study.period(), study.stream().span(), findings);
  }

  /// Findings over a period, without their evidence.
  public static String findings(Instant asOf, Range period, String span, List<Finding> findings) {
    return write(asOf, new Period(period.since(), period.until()), span, findings, false);
  }

  /// One finding with its evidence.
  public static String explain(Finding finding, Instant asOf) {
    Period period = new Period(finding.period().since(), finding.period().until());
    return write(asOf, period, finding.span(), List.of(finding), true);
  }

  private static String write(
      Instant asOf, Period period, String span, List<Finding> findings, boolean evidence) {
    Map<String, Meaning> meanings = new LinkedHashMap<>();
    findings.forEach(f -> meanings.putIfAbsent(f.definition().id(), meaning(f.definition())));
    return text(
        Envelope.of(
            asOf,
            period,
            span,
            List.copyOf(meanings.values()),
            findings.stream().map(finding -> entry(finding, evidence)).toList()));
  }

  /// An envelope as text.
  static String text(Envelope envelope) {
    return MAPPER.writeValueAsString(envelope).replace("\r\n", "\n") + "\n";
  }

  static Meaning meaning(Definition d) {
    return new Meaning(d.id(), d.version(), d.asks(), d.grain(), d.unit(), d.nulls(), d.source());
  }

  private static Entry entry(Finding finding, boolean evidence) {
    String unit = finding.unit().word();
    String definition = finding.definition().id();
    return switch (finding.reading()) {
      case Reading.Measured measured ->
          new MeasuredEntry(
              finding.id(),
              finding.name(),
              unit,
              measured.value(),
              measured.interval().map(Reading.Interval::low),
              measured.interval().flatMap(Json::high),
              measured.interval().map(Reading.Interval::basis),
              measured.n(),
              measured.provenance().word(),
              finding.claim(),
              definition,
              trend(finding.trend()),
              evidence ? Optional.of(rows(finding.evidence())) : Optional.empty());
      case Reading.TooFew few ->
          new TooFewEntry(
              finding.id(),
              finding.name(),
              unit,
              new TooFew(few.n(), few.needed(), few.what()),
              finding.claim(),
              definition);
      case Reading.Absent absent ->
          new AbsentEntry(
              finding.id(),
              finding.name(),
              unit,
              new Absent(absent.missing(), absent.remedy()),
              finding.claim(),
              definition);
    };
  }

  /// The upper end; nothing where nothing bounds it.
  private static Optional<Double> high(Reading.Interval interval) {
    return interval.isOpen() ? Optional.empty() : Optional.of(interval.high());
  }

  private static Optional<List<TrendPoint>> trend(List<Finding.Point> points) {
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(points.stream().map(Json::point).toList());
  }

  private static TrendPoint point(Finding.Point point) {
    Period period = new Period(point.period().since(), point.period().until());
    return switch (point.reading()) {
      case Reading.Measured m ->
          new TrendPoint(
              period,
              Optional.of(m.value()),
              m.interval().map(Reading.Interval::low),
              m.interval().flatMap(Json::high),
              m.n());
      case Reading.TooFew few ->
          new TrendPoint(period, Optional.empty(), Optional.empty(), Optional.empty(), few.n());
      case Reading.Absent _ ->
          new TrendPoint(period, Optional.empty(), Optional.empty(), Optional.empty(), 0);
    };
  }

  private static Rows rows(Evidence e) {
    return new Rows(e.query(), e.columns(), e.rows(), e.total(), e.command());
  }
}
