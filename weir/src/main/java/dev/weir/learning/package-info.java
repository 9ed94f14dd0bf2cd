/// The Third Way: where knowledge lies and where it is missing.
@NullMarked
package dev.weir.learning;

import org.jspecify.annotations.NullMarked;
