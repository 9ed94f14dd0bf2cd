/// Words and drawings: from findings to sentences, pictures, the report and the terminal summary.
@NullMarked
package dev.weir.story;

import org.jspecify.annotations.NullMarked;
