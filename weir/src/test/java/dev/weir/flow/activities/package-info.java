@NullMarked
package dev.weir.flow.activities;

import org.jspecify.annotations.NullMarked;
