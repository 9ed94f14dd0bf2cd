@NullMarked
package dev.weir.sim.theory;

import org.jspecify.annotations.NullMarked;
