/// Git, read through the native `git`: commits, files changed, tags; then mapped to commits and
/// releases.
@NullMarked
package dev.weir.source.git;

import org.jspecify.annotations.NullMarked;
