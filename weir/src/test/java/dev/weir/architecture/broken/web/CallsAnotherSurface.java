package dev.weir.architecture.broken.web;

import dev.weir.architecture.broken.cli.Command;

/// Breaks a rule: one surface uses another.
public record CallsAnotherSurface(Command command) {}
