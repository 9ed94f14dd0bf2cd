package dev.weir.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many people would have to leave before fewer than half of the files have an author left.
///
/// The greedy heuristic of Avelino, Passos, Hora and Valente, "A Novel Approach for Estimating
/// Truck Factors", ICPC 2016, section III.C: the author of most files goes first, until coverage
/// falls below one half. It holds no person: only how many there are.
///
/// @param factor how many have to go; 0 when half of the files have no author to begin with
/// @param files files that exist now
/// @param people authors of at least one of them
/// @param topSole most files whose only author is one and the same person
record TruckFactor(int factor, int files, int people, int topSole) {

  /// @param fileOf the file of each row, in ascending order; every file has at least one row
  /// @param authorOf the author in each row, or `none` where the file has no author
  static TruckFactor of(long[] fileOf, long[] authorOf, long none) {
    Map<Long, List<Integer>> filesOf = new HashMap<>();
    List<Integer> authorsLeft = new ArrayList<>();
    Map<Long, Integer> soleOf = new HashMap<>();
    for (int start = 0; start < fileOf.length; ) {
      int end = start;
      int authors = 0;
      while (end < fileOf.length && fileOf[end] == fileOf[start]) {
        if (authorOf[end] != none) {
          filesOf.computeIfAbsent(authorOf[end], key -> new ArrayList<>()).add(authorsLeft.size());
          authors++;
        }
        end++;
      }
      if (authors == 1) {
        soleOf.merge(authorOf[start], 1, Integer::sum);
      }
      authorsLeft.add(authors);
      start = end;
    }
    return new TruckFactor(
        removals(filesOf, authorsLeft.stream().mapToInt(Integer::intValue).toArray()),
        authorsLeft.size(),
        filesOf.size(),
        soleOf.values().stream().mapToInt(Integer::intValue).max().orElse(0));
  }

  private static int removals(Map<Long, List<Integer>> filesOf, int[] authorsLeft) {
    List<List<Integer>> largestFirst = new ArrayList<>();
    filesOf.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<Long, List<Integer>> entry) -> -entry.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .forEach(entry -> largestFirst.add(entry.getValue()));
    long covered = Arrays.stream(authorsLeft).filter(left -> left > 0).count();
    int removed = 0;
    while (2 * covered >= authorsLeft.length && removed < largestFirst.size()) {
      for (int file : largestFirst.get(removed)) {
        authorsLeft[file]--;
        covered -= authorsLeft[file] == 0 ? 1 : 0;
      }
      removed++;
    }
    return removed;
  }
}
