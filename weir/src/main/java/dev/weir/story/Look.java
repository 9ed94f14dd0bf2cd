package dev.weir.story;

/// One thing worth a look: what, why here, the first small look, whom to ask. It promises nothing.
///
/// @param rule stable name of the rule that chose it
/// @param title what to look at, as an invitation
/// @param why the finding that speaks for it
/// @param firstStep a look of under an hour
/// @param ask who must be part of it, or must agree
/// @param parked why it can wait while another one is under way
record Look(String rule, String title, Sentence why, String firstStep, String ask, String parked) {}
