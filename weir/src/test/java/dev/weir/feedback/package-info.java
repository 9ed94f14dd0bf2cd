@NullMarked
package dev.weir.feedback;

import org.jspecify.annotations.NullMarked;
