/// The adviser: what it asks, what it weighs, and what it may tell.
@NullMarked
package dev.weir.advisor;

import org.jspecify.annotations.NullMarked;
