package dev.weir.architecture.broken.flow;

import java.sql.Connection;

/// Breaks a rule: a measure holds a connection.
public record SpeaksSql(Connection connection) {}
