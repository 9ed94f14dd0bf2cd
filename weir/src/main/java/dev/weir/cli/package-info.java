/// The command line: thin; each command calls the use cases.
@NullMarked
package dev.weir.cli;

import org.jspecify.annotations.NullMarked;
