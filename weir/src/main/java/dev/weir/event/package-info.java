/// The vocabulary: what happened to which item, when, and how we know. Imports nothing of Weir.
@NullMarked
package dev.weir.event;

import org.jspecify.annotations.NullMarked;
