@NullMarked
package dev.weir.source.payload;

import org.jspecify.annotations.NullMarked;
