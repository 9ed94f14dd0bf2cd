package dev.weir.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.sim.theory.ManyServers;
import dev.weir.stats.LogNormal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Computes every number and picture of the gallery in `docs/concepts`. Accept changed ones with
/// `-Dgallery.accept=true`, then review them like code.
class GalleryTest {
  private static final Path CONCEPTS = Path.of("..", "docs", "concepts");
  private static final String BEGIN = "<!-- computed: begin -->\n";
  private static final String END = "<!-- computed: end -->";

  private static double leadDays(Replication replication) {
    return replication.flow().leadTime().meanHours() / 24;
  }

  private static double mean(Model model, Plan plan, ToDoubleFunction<Replication> figure) {
    return Simulator.run(model, plan).measured().estimate(figure, 0.95).mean();
  }

  private static Plan steady(int days) {
    return Plan.steady(Duration.ofDays(days / 4), Duration.ofDays(days), 20, 1);
  }

  private static void assertShown(String name, Picture picture) throws IOException {
    Path page = CONCEPTS.resolve(name + ".md");
    Path drawing = CONCEPTS.resolve(name + ".svg");
    String text = Files.readString(page);
    int from = text.indexOf(BEGIN) + BEGIN.length();
    int to = text.indexOf(END);
    if (Boolean.getBoolean("gallery.accept")) {
      Files.writeString(page, text.substring(0, from) + picture.table() + text.substring(to));
      Files.writeString(drawing, picture.svg());
      return;
    }
    assertThat(text.substring(from, to)).isEqualTo(picture.table());
    assertThat(drawing).hasContent(picture.svg());
  }

  @Test
  void releaseTrain() throws IOException {
    List<Double> usual = new ArrayList<>();
    List<Double> twiceAsFast = new ArrayList<>();
    List<String> labels = List.of("28", "14", "7", "3", "1");
    for (String days : labels) {
      usual.add(mean(train(Integer.parseInt(days), 16), steady(2_000), GalleryTest::leadDays));
      twiceAsFast.add(mean(train(Integer.parseInt(days), 8), steady(2_000), GalleryTest::leadDays));
    }
    assertShown(
        "release-train",
        new Picture(
            "Mean lead time in days",
            "days between releases",
            labels,
            List.of(
                new Picture.Line("work as it is", usual),
                new Picture.Line("work twice as fast", twiceAsFast))));
    assertThat(usual.get(2)).isLessThan(twiceAsFast.get(1));
  }

  private static Model train(int days, double hours) {
    Station work = Station.of("work", 5, Sampler.hours(LogNormal.ofMean(hours, 1)));
    Gate gate = Gate.ByTimetable.every(Duration.ofDays(days));
    Station release = Station.of("release", 500, Models.hours(1)).with(Entry.FREE.withGate(gate));
    return Model.line(Arrivals.poissonPerHour(0.22), work, release);
  }

  @Test
  void sharedExpert() throws IOException {
    List<Double> alone = new ArrayList<>();
    List<Double> pooled = new ArrayList<>();
    List<String> labels = List.of("20 %", "30 %", "40 %", "45 %");
    for (String label : labels) {
      double share = Integer.parseInt(label.substring(0, 2)) / 100.0;
      alone.add(mean(expert(share, 1), steady(1_000), r -> r.station("mobile").waitHours()));
      pooled.add(mean(expert(share, 2), steady(1_000), r -> r.station("mobile").waitHours()));
    }
    assertShown(
        "shared-expert",
        new Picture(
            "Mean wait for one hour of the expert, in hours",
            "share of the expert that each of two teams uses",
            labels,
            List.of(
                new Picture.Line("one expert", alone),
                new Picture.Line("a second who can stand in", pooled))));
    StringBuilder exactAlone = new StringBuilder();
    StringBuilder exactPooled = new StringBuilder();
    for (String label : labels) {
      double load = Integer.parseInt(label.substring(0, 2)) / 100.0;
      double one = ManyServers.mmc(2 * load, 1, 1).waitTime();
      double two = ManyServers.mmc(2 * load, 1, 2).waitTime();
      exactAlone
          .append(exactAlone.isEmpty() ? "" : ", ")
          .append(String.format(Locale.ROOT, "%.2f", one));
      exactPooled
          .append(exactPooled.isEmpty() ? "" : ", ")
          .append(String.format(Locale.ROOT, "%.3f", two));
      assertThat(one > 20 * two).as(label).isEqualTo(load >= 0.4);
    }
    assertThat(Files.readString(CONCEPTS.resolve("shared-expert.md")))
        .contains(exactAlone, exactPooled);
  }

