package dev.weir.source.git;

import dev.weir.source.git.GitRefs.Tag;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the tags of a repository: at once where all their objects are there, and one by one where
/// some are missing.
final class GitTags {
  private static final String WHOLE =
      "--format=%(refname:lstrip=2)%00%(objectname)%00%(objecttype)%00%(*objectname)%00"
          + "%(*objecttype)%00%(taggerdate:unix)%00%(creatordate:unix)";
  private static final String NAMES = "--format=%(refname:lstrip=2)%00%(objectname)";
  private static final Pattern TAGGER = Pattern.compile("(?m)^tagger .*> (-?\\d{1,18}) [-+]\\d+$");

  private GitTags() {}

  /// Every tag in git's order; empty for one that names no commit that is here.
  static List<Optional<Tag>> of(GitCommand git) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    GitCommand.Outcome outcome =
        git.run(
            List.of("for-each-ref", WHOLE, "refs/tags"),
            GitCommand.NOTHING,
            in -> in.transferTo(printed));
    return outcome.ok()
        ? printed
            .toString(StandardCharsets.UTF_8)
            .lines()
            .map(line -> whole(git, line.split("\0", -1)))
            .toList()
        : withCare(git);
  }

  private static Optional<Tag> whole(GitCommand git, String[] part) {
    if (part.length != 7) {
      return Optional.empty();
    }
    String target =
        switch (part[2] + part[4]) {
          case "commit" -> part[1];
          case "tagcommit" -> part[3];
          // A tag of a tag: git before 2.45 follows one step only.
          case "tagtag" ->
              git.textOrEmpty("rev-parse", "--verify", "--quiet", part[1] + "^{commit}").strip();
          default -> "";
        };
    return target.isEmpty()
        ? Optional.empty()
        : Optional.of(new Tag(part[0], target, seconds(part[5]), seconds(part[6]).orElse(0L)));
  }

  private static Optional<Long> seconds(String text) {
    try {
      return Optional.of(Long.parseLong(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty(); // a very old tag without a tagger
    }
  }

  private static List<Optional<Tag>> withCare(GitCommand git) {
    List<String[]> tags =
        git.text("for-each-ref", NAMES, "refs/tags")
            .lines()
            .map(line -> line.split("\0", -1))
            .toList();
    List<String> ids = tags.stream().map(part -> part[1]).toList();
    List<String> types = types(git, ids);
    List<String> commits = types(git, ids.stream().map(id -> id + "^{commit}").toList());
    List<Optional<Tag>> found = new ArrayList<>();
    Map<String, Optional<Long>> dates = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      boolean isTag = types.get(i).endsWith(" tag");
      if (!commits.get(i).endsWith(" commit")) {
        found.add(Optional.empty());
        continue;
      }
      Optional<Long> at =
          isTag ? dates.computeIfAbsent(id, tag -> taggedAt(git, tag)) : Optional.empty();
      found.add(Optional.of(new Tag(tags.get(i)[0], commits.get(i).split(" ", -1)[0], at, 0)));
    }
    return found;
  }

  /// `<id> <type>` for each object, or something else where it is not here.
  private static List<String> types(GitCommand git, List<String> names) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    git.run(
        List.of("cat-file", "--batch-check=%(objectname) %(objecttype)"),
        GitCommand.lines(names),
        in -> in.transferTo(printed));
    List<String> lines = new ArrayList<>(printed.toString(StandardCharsets.UTF_8).lines().toList());
    while (lines.size() < names.size()) {
      lines.add(""); // git stopped at one that is damaged
    }
    return lines;
  }

  private static Optional<Long> taggedAt(GitCommand git, String id) {
    Matcher tagger = TAGGER.matcher(git.textOrEmpty("cat-file", "tag", id));
    return tagger.find() ? Optional.of(Long.parseLong(tagger.group(1))) : Optional.empty();
  }
}
