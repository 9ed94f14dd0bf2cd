/// Event logs of any origin: CSV, Parquet, JSON lines and XES, read into the table `event`.
@NullMarked
package dev.weir.source.log;

import org.jspecify.annotations.NullMarked;
