/// What webhooks and event buses send, told apart line by line: GitLab's payloads and CDEvents,
/// each mapped by views of its own.
@NullMarked
package dev.weir.source.payload;

import org.jspecify.annotations.NullMarked;
