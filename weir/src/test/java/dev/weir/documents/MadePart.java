package dev.weir.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// The part of a document that is made out of the program: what stands between two marks. The rest
/// is written by hand. A test holds that both agree; run with `-Dgolden.accept=true`, it writes the
/// part anew instead, to be reviewed like code.
///
/// @param file the document
public record MadePart(Path file) {
  private static final String BEGIN = "<!-- made by a test: begin -->\n";
  private static final String END = "<!-- made by a test: end -->";

  /// A document below `docs/reference`.
  public static MadePart of(String name) {
    return in("docs/reference", name);
  }

  /// A document of a folder, told from the root.
  public static MadePart in(String where, String name) {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = Objects.requireNonNull(folder.getParent(), "no folder with mvnw above the module");
    }
    return new MadePart(folder.resolve(where).resolve(name));
  }

  /// Whether the document says this between its marks.
  public void says(String made) {
    String text = read();
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    assertThat(begin >= 0 && end > begin).as("%s has both marks", file).isTrue();
    begin += BEGIN.length();
    if (isAccepting()) {
      write(text.substring(0, begin) + made + text.substring(end));
    } else {
      assertThat(text.substring(begin, end))
          .as("%s; to write it anew: -Dgolden.accept=true", file)
          .isEqualTo(made);
    }
  }

  private static boolean isAccepting() {
    return Boolean.getBoolean("golden.accept");
  }

  private String read() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
