/// Fictional years of work whose truth is known: simulated, and written as ordinary event logs.
@NullMarked
package dev.weir.demo;

import org.jspecify.annotations.NullMarked;
