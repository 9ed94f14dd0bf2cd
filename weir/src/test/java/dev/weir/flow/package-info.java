@NullMarked
package dev.weir.flow;

import org.jspecify.annotations.NullMarked;
