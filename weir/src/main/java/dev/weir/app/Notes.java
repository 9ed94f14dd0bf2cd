package dev.weir.app;

import dev.weir.event.Note;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.source.git.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The user's notes: `improvement/notes.md`, a list of lines `- 2026-03-01 what happened`, theirs
/// to edit and to review.
final class Notes {
  private static final Path FILE = Path.of("improvement", "notes.md");
  private static final String HEAD = "# Notes\n\nContext drawn on every chart over time.\n\n";
  private static final Pattern LINE = Pattern.compile("^[-*] (\\d{4}-\\d{2}-\\d{2})[: ]\\s*(.+)$");

  private Notes() {}

  /// The notes of several folders, oldest first.
  static List<Note> in(List<Path> folders) {
    return folders.stream()
        .flatMap(folder -> in(folder).stream())
        .distinct()
        .sorted(Comparator.comparing(Note::on))
        .toList();
  }

  /// The notes of a folder, oldest first; lines of another form are the user's own and passed over.
  private static List<Note> in(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      List<Note> notes = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        Matcher matcher = LINE.matcher(line.strip());
        if (matcher.matches()) {
          notes.add(new Note(day(matcher.group(1), file), Messages.clean(matcher.group(2))));
        }
      }
      notes.sort(Comparator.comparing(Note::on));
      return notes;
    } catch (IOException e) {
      throw new SourceException(
          "Cannot read " + file + ".", "Check that it is a text file you may read.", e);
    }
  }

  /// Adds a note.
  ///
  /// @return the file it stands in
  static Path add(Path folder, LocalDate on, String text) {
    String line = Messages.clean(text.replaceAll("\\s+", " "));
    if (line.isEmpty()) {
      throw new UserException(
          "The note is empty.", "Say what happened: weir note 2026-03-01 \"new test environment\"");
    }
    Path file = folder.resolve(FILE);
    try {
      Files.createDirectories(file.getParent());
      if (!Files.exists(file)) {
        Files.writeString(file, HEAD);
      }
      Files.writeString(file, "- " + on + " " + line + "\n", StandardOpenOption.APPEND);
      return file;
    } catch (IOException e) {
      throw new SourceException(
          "Cannot write " + file + ".", "Run it in a folder you may write to.", e);
    }
  }

  private static LocalDate day(String text, Path file) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new UserException(
          file + ": '" + text + "' is not a day.",
          "Write it like 2026-03-01, or take the line out.");
    }
  }

  /// @throws UserException when it is no day
  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new UserException("'" + text + "' is not a day.", "Write it like 2026-03-01.");
    }
  }
}
