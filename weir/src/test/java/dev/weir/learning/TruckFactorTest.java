package dev.weir.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TruckFactorTest {
  private static final long NONE = -1;

  /// Person 1 goes: files 1 and 2 lose their author, 3 keeps person 2; one half is covered, so
  /// person 2 goes as well.
  @Test
  void halfIsStillEnough() {
    long[] files = {1, 2, 3, 3, 4};
    long[] authors = {1, 1, 1, 2, 2};
    assertThat(TruckFactor.of(files, authors, NONE)).isEqualTo(new TruckFactor(2, 4, 2, 2));
  }

  @Test
  void filesNobodyAuthoredCountAsLost() {
    assertThat(TruckFactor.of(new long[] {1, 2, 3}, new long[] {NONE, NONE, 7}, NONE))
        .isEqualTo(new TruckFactor(0, 3, 1, 1));
  }

  @Test
  void itEqualsTheGreedyLoopOnSets() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Set<Long>> authorsOf = new ArrayList<>();
      List<Long> files = new ArrayList<>();
      List<Long> authors = new ArrayList<>();
      int size = 1 + random.nextInt(40);
      for (long file = 0; file < size; file++) {
        Set<Long> some = new TreeSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          some.add((long) random.nextInt(8));
        }
        authorsOf.add(some);
        for (long author : some.isEmpty() ? Set.of(NONE) : some) {
          files.add(file);
          authors.add(author);
        }
      }
      TruckFactor factor = TruckFactor.of(array(files), array(authors), NONE);
      assertThat(factor.factor()).as("seed %d", seed).isEqualTo(naive(authorsOf));
    }
  }

  private static int naive(List<Set<Long>> authorsOf) {
    Map<Long, Integer> counts = new HashMap<>();
    authorsOf.forEach(some -> some.forEach(author -> counts.merge(author, 1, Integer::sum)));
    int removed = 0;
    while (2 * authorsOf.stream().filter(some -> !some.isEmpty()).count() >= authorsOf.size()
        && !counts.isEmpty()) {
      long most =
          counts.entrySet().stream()
              .min(
                  Map.Entry.<Long, Integer>comparingByValue()
                      .reversed()
                      .thenComparing(Map.Entry.comparingByKey()))
              .orElseThrow()
              .getKey();
      counts.remove(most);
      authorsOf.forEach(some -> some.remove(most));
      removed++;
    }
    return removed;
  }

  private static long[] array(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).toArray();
  }
}
