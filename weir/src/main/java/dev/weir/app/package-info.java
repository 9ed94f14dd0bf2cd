/// The use cases: the only place that knows all the others.
@NullMarked
package dev.weir.app;

import org.jspecify.annotations.NullMarked;
