package dev.weir.demo;

/// The steps of the two streams every fictional place has, whatever its own words for them.
enum Step {
  /// Asked for, and waiting for the weekly meeting that decides.
  DECIDE(false, true),
  /// Made by one of the teams; what comes back comes back here.
  MAKE(false, false),
  /// Looked at by a colleague of the same team.
  LOOK(false, false),
  /// Looked at by the one expert all teams share: the planted constraint.
  EXPERT(false, false),
  /// Checked by a machine that is always there.
  CHECK(false, false),
  /// Sent out once a week, with everything that is ready.
  TRAIN(false, true),
  /// Not used yet; nobody here works on it any more.
  USE(false, true),
  /// Gone wrong, and nobody has seen it.
  NOTICE(true, true),
  /// Why did it go wrong? Half of it only the expert can say.
  DIAGNOSE(true, false),
  /// Made right by the team.
  REPAIR(true, false),
  /// And back again.
  RESTORE(true, true);

  private final boolean recovery;
  private final boolean shared;

  Step(boolean recovery, boolean shared) {
    this.recovery = recovery;
    this.shared = shared;
  }

  /// Whether it belongs to the second stream, from failure to recovery.
  boolean isRecovery() {
    return recovery;
  }

  /// Whether all teams meet there, so that it is one station.
  boolean isShared() {
    return shared;
  }

  /// The simulator's name for it at one team.
  String at(String team) {
    return shared ? name() : name() + " " + team;
  }
}
