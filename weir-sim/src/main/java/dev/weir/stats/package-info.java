/// Statistics of flow: pure functions on primitive arrays, each with its formula and its source.
@NullMarked
package dev.weir.stats;

import org.jspecify.annotations.NullMarked;
