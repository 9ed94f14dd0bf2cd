/// The First Way: streams, visits, the value stream map and the measures of flow.
@NullMarked
package dev.weir.flow;

import org.jspecify.annotations.NullMarked;
