@NullMarked
package dev.weir.source.git;

import org.jspecify.annotations.NullMarked;
