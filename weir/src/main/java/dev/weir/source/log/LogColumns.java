package dev.weir.source.log;

import dev.weir.event.UserException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which column of a log stands for what.
///
/// @param names role → the column's name as the file writes it
record LogColumns(Map<Role, String> names) {
  private static final List<String> STATES = List.of("status", "state", "tostatus", "newstatus");

  LogColumns {
    names = Map.copyOf(names);
  }

  /// Recognises columns by name; what the user gives goes before what is guessed.
  ///
  /// @param columns the file's columns, in order
  /// @param given role → a column's name, any case
  /// @throws UserException when a needed one is missing, doubled, or a given one is not there
  static LogColumns recognise(List<String> columns, Map<Role, String> given, String file) {
    Map<Role, String> found = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      String wanted = given.get(role);
      if (wanted != null) {
        found.put(role, exact(columns, wanted, role, file));
      }
    }
    for (Role role : Role.values()) {
      if (!found.containsKey(role)) {
        guess(columns, found, role, file).ifPresent(column -> found.put(role, column));
      }
    }
    if (!found.containsKey(Role.END) && found.containsKey(Role.START)) {
      String start = found.get(Role.START);
      if (start != null && !given.containsKey(Role.START)) {
        found.remove(Role.START);
        found.put(Role.END, start);
      }
    }
    // A log of states often has one column for both: the state is where the item stands.
    String activity = found.get(Role.ACTIVITY);
    if (activity != null && !found.containsKey(Role.STATE) && STATES.contains(plain(activity))) {
      found.put(Role.STATE, activity);
    }
    List<String> missing =
        Arrays.stream(Role.values())
            .filter(role -> role.isNeeded() && !found.containsKey(role))
            .map(Role::option)
            .toList();
    if (!missing.isEmpty()) {
      throw new UserException(
          "%s: no column is recognised for %s. Its columns are: %s."
              .formatted(
                  file,
                  missing.stream()
                      .map(option -> option.substring(2))
                      .collect(Collectors.joining(", ")),
                  shown(columns)),
          "Name them: "
              + missing.stream()
                  .map(option -> option + " COLUMN")
                  .collect(Collectors.joining(" ")));
    }
    return new LogColumns(found);
  }

  /// The column of a role, if the log has one.
  Optional<String> of(Role role) {
    return Optional.ofNullable(names.get(role));
  }

  /// The mapping in words: "case = case_id, activity = Activity".
  String words() {
    return Arrays.stream(Role.values())
        .filter(names::containsKey)
        .map(role -> role.name().toLowerCase(Locale.ROOT) + " = " + names.get(role))
        .collect(Collectors.joining(", "));
  }

  private static String exact(List<String> columns, String wanted, Role role, String file) {
    List<String> same = columns.stream().filter(wanted::equals).toList();
    List<String> alike =
        same.isEmpty() ? columns.stream().filter(c -> c.equalsIgnoreCase(wanted)).toList() : same;
    if (alike.isEmpty()) {
      throw new UserException(
          "%s: there is no column '%s'. Its columns are: %s."
              .formatted(file, wanted, shown(columns)),
          "Give one of them: " + role.option() + " COLUMN");
    }
    return alike.getFirst();
  }

  private static Optional<String> guess(
      List<String> columns, Map<Role, String> taken, Role role, String file) {
    for (String name : role.names()) {
      List<String> fitting = new ArrayList<>();
      for (String column : columns) {
        if (plain(column).equals(name) && !taken.containsValue(column)) {
          fitting.add(column);
        }
      }
      if (fitting.size() > 1 || (!fitting.isEmpty() && isDoubled(columns, fitting.getFirst()))) {
        throw new UserException(
            "%s: more than one column could be the %s: %s."
                .formatted(file, role.name().toLowerCase(Locale.ROOT), fitting.getFirst()),
            "Name the one that is meant: " + role.option() + " COLUMN");
      }
      if (!fitting.isEmpty()) {
        return Optional.of(fitting.getFirst());
      }
    }
    return Optional.empty();
  }

  /// A column written twice comes as `case` and `case_1`.
  private static boolean isDoubled(List<String> columns, String column) {
    return columns.contains(column + "_1") && !columns.contains(column + "_2_1");
  }

  /// Whether a name is one of those a role is recognised by.
  static boolean isNamedLike(Role role, String name) {
    return role.names().contains(plain(name));
  }

  private static String plain(String column) {
    return column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static String shown(List<String> columns) {
    String all =
        columns.stream()
            .limit(20)
            .map(column -> column.replaceAll("\\p{Cntrl}", " "))
            .map(column -> column.length() > 40 ? column.substring(0, 39) + "…" : column)
            .collect(Collectors.joining(", "));
    return columns.size() > 20 ? all + ", …" : all;
  }
}
