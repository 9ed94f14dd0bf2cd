/// Readers: one a source, each verbatim and replayable.
@NullMarked
package dev.weir.source;

import org.jspecify.annotations.NullMarked;
