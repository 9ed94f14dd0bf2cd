/// Simulation of queueing networks: what is simulated ({@link dev.weir.sim.Model}), how ({@link
/// dev.weir.sim.Plan}), and what came out ({@link dev.weir.sim.Outcome}). Knows queues, not
/// software delivery.
///
/// The whole pipeline: a `Model` is checked and compiled into a `Network` of primitive arrays; one
/// `Engine` a thread runs replications of it on an `EventHeap`, asks `Staff` who may serve, and
/// writes into a `Tally` (figures) and, when wanted, a `VisitLog` (columns); `Simulator` spreads
/// replications over threads and looks whether the figures mean anything.
@NullMarked
package dev.weir.sim;

import org.jspecify.annotations.NullMarked;
