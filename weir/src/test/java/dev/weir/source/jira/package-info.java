@NullMarked
package dev.weir.source.jira;

import org.jspecify.annotations.NullMarked;
