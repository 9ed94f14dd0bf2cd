@NullMarked
package dev.weir.advisor;

import org.jspecify.annotations.NullMarked;
