/// The workspace on disk and the engine over it: the only place that knows java.sql.
@NullMarked
package dev.weir.store;

import org.jspecify.annotations.NullMarked;
