@NullMarked
package dev.weir.learning;

import org.jspecify.annotations.NullMarked;
