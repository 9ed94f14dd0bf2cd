package dev.weir.advisor;

import dev.weir.advisor.Way.Point;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the way of an item out of an answer: "asked for in early March, started two weeks later,
/// done in three days, live on the 2nd of May". Days anchor it, lengths of time go on from the
/// point before; what cannot be placed is left out, never guessed.
final class WayReader {
  private static final double DAY = 24;
  private static final Pattern CLAUSE = Pattern.compile("[.;,\\n]+|\\s+(?:and|then|but|while)\\s+");
  private static final Pattern YEAR = Pattern.compile("\\b\\d{4}\\b");
  private static final Pattern AGO =
      Pattern.compile("\\b(?:ago|today|yesterday|last|this)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern FORWARD =
      Pattern.compile(
          "\\b(?:later|after|afterwards|then|took|takes|lasted|until|till|before|within|in|another|for|of|plus|needed)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DENIED =
      Pattern.compile(
          "\\b(?:not|never|\\w+n't|(?:was|did|is|has|had)nt)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern UNTIL =
      Pattern.compile("\\b(?:until|till|before|for|same day|at once)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern AT_ONCE =
      Pattern.compile(
          "\\b(?:same day|at once|immediately|straight away|right away|that day)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NEXT_DAY =
      Pattern.compile("\\b(?:(?:next|following) day|day after)\\b", Pattern.CASE_INSENSITIVE);
  private static final Map<Point, Pattern> SAID =
      Map.of(
          Point.ASKED,
          words(
              "ask(?:ed|s)?|request(?:ed)?|raised|ordered|wished|reported|came in|come in|comes in|arrived|submitted|applied|filed|proposed|commissioned|referred|wanted|lodged|handed in|promised"),
          Point.STARTED,
          words(
              "start(?:ed|s)?|began|begun|begin|picked (?:it )?up|took it up|taken up|kicked off|work on it|assigned|opened"),
          Point.FINISHED,
          words(
              "finish(?:ed)?|done|ready|complete(?:d)?|merged|built|coded|coding|written|drafted|made|build|writing|development|work itself"),
          Point.LIVE,
          words(
              "live|release(?:d)?|deploy(?:ed)?|shipped|went out|go out|out|production|published|rolled out|launched|installed|delivered|issued|decided on|sent out"),
          Point.USED,
          words(
              "use|used|uses|using|in the hands|customer had|user had|paid out|paid|treated|in use|got it|had it|received"));
  private static final Pattern WAIT_OUT =
      words(
          "release|date|train|board|cab|committee|council|panel|window|sitting|go-live|deployment|approval to release");
  private static final Pattern WAIT_CHECK =
      words(
          "review|test|tests|tested|testing|qa|build|environment|checking|check|inspection|reading");
  private static final Pattern WAIT_START =
      words(
          "backlog|before anybody|before anyone|before somebody|before someone|before we|before it was started|budget|decision|go-ahead|prioriti[sz]ed?|until someone started|until somebody started");
  private static final Pattern HANDS =
      words(
          "hands?|hands-on|of work|actual|effort|net|in all|real work|pure|touch(?:ed)?|worked on");

  private WayReader() {}

  private static Pattern words(String any) {
    return Pattern.compile("\\b(?:" + any + ")\\b", Pattern.CASE_INSENSITIVE);
  }

  /// The way in an answer; [Way#UNKNOWN] when no two points can be placed.
  ///
  /// @param on the day of the conversation
  static Way read(String text, LocalDate on) {
    return read(List.of(text), on);
  }

  /// The way in an answer and its corrections: a correction changes the points it speaks of, and
  /// takes back those it denies.
  static Way read(List<String> texts, LocalDate on) {
    Read all = one(texts.getFirst(), on);
    for (String correction : texts.subList(1, texts.size())) {
      all = all.corrected(one(correction, on));
    }
    return way(all.at());
  }

  /// Points of the way in one text.
  ///
  /// @param at hours after midnight of the first day, or after the first point where no day is
  ///   known
  /// @param zero the first day
  /// @param denied points of which it is said that they were not so
  private record Read(Map<Point, Double> at, Optional<LocalDate> zero, Set<Point> denied) {
    Read corrected(Read later) {
      Map<Point, Double> merged = new EnumMap<>(Point.class);
      merged.putAll(at);
      merged.keySet().removeAll(later.denied);
      if (zero.isPresent() && later.zero.isPresent()) {
        double shift = ChronoUnit.DAYS.between(zero.get(), later.zero.get()) * DAY;
        later.at.forEach((point, hours) -> merged.put(point, hours + shift));
      } else if (later.at.size() > 1 || (merged.isEmpty() && !later.at.isEmpty())) {
        return later;
      }
      return new Read(merged, zero, denied);
    }
  }

  private static Read one(String text, LocalDate on) {
    Set<Point> denied = new HashSet<>();
    List<Placed> placed = new ArrayList<>();
    double at = 0;
    boolean dated = false;
    LocalDate zero = on;
    Optional<Point> before = Optional.empty();
    Optional<LocalDate> latest = Optional.empty();
    Optional<Double> clock = Optional.empty();
    for (String clause : CLAUSE.split(Clock.plain(Ears.plain(text)), -1)) {
      Optional<LocalDate> day = day(clause, on, latest);
      Optional<Times.Length> length = Times.lengths(clause).stream().findFirst();
      Optional<Double> hour = Clock.hour(clause, clock);
      Optional<Point> point = point(clause, before, day.isPresent() || hour.isPresent());
      if (point.isEmpty()) {
        continue;
      }
      if (DENIED.matcher(clause).find() && !UNTIL.matcher(clause).find()) {
        denied.add(point.get());
        continue;
      }
      if (day.isPresent()) {
        if (!dated) {
          zero = day.get().minusDays(Math.round(at / DAY));
          dated = true;
        }
        at = ChronoUnit.DAYS.between(zero, day.get()) * DAY;
        latest = day;
      }
      if (hour.isPresent() && (placed.isEmpty() || clock.isPresent() || day.isPresent())) {
        boolean nextDay = day.isEmpty() && clock.filter(then -> hour.get() < then).isPresent();
        double midnight = day.isPresent() ? at : at - clock.orElse(0.0) + (nextDay ? DAY : 0);
        at = midnight + hour.get();
        clock = hour;
      } else if (day.isPresent()) {
        clock = Optional.empty();
      } else if (length.isPresent() && (FORWARD.matcher(clause).find() || before.isPresent())) {
        at = last(placed).map(Placed::at).orElse(0.0) + length.get().hours();
        if (placed.isEmpty()) {
          placed.add(new Placed(point.get().before(), 0));
        }
      } else if (NEXT_DAY.matcher(clause).find() && !placed.isEmpty()) {
        at = last(placed).map(Placed::at).orElse(0.0) + DAY;
      } else if (AT_ONCE.matcher(clause).find() && !placed.isEmpty()) {
        at = last(placed).map(Placed::at).orElse(0.0);
      } else if (!(placed.isEmpty() && point.get() == Point.ASKED)) {
        continue;
      }
      placed.add(new Placed(point.get(), at));
      before = point;
    }
    Map<Point, Double> points = new EnumMap<>(Point.class);
    placed.forEach(each -> points.putIfAbsent(each.point(), each.at()));
    return new Read(points, dated ? Optional.of(zero) : Optional.empty(), denied);
  }

  /// A day without a year is the next such day after the one said before it.
  private static Optional<LocalDate> day(String clause, LocalDate on, Optional<LocalDate> latest) {
    Optional<LocalDate> day = Times.day(clause, on);
    if (latest.isEmpty() || YEAR.matcher(clause).find() || AGO.matcher(clause).find()) {
      return day;
    }
    LocalDate after = latest.get();
    return day.map(each -> each.withYear(after.getYear()))
        .map(each -> each.isBefore(after) ? each.plusYears(1) : each);
  }

  private record Placed(Point point, double at) {}

  private static Optional<Placed> last(List<Placed> placed) {
    return placed.stream().max(Comparator.comparing(Placed::point));
  }

  /// Points in order, each not before the one before it: a month without a year that would run
  /// backwards belongs to the year after.
  private static Way way(Map<Point, Double> read) {
    Map<Point, Double> at = new EnumMap<>(Point.class);
    at.putAll(read);
    double floor = Double.NEGATIVE_INFINITY;
    for (Map.Entry<Point, Double> each : at.entrySet()) {
      double value = each.getValue();
      while (value < floor && floor - value < 366 * DAY) {
        value += 365 * DAY;
      }
      each.setValue(Math.max(value, floor));
      floor = each.getValue();
    }
    if (at.size() < 2) {
      return Way.UNKNOWN;
    }
    double first = at.values().iterator().next();
    at.replaceAll((_, hours) -> hours - first);
    return new Way(at);
  }

  /// Which point a clause speaks of: the last one it names; for a wait, the point at its end.
  private static Optional<Point> point(String clause, Optional<Point> before, boolean dated) {
    if (!dated
        && clause
            .toLowerCase(java.util.Locale.ROOT)
            .matches(".*\\b(?:wait|waited|waiting|lay|sat|lying|stuck|spent|queued)\\b.*")) {
      if (WAIT_START.matcher(clause).find()) {
        return Optional.of(Point.STARTED);
      }
      if (WAIT_OUT.matcher(clause).find()) {
        return Optional.of(Point.LIVE);
      }
      if (WAIT_CHECK.matcher(clause).find()) {
        return Optional.of(Point.FINISHED);
      }
    }
    Optional<Point> named = Optional.empty();
    int latest = -1;
    for (Point point : Point.values()) {
      Matcher matcher = java.util.Objects.requireNonNull(SAID.get(point)).matcher(clause);
      while (matcher.find()) {
        if (matcher.start() > latest) {
          latest = matcher.start();
          named = Optional.of(point);
        }
      }
    }
    if (named.isPresent()) {
      return named;
    }
    if (!dated && WAIT_CHECK.matcher(clause).find()) {
      return Optional.of(Point.FINISHED);
    }
    boolean checked = before.filter(each -> each.compareTo(Point.FINISHED) >= 0).isPresent();
    if (dated && checked && WAIT_CHECK.matcher(clause).find()) {
      return Optional.empty(); // checking lies between finished and live, and is neither
    }
    return before.filter(point -> dated && point != Point.USED).map(Point::after);
  }

  /// How long hands were on it, as it was said.
  static Optional<Times.Length> hands(String text) {
    String plain = Ears.plain(text);
    for (String clause : plain.split("[.;,\\n]+", -1)) {
      if (HANDS.matcher(clause).find()) {
        List<Times.Length> lengths = Times.lengths(clause);
        if (!lengths.isEmpty()) {
          return Optional.of(lengths.getLast());
        }
      }
    }
    return Optional.empty();
  }
}
