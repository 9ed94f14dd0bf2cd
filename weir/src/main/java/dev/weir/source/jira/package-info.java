/// Jira as a source, Cloud and Data Center: what it answered is kept as it answered, and mapped to
/// the canonical tables in a second, replayable step.
@NullMarked
package dev.weir.source.jira;

import org.jspecify.annotations.NullMarked;
