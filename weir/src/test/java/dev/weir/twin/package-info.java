@NullMarked
package dev.weir.twin;

import org.jspecify.annotations.NullMarked;
