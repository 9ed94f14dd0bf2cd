/// Benchmarks of simulation and statistics: speed is measured here and never in unit tests.
@NullMarked
package dev.weir.bench.sim;

import org.jspecify.annotations.NullMarked;
