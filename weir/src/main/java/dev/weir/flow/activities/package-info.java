/// The stream `activities`, for any event log: from events to stays, visits and what is told of
/// them.
@NullMarked
package dev.weir.flow.activities;

import org.jspecify.annotations.NullMarked;
