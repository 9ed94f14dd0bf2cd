/// The Second Way: feedback loops, unplanned work, delivery and its failures.
@NullMarked
package dev.weir.feedback;

import org.jspecify.annotations.NullMarked;
