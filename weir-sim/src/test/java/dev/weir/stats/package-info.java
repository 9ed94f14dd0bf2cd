@NullMarked
package dev.weir.stats;

import org.jspecify.annotations.NullMarked;
