package dev.weir.event;

import java.time.LocalDate;

/// Something people know and the traces do not: drawn on every chart over time.
///
/// @param on the day it concerns
/// @param text one line in the user's own words
public record Note(LocalDate on, String text) {}
