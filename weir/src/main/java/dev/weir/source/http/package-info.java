/// Asking a service over HTTP for all it has: pages, what belongs to single things, what is
/// missing, and patience. Nothing here knows which service it is.
@NullMarked
package dev.weir.source.http;

import org.jspecify.annotations.NullMarked;
