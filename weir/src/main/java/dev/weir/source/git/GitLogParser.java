package dev.weir.source.git;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Parses `git log --raw -z` in the format of [#FORMAT]. A message can contain anything but a NUL,
/// and every field ends with one, so no message can pass for something else.
final class GitLogParser {
  /// Record mark, id, parents, both dates, name, address, message.
  static final String FORMAT =
      "--format=tformat:%x01%H%x00%P%x00%at%x00%ct%x00%aN%x00%aE%x00%B%x00";

  private static final int RECORD = 1;
  private static final int MAX_NAME_BYTES = 400;
  private static final int MAX_PATH_BYTES = 8 * 1024;
  private static final int MAX_PARENTS_BYTES = 64 * 1024;
  private static final int MAX_MESSAGE_BYTES = 16 * 1024;

  private GitLogParser() {}

  /// @param each is given every commit in git's order
  /// @throws EOFException when the output ends inside a record
  static void parse(InputStream in, Consumer<GitCommit> each) throws IOException {
    NulStream stream = new NulStream(in);
    while (stream.peek() >= 0) {
      int mark = stream.take();
      if (mark != RECORD) {
        throw new IOException("git's answer is not what it was asked for: byte " + mark);
      }
      each.accept(commit(stream));
    }
  }

  private static GitCommit commit(NulStream stream) throws IOException {
    String id = stream.text(64);
    String parents = stream.text(MAX_PARENTS_BYTES);
    long authored = seconds(stream.text(32));
    long committed = seconds(stream.text(32));
    String name = Messages.clean(stream.text(MAX_NAME_BYTES));
    String email = Messages.clean(stream.text(MAX_NAME_BYTES));
    String message = stream.text(MAX_MESSAGE_BYTES);
    int end = stream.take();
    if (end < 0) {
      throw new EOFException("git's answer ends after a message");
    }
    return new GitCommit(
        id,
        parents,
        authored,
        committed,
        name,
        email,
        Messages.subject(message),
        Messages.reverts(message),
        Messages.trailers(message),
        changes(stream));
  }

  private static List<GitCommit.Change> changes(NulStream stream) throws IOException {
    if (stream.peek() != '\n') {
      return List.of();
    }
    stream.take();
    List<GitCommit.Change> changes = new ArrayList<>();
    while (stream.peek() == ':') {
      changes.add(change(stream));
    }
    return changes;
  }

  /// `:100644 100644 <id> <id> M`, then one path, or two after a rename.
  static GitCommit.Change change(NulStream stream) throws IOException {
    String raw = stream.text(256);
    char status = raw.charAt(raw.lastIndexOf(' ') + 1);
    String path = stream.text(MAX_PATH_BYTES);
    return status == 'R' || status == 'C'
        ? new GitCommit.Change(status, stream.text(MAX_PATH_BYTES), path)
        : new GitCommit.Change(status, path, "");
  }

  private static long seconds(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return 0; // a damaged date: 1970, which the mapping sets apart as a skewed clock
    }
  }
}
