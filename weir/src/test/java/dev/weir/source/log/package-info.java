@NullMarked
package dev.weir.source.log;

import org.jspecify.annotations.NullMarked;
