/// The mechanism of evidence: readings, findings, definitions. No metric lives here.
@NullMarked
package dev.weir.metric;

import org.jspecify.annotations.NullMarked;