  private static Model expert(double share, int experts) {
    Pool pool = Pool.of("expert", experts);
    return Model.of(
        List.of(
            Source.of("mobile changes", "mobile", Arrivals.poissonPerHour(share)),
            Source.of("web changes", "web", Arrivals.poissonPerHour(share))),
        List.of(
            Station.of("mobile", pool, Sampler.exponentialHours(1)),
            Station.of("web", pool, Sampler.exponentialHours(1))),
        List.of());
  }

  @Test
  void reviewQueue() throws IOException {
    List<Double> waits = new ArrayList<>();
    List<Double> busy = new ArrayList<>();
    List<String> labels = List.of("16", "8", "4", "2", "1");
    for (String hours : labels) {
      Model model = review(Double.parseDouble(hours));
      waits.add(mean(model, steady(2_000), r -> r.station("review").waitHours()));
      busy.add(10 * mean(model, steady(2_000), r -> r.pool("reviewer").busyRatio()));
    }
    assertShown(
        "review-queue",
        new Picture(
            "Mean wait for a review in hours",
            "hours of other work before the reviewer looks again",
            labels,
            List.of(
                new Picture.Line("wait", waits),
                new Picture.Line("tenths of the reviewer spent on reviews", busy))));
    assertThat(busy.getFirst()).isBetween(2.9, 3.1);
    assertThat(busy.getLast()).isBetween(2.9, 3.1);
  }

  private static Model review(double pieceHours) {
    Server.OtherWork other = new Server.OtherWork.WhenIdle(Sampler.exponentialHours(pieceHours));
    Pool reviewer = Pool.of("reviewer", 1, Server.of("any").with(other));
    return Model.line(
        Arrivals.poissonPerHour(0.3), Station.of("review", reviewer, Sampler.exponentialHours(1)));
  }

  @Test
  void aiFlood() throws IOException {
    List<Double> finished = new ArrayList<>();
    List<Double> lead = new ArrayList<>();
    List<String> labels = List.of("1", "1.25", "1.5", "2", "3");
    Plan quarter = Plan.until(Duration.ofDays(91), 40, 1);
    for (String label : labels) {
      Model model = flood(Double.parseDouble(label));
      finished.add(mean(model, quarter, r -> r.counts().finished() / 13.0));
      lead.add(
          mean(
              model,
              quarter,
              r -> r.flow().meanPresent() / r.counts().finished() * r.windowHours() / 24));
    }
    assertShown(
        "ai-flood",
        new Picture(
            "A quarter with more and more generated changes",
            "changes written, times as many as before",
            labels,
            List.of(
                new Picture.Line("finished a week", finished),
                new Picture.Line("days in progress per finished change", lead))));
    assertThat(finished.getLast()).isLessThan(1.4 * finished.getFirst());
  }

  private static Model flood(double times) {
    Station write = Station.of("write", 40, Sampler.hours(LogNormal.ofMean(12, 1)));
    Station review = Station.of("review", 3, Sampler.hours(LogNormal.ofMean(8, 1)));
    return Model.line(Arrivals.poissonPerHour(0.75 * 3 / 8 * times), write, review)
        .withRoutes(
            List.of(
                Route.to("write", "review"),
                Route.of(
                    "review", new Route.Branch("write", 0.1), new Route.Branch(Route.OUT, 0.9))));
  }
}
