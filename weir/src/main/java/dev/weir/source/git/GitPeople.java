package dev.weir.source.git;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Tells authors apart: the same address, or the same full name of two words or more, is the same
/// person (after the mailmap). People become running numbers; no name goes any further.
final class GitPeople {
  private final int[] person;

  private GitPeople(int[] person) {
    this.person = person;
  }

  static GitPeople of(GitHistory history, int firstNumber) {
    Map<String, Integer> key = new HashMap<>();
    int[] parent = new int[2 * history.size() + 2];
    int[] keyOf = new int[history.size()];
    for (int i = 0; i < history.size(); i++) {
      String email = history.email[i].toLowerCase(Locale.ROOT);
      String name = history.name[i].toLowerCase(Locale.ROOT).strip();
      int byEmail = number(key, parent, email.isEmpty() ? "name:" + name : "email:" + email);
      keyOf[i] = byEmail;
      if (name.indexOf(' ') > 0) {
        parent[root(parent, number(key, parent, "name:" + name))] = root(parent, byEmail);
      }
    }
    Map<Integer, Integer> numbers = new HashMap<>();
    int[] person = new int[history.size()];
    for (int i = history.size() - 1; i >= 0; i--) {
      person[i] =
          numbers.computeIfAbsent(root(parent, keyOf[i]), k -> firstNumber + numbers.size());
    }
    return new GitPeople(person);
  }

  private static int number(Map<String, Integer> key, int[] parent, String text) {
    Integer known = key.get(text);
    if (known != null) {
      return known;
    }
    int number = key.size();
    key.put(text, number);
    parent[number] = number;
    return number;
  }

  private static int root(int[] parent, int of) {
    int at = of;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  int personOf(int commit) {
    return person[commit];
  }
}
