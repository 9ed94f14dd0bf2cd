@NullMarked
package dev.weir.source.github;

import org.jspecify.annotations.NullMarked;
