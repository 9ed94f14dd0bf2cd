package dev.weir.app;

import dev.weir.advisor.Circumstances;
import dev.weir.advisor.Guide;
import dev.weir.advisor.Interview;
import dev.weir.advisor.InterviewPage;
import dev.weir.advisor.Seen;
import dev.weir.event.SourceException;
import dev.weir.event.UserException;
import dev.weir.source.git.GitSource;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Interviews as files: `improvement/interviews/<date>-<slug>.md`, written after every answer so
/// that nothing is lost when one is broken off.
public final class Interviews {
  private static final Path FOLDER = Path.of("improvement", "interviews");
  private static final int MOST_CHARACTERS = 2_000_000;

  private Interviews() {}

  /// Below which folder the interviews of whoever stands here are kept: the top of the repository,
  /// or the folder itself where it lies in none.
  public static Path home(Path here) {
    return Home.of(here);
  }

  /// Whether there is something to look at where one stands: a repository, or a workspace.
  public static boolean isDataAt(Path here) {
    return GitSource.around(here).isPresent()
        || Files.isDirectory(Home.of(here).resolve(Home.WORKSPACE));
  }

  /// The file of an interview by what somebody calls it: a path from where they stand, or its name
  /// in the folder of interviews.
  ///
  /// @param home below which folder interviews are kept
  public static Path named(String name, Path here, Path home) {
    Path given = here.resolve(name);
    Path kept = home.resolve(FOLDER).resolve(name.endsWith(".md") ? name : name + ".md");
    return !Files.exists(given) && Files.exists(kept) ? kept : given;
  }

  /// Where a new interview is kept: a name that is free.
  public static Path place(Path here, Interview interview) {
    String name = interview.circumstances().on() + "-" + InterviewPage.slug(interview);
    Path folder = here.resolve(FOLDER);
    Path file = folder.resolve(name + ".md");
    for (int i = 2; Files.exists(file); i++) {
      file = folder.resolve(name + "-" + i + ".md");
    }
    return file;
  }

  /// Writes an interview whole or not at all.
  ///
  /// @throws SourceException when the place cannot be written to
  public static void save(Path file, Interview interview) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.createDirectories(
          Objects.requireNonNull(file.toAbsolutePath().getParent(), file.toString()));
      Files.write(part, InterviewPage.write(interview).getBytes(StandardCharsets.UTF_8));
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new SourceException(
          "The interview cannot be written to " + file + ".",
          "Go to a folder you may write to, or keep no file: weir advise --no-file",
          e);
    }
  }

  /// Reads an interview back.
  ///
  /// @param today the day it goes on
  /// @param seen what data shows now
  /// @throws UserException when the file is not one; it stays as it is
  public static Interview open(Path file, Guide guide, LocalDate today, Optional<Seen> seen) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new UserException(
            "There is no interview " + file + ".",
            "See improvement/interviews, or begin: weir advise");
      }
      if (Files.size(file) > MOST_CHARACTERS) {
        throw new UserException(
            file + " is too large to be an interview.",
            "Name the right file: weir advise --resume FILE");
      }
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return Interview.resumed(
          guide,
          new Circumstances(day(file), today, seen),
          InterviewPage.read(text, file.toString(), guide));
    } catch (MalformedInputException e) {
      throw new UserException(
          file + " is not text in UTF-8.", "Put back what stood there; nothing was changed.");
    } catch (IOException e) {
      throw new SourceException("Cannot read " + file + ".", "Check that you may read it.", e);
    }
  }

  /// The day an interview began, by its file's name.
  public static LocalDate day(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      return LocalDate.parse(name.substring(0, Math.min(10, name.length())));
    } catch (java.time.DateTimeException e) {
      throw new UserException(
          file + ": the name does not begin with a day.",
          "Call it like 2026-11-25-releases-hurt.md; nothing was changed.");
    }
  }

  private static String begun(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, Math.min(10, name.length()));
  }

  private static FileTime written(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  /// The newest interview of a folder: of those begun last the one written last.
  ///
  /// @throws UserException when there is none
  public static Path newest(Path here) {
    Path folder = here.resolve(FOLDER);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        List<Path> pages =
            files
                .filter(file -> file.toString().endsWith(".md"))
                .sorted(Comparator.comparing(Interviews::begun).thenComparing(Interviews::written))
                .toList();
        if (!pages.isEmpty()) {
          return pages.getLast();
        }
      } catch (IOException e) {
        throw new SourceException("Cannot read " + folder + ".", "Check that you may read it.", e);
      }
    }
    throw new UserException("There is no interview here to go on with.", "Begin one: weir advise");
  }
}
