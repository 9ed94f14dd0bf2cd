package dev.weir.cli;

import java.util.concurrent.atomic.AtomicReference;

/// What is said when a conversation is broken off from outside, by Ctrl-C or a signal: where its
/// place is kept.
final class Farewell implements AutoCloseable {
  private final AtomicReference<String> words = new AtomicReference<>("");
  private final Thread hook = new Thread(this::speak, "weir-farewell");

  private Farewell() {}

  /// One that speaks when the program is ended before it is closed.
  static Farewell ready() {
    Farewell farewell = new Farewell();
    Runtime.getRuntime().addShutdownHook(farewell.hook);
    return farewell;
  }

  /// What it would say.
  void say(String text) {
    words.set(text);
  }

  private void speak() {
    if (!words.get().isEmpty()) {
      System.out.println();
      System.out.println(words.get());
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending, and the words are being said.
      words.set("");
    }
  }
}
