@NullMarked
package dev.weir.metric;

import org.jspecify.annotations.NullMarked;
