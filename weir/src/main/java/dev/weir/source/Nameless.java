package dev.weir.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Takes people out of an answer, for those who keep none: accounts become what they are (a person,
/// a program), texts people wrote are left out but for the words that close an issue, and of a
/// message the first line stays. Numbers, dates, states and labels stay as they were.
public final class Nameless {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// What only an account has.
  private static final List<String> ACCOUNT =
      List.of("login", "accountId", "displayName", "emailAddress", "email", "username");

  /// What says of an account that it is a program, or when it did something.
  private static final List<String> KEPT = List.of("type", "accountType", "date");

  /// Free texts, and addresses that lead to somebody's own copy of a repository.
  private static final List<String> TEXTS =
      List.of("body", "body_text", "body_html", "comment", "description", "diff_hunk", "note");

  /// Fields of payloads that name somebody without an account around it.
  private static final Pattern NAMING =
      Pattern.compile(
          "(user|author|committer)_(id|name|username|email|avatar|url)|(assignee|reviewer)_ids?"
              + "|(updated|last_edited|merge_user)(_by)?_id|updatedBy|user_url");

  /// What names one set value, as it was and as it became; and the fields of an issue whose values
  /// are neither people nor texts people wrote.
  private static final List<String> SET =
      List.of("from", "fromString", "to", "toString", "tmpFromAccountId", "tmpToAccountId");

  private static final List<String> PLAIN =
      List.of(
          "status",
          "resolution",
          "issuetype",
          "priority",
          "labels",
          "flagged",
          "sprint",
          "fix version",
          "version",
          "component",
          "key",
          "project",
          "link",
          "epic link",
          "parent",
          "issueparentassociation",
          "workflow");

  private static final Pattern CLOSES =
      Pattern.compile("(?i)\\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\\s*:?\\s+#\\d{1,9}\\b");
  private static final Pattern MENTION = Pattern.compile("@[A-Za-z0-9][A-Za-z0-9_.-]*");

  private Nameless() {}

  /// A line of JSON without the people in it.
  ///
  /// @param line one JSON value
  public static String line(String line) {
    JsonNode tree = JSON.readTree(line);
    clean(tree);
    return JSON.writeValueAsString(tree);
  }

  private static void clean(JsonNode node) {
    switch (node) {
      case ObjectNode object -> clean(object);
      case ArrayNode array -> array.forEach(Nameless::clean);
      default -> {}
    }
  }

  private static void clean(ObjectNode object) {
    if (ACCOUNT.stream().anyMatch(object::has)) {
      object.retain(KEPT);
      return;
    }
    if (object.has("fieldtype")
        && !PLAIN.contains(object.path("field").asString("").toLowerCase(Locale.ROOT))) {
      object.remove(SET);
      return;
    }
    // A copy's owner is named wherever the copy is.
    object.remove(List.of("repo", "user_view_type", "performed_via_github_app"));
    object.remove(
        object.properties().stream().filter(Nameless::isName).map(Map.Entry::getKey).toList());
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (!field.getValue().isString()) {
        clean(field.getValue());
        continue;
      }
      String text = field.getValue().stringValue();
      String kept =
          switch (field.getKey()) {
            case "message" -> mentions(text.lines().findFirst().orElse(""));
            case "title", "summary", "name" -> mentions(text);
            case "label" -> text.replaceFirst("^[^:]*:", "");
            default -> TEXTS.contains(field.getKey()) ? closing(text) : text;
          };
      object.put(field.getKey(), kept);
    }
  }

  private static boolean isName(Map.Entry<String, JsonNode> field) {
    return NAMING.matcher(field.getKey()).matches()
        || (field.getKey().equals("creator") && field.getValue().isString())
        || (field.getKey().equals("assignees")
            && field.getValue().isArray()
            && field.getValue().valueStream().allMatch(JsonNode::isString));
  }

  private static String mentions(String text) {
    return MENTION.matcher(text).replaceAll("@…");
  }

  private static String closing(String text) {
    StringBuilder kept = new StringBuilder();
    for (Matcher word = CLOSES.matcher(text); word.find(); ) {
      kept.append(kept.isEmpty() ? "" : " ").append(word.group());
    }
    return kept.toString();
  }
}
