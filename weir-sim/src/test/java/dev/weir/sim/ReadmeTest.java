package dev.weir.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.stats.Estimate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  @Test
  void theNumberInTheReadmeIsTheOneItsStatementsGive() throws IOException {
    // readme: begin
    Pool reviewers = Pool.of("reviewers", 2);
    Station write = Station.of("write", 5, Sampler.exponentialHours(8));
    Station review = Station.of("review", reviewers, Sampler.exponentialHours(3));
    Model now = Model.line(Arrivals.poissonPerHour(0.5), write, review);
    Model then = now.with(Pool.of("reviewers", 3));
    Plan plan = Plan.steady(Duration.ofDays(100), Duration.ofDays(1000), 20, 42);
    double hours = Simulator.run(now, plan).measured().leadTimeHours().mean();
    double fewer = hours - Simulator.run(then, plan).measured().leadTimeHours().mean();
    // readme: end
    Outcome.Measured before = Simulator.run(now, plan).measured();
    Estimate lead = before.leadTimeHours();
    Estimate saved =
        Comparison.of(
                Simulator.run(then, plan).measured(),
                before,
                replication -> replication.flow().leadTime().meanHours(),
                0.95)
            .difference();
    String readme = Files.readString(Path.of("README.md"));
    List<String> source = Files.readAllLines(Path.of("src/test/java/dev/weir/sim/ReadmeTest.java"));
    int from = source.indexOf("    // readme: begin") + 1;
    int to = source.indexOf("    // readme: end");
    assertThat(to - from).isEqualTo(8);
    for (String line : source.subList(from, to)) {
      assertThat(readme).contains(line.strip());
    }
    assertThat(readme).contains(shown("hours", hours, lead)).contains(shown("fewer", fewer, saved));
  }

  private static String shown(String name, double mean, Estimate estimate) {
    return "`%s` is %s (%s to %s)"
        .formatted(
            name,
            Picture.number(mean),
            Picture.number(estimate.low()),
            Picture.number(estimate.high()));
  }
}
