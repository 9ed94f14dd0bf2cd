/// What would have been: so far the exact replay of finished work on another release calendar.
@NullMarked
package dev.weir.twin;

import org.jspecify.annotations.NullMarked;
