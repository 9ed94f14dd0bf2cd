package dev.weir.story;

import dev.weir.flow.activities.LogPictures.StageWip;
import dev.weir.flow.activities.LogPictures.Week;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Work under way week by week, one band a stage, in the order items come to them: the first stage
/// on top. The stages with least work share one band, where there are more than eight.
///
/// @param bands from the first stage to the last; the folded ones come after it
/// @param folded how many stages share the last band; 0 where each has its own
record StageBands(List<Band> bands, int folded) {
  /// No picture holds more.
  static final int MOST = 8;

  private static final double LETTER = 6.6;
  private static final double BOLD = 7.6;
  private static final double LINE = 14.5;
  private static final double LEADER = 12;

  StageBands {
    bands = List.copyOf(bands);
  }

  /// @param name of the stage
  /// @param wip items in it at the end of each week drawn
  /// @param isNamed whether the headline names it
  record Band(String name, List<Double> wip, boolean isNamed) {
    Band {
      wip = List.copyOf(wip);
    }

    double sum() {
      return wip.stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  /// @param weeks those drawn: the last of the study's
  static StageBands of(LogStudy study, List<Week> weeks) {
    int skipped = study.pictures().weeks().size() - weeks.size();
    StreamHeadline headline = StreamHeadline.of(study);
    String named = headline.stage().map(stage -> stage.name()).orElse("");
    List<Band> all = new ArrayList<>();
    for (StageWip stage : study.pictures().stages()) {
      List<Double> wip = stage.wip().subList(skipped, stage.wip().size());
      if (wip.stream().anyMatch(items -> items > 0)) {
        all.add(new Band(stage.stage(), wip, stage.stage().equals(named)));
      }
    }
    if (all.size() <= MOST) {
      return new StageBands(all, 0);
    }
    Set<Band> largest =
        all.stream()
            .sorted(Comparator.comparingDouble((Band band) -> -band.sum()))
            .limit(MOST - 1)
            .collect(Collectors.toSet());
    List<Band> kept = new ArrayList<>(all.stream().filter(largest::contains).toList());
    double[] rest = new double[weeks.size()];
    all.stream()
        .filter(band -> !largest.contains(band))
        .forEach(band -> Arrays.setAll(rest, i -> rest[i] + band.wip().get(i)));
    int folded = all.size() - kept.size();
    kept.add(new Band(folded + " other stages", Arrays.stream(rest).boxed().toList(), false));
    return new StageBands(kept, folded);
  }

  /// What is said of stages that share a band; empty where none do.
  String words() {
    return folded == 0
        ? ""
        : " The %s stages with least work share the lowest band.".formatted(Words.count(folded));
  }

  /// The stage with most of it, over all weeks.
  Optional<Band> largest() {
    return bands.stream().max(Comparator.comparingDouble(Band::sum));
  }

  /// Items under way in all bands; over all weeks.
  double sum() {
    return bands.stream().mapToDouble(Band::sum).sum();
  }

  /// The most at the end of any week.
  double most() {
    double most = 0;
    for (int week = 0; !bands.isEmpty() && week < bands.getFirst().wip().size(); week++) {
      int at = week;
      most = Math.max(most, bands.stream().mapToDouble(band -> band.wip().get(at)).sum());
    }
    return most;
  }

  /// How much room the names take beside the plot.
  static double margin(double width) {
    return width < 500 ? 132 : 190;
  }

  /// Draws the bands on top of a base, names and numbers at the end beside them.
  ///
  /// @param base where the lowest begins, items, one for each week
  void draw(Svg svg, WeekAxis axis, List<Week> weeks, double[] base) {
    double[] lower = base.clone();
    List<Double> middles = new ArrayList<>();
    for (int i = bands.size() - 1; i >= 0; i--) {
      Band band = bands.get(i);
      double[] upper = new double[lower.length];
      Arrays.setAll(upper, week -> lower[week] + band.wip().get(week));
      double[] shape = between(axis, weeks, lower, upper);
      if (band.isNamed()) {
        svg.hatchedShape("band largest", shape);
      } else {
        svg.closed(i % 2 == 0 ? "band" : "band other", shape);
      }
      int last = lower.length - 1;
      middles.addFirst(axis.y((lower[last] + upper[last]) / 2));
      System.arraycopy(upper, 0, lower, 0, lower.length);
    }
    names(svg, axis, middles);
  }

  private static double[] between(WeekAxis axis, List<Week> weeks, double[] lower, double[] upper) {
    int n = weeks.size();
    double[] shape = new double[4 * n];
    for (int i = 0; i < n; i++) {
      double x = axis.x(weeks.get(i).at());
      int back = 2 * (2 * n - 1 - i);
      shape[2 * i] = x;
      shape[2 * i + 1] = axis.y(upper[i]);
      shape[back] = x;
      shape[back + 1] = axis.y(lower[i]);
    }
    return shape;
  }

  /// Each name as near to its band as the others leave room for.
  private void names(Svg svg, WeekAxis axis, List<Double> middles) {
    double[] at = new double[middles.size()];
    for (int i = 0; i < at.length; i++) {
      at[i] = i == 0 ? middles.get(i) : Math.max(middles.get(i), at[i - 1] + LINE);
    }
    double lowest = axis.y(0);
    for (int i = at.length - 1; i >= 0; i--) {
      at[i] = Math.min(at[i], lowest - LINE * (at.length - 1 - i));
    }
    double x = axis.right() + LEADER + 4;
    for (int i = 0; i < at.length; i++) {
      Band band = bands.get(i);
      int room = (int) ((svg.width() - x) / (band.isNamed() ? BOLD : LETTER));
      String count = " " + Words.count(Math.round(band.wip().getLast()));
      svg.line(axis.right() + 1, middles.get(i), axis.right() + LEADER, at[i], "hair");
      svg.text(
          x,
          at[i] + 4,
          band.isNamed() ? "t b" : "t",
          Clean.line(band.name(), room - count.length()) + count);
    }
  }
}
