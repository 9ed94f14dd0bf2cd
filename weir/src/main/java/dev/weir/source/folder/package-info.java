/// A folder of CSVs as a source: tables as DevLake exports them, and plain lists of deployments and
/// incidents.
@NullMarked
package dev.weir.source.folder;

import org.jspecify.annotations.NullMarked;
