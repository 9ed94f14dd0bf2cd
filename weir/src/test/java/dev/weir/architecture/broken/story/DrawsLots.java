package dev.weir.architecture.broken.story;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/// Breaks a rule, in each way there is: what it says changes from run to run.
public record DrawsLots(List<String> names) {

  public static final int WAYS = 7;

  List<Object> ways() {
    Collections.shuffle(names);
    return List.of(
        new Random(),
        new SplittableRandom(),
        Math.random(),
        UUID.randomUUID(),
        ThreadLocalRandom.current(),
        RandomGenerator.getDefault());
  }

  List<Object> seeded(long seed) {
    Random random = new Random(seed);
    Collections.shuffle(names, random);
    return List.of(random, new SplittableRandom(seed));
  }
}
