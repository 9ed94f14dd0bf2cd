package dev.weir.architecture.broken.flow;

/// Breaks a rule, in each way there is: it writes to the terminal.
public record Prints(Exception cause) {

  public static final int WAYS = 3;

  void out() {
    System.out.println("out");
  }

  void err() {
    System.err.println("err");
  }

  void trace() {
    cause.printStackTrace();
  }
}
