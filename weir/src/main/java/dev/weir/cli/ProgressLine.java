package dev.weir.cli;

import dev.weir.event.Progress;

/// Progress as one line on stderr, written over by the next and gone at the end.
final class ProgressLine implements Progress {
  ProgressLine() {
    Runtime.getRuntime().addShutdownHook(new Thread(ProgressLine::clear));
  }

  @Override
  public void at(String what) {
    clear();
    System.err.print("weir: " + what + " …");
    System.err.flush();
  }

  /// Takes the line away, before something else is said.
  static void clear() {
    System.err.print("\r\u001b[K");
    System.err.flush();
  }
}
