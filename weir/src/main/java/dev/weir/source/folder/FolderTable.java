package dev.weir.source.folder;

import dev.weir.store.Engine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table a folder may hold, and the columns the mapping takes of it.
///
/// @param name that of its file, without `.csv`
record FolderTable(String name, List<Column> columns) {
  /// All there are, in the order of `tables.txt`.
  static final List<FolderTable> ALL =
      Engine.text(FolderTable.class, "tables.txt")
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(FolderTable::parse)
          .toList();

  FolderTable {
    columns = List.copyOf(columns);
  }

  /// A column.
  ///
  /// @param names what it may be called, the best first
  /// @param isInstant whether it holds dates
  /// @param isPersonal whether it names a person or holds what one wrote
  /// @param isList whether it holds a list, whose commas may stand there without quotes
  record Column(List<String> names, boolean isInstant, boolean isPersonal, boolean isList) {
    Column {
      names = List.copyOf(names);
    }

    /// What the mapping calls it.
    String name() {
      return names.getFirst();
    }

    /// SQL: the first of its names that is there and says something; null where none is there.
    ///
    /// @param present columns of the file, in small letters
    String value(List<String> present) {
      String found =
          names.stream()
              .filter(present::contains)
              .map(name -> "nullif(nullif(trim(\"%s\"), 'NULL'), '\\N')".formatted(name))
              .collect(Collectors.joining(", "));
      if (found.isEmpty()) {
        return "null::varchar";
      }
      String value = "nullif(coalesce(" + found + "), '')";
      // What some databases write for no date at all.
      return isInstant
          ? "case when not starts_with(%s, '0000') then %s end".formatted(value, value)
          : value;
    }
  }

  private static FolderTable parse(String line) {
    int colon = line.indexOf(':');
    return new FolderTable(
        line.substring(0, colon),
        Stream.of(line.substring(colon + 1).strip().split(" ", -1))
            .map(word ->
                new Column(
                    Stream.of(word.replaceAll("[@*~+]", "").split("\\|", -1)).toList(),
                    word.contains("@"),
                    word.contains("*") || word.contains("~"),
                    word.contains("+")))
            .toList());
  }

  /// The table of a file name, if it is one.
  static Optional<FolderTable> of(String file) {
    String name = file.replaceFirst("(?i)\\.csv(\\.gz)?$", "");
    return name.equals(file)
        ? Optional.empty()
        : ALL.stream().filter(table -> table.name().equalsIgnoreCase(name)).findFirst();
  }
}
