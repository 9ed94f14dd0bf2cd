/// Closed forms of queueing theory, each with its source and the range in which it holds. They need
/// no simulation, and the simulation is tested against them. Times are in any one unit; rates are
/// per that unit.
@NullMarked
package dev.weir.sim.theory;

import org.jspecify.annotations.NullMarked;
