package dev.weir.app;

import dev.weir.event.Range;
import dev.weir.event.UserException;
import dev.weir.store.Engine;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// The time an analysis covers, and why.
///
/// Not given, it is the last twelve months before the end; where too little happened in them for a
/// number to stand (fewer than five releases with work from the main line, or fewer than fifty
/// commits), two, three, five and ten times as long, and at last everything.
///
/// @param reason for people: "the last 12 months"
record Period(Range range, String reason) {
  private static final int RELEASES = 5;
  private static final int COMMITS = 50;
  private static final List<Integer> YEARS = List.of(1, 2, 3, 5, 10);

  static Period of(Engine engine, Request request, Instant asOf) {
    Instant until = request.until().orElse(asOf);
    if (request.since().isPresent()) {
      Instant since = request.since().get();
      if (!since.isBefore(until)) {
        throw new UserException(
            "The period ends (" + until + ") before it begins (" + since + ").",
            "Give --since an earlier date than --until; without --until it ends with the data.");
      }
      return new Period(new Range(since, until), "given by --since");
    }
    OffsetDateTime end = until.atOffset(ZoneOffset.UTC);
    for (int years : YEARS) {
      Range range = new Range(end.minusYears(years).toInstant(), until);
      if (isEnough(engine, range)) {
        String reason = "the last " + 12 * years + " months";
        return new Period(
            range, years == 1 ? reason : reason + "; fewer hold too few releases to say anything");
      }
    }
    Instant first =
        engine
            .row("select min(integrated_at) as at from commits", row -> row.optionalInstant("at"))
            .filter(at -> at.isBefore(until))
            .orElse(until);
    return new Period(new Range(first, until), "all there is");
  }

  private static boolean isEnough(Engine engine, Range range) {
    return engine.row(
        Engine.bind(
            """
            select
                (select count(*) from release
                where n_mainline > 0 and released_at >= :since and released_at < :until)
                    as n_releases,
                (select count(*) from commits where integrated_at >= :since and integrated_at < :until)
                    as n_commits
            """,
            Map.of("since", range.since(), "until", range.until())),
        row -> row.count("n_releases") >= RELEASES && row.count("n_commits") >= COMMITS);
  }
}
