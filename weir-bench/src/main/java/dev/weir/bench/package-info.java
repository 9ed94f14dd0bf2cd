/// Times whole processes from outside, as a user meets them.
@NullMarked
package dev.weir.bench;

import org.jspecify.annotations.NullMarked;
