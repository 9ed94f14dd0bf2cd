@NullMarked
package dev.weir.source.http;

import org.jspecify.annotations.NullMarked;
