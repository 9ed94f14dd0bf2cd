package dev.weir.source.http;

/// Foreign text for our own sentences.
public final class Clean {
  private static final int LONGEST = 160;

  private Clean() {}

  /// The path of an address, without server and without parameters.
  public static String path(String address) {
    return line(address.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("\\?.*$", ""));
  }

  /// One short line without control characters.
  public static String line(String text) {
    String clean = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…";
  }
}
