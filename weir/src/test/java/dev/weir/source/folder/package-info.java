@NullMarked
package dev.weir.source.folder;

import org.jspecify.annotations.NullMarked;
