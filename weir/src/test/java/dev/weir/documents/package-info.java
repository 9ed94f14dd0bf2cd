/// Documents that are made out of the program, so that they cannot part from it.
@NullMarked
package dev.weir.documents;

import org.jspecify.annotations.NullMarked;
