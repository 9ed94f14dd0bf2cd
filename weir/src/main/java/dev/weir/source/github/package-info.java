/// GitHub as a source: what it answered is kept as it answered, and mapped to the canonical tables
/// in a second, replayable step.
@NullMarked
package dev.weir.source.github;

import org.jspecify.annotations.NullMarked;
