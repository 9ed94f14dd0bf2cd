package dev.weir.architecture.broken.store;

import java.sql.SQLException;

/// Keeps the rules: `java.sql` is at home here.
public record Rows(SQLException last) {}
