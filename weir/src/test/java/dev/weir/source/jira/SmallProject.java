package dev.weir.source.jira;

/// Seven issues whose history can be followed by hand.
///
/// Every one is opened on its day at 08:00 and gets to `In Arbeit` at 10:00 and to `Fertig` at
/// 12:00 the same day, but for AB-2 (still in work), AB-3 (opened again), AB-6 (never touched) and
/// AB-7 (resolved, and yet in work).
public final class SmallProject {
  private SmallProject() {}

  public static void fill(FakeJira jira) {
    finished(jira, 1, "Bug");
    jira.put(
        2,
        time(2, 10),
        fields(2, "Story", "3", "null", "\"labels\": [\"web\"], \"parent\": {\"key\": \"AB-5\"}"),
        status(21, 2, 10, "1", "To Do", "3", "Being done"));
    jira.put(
        3,
        time(4, 9),
        fields(
            3,
            "Story",
            "3",
            "null",
            """
            "customfield_1": [{"id": 7, "name": "Sprint 7"}, {"id": 8, "name": "Sprint Eight"}],
            "issuelinks": [{"type": {"inward": "is blocked by", "outward": "blocks"},
              "outwardIssue": {"key": "AB-2"}}],
            "fixVersions": [{"name": "1.0"}]\
            """),
        change(30, 3, 9, "Sprint", "", "", "7", "Sprint 7"),
        status(31, 3, 10, "1", "To Do", "3", "In Arbeit"),
        change(34, 3, 11, "Key", "", "OLD-3", "", "AB-3"),
        status(32, 3, 12, "3", "In Arbeit", "5", "Fertig"),
        status(33, 4, 9, "5", "Fertig", "3", "In Arbeit"),
        change(35, 4, 9, "Sprint", "7", "Sprint 7", "7, 8", "Sprint 7, Sprint 8"));
    finished(jira, 4, "Sub-task");
    finished(jira, 5, "Epic");
    jira.put(6, time(6, 8), fields(6, "Incident", "1", "null", "\"labels\": []"));
    jira.put(
        7,
        time(7, 13),
        fields(7, "Story", "3", "\"" + time(7, 12) + "\"", "\"labels\": []"),
        status(71, 7, 10, "1", "To Do", "3", "In Arbeit"));
  }

  static void finished(FakeJira jira, int id, String type) {
    jira.put(
        id,
        time(id, 12),
        fields(id, type, "5", "\"" + time(id, 12) + "\"", "\"labels\": []"),
        status(id * 10 + 1, id, 10, "1", "To Do", "3", "In Arbeit"),
        change(id * 10 + 2, id, 11, "assignee", "", "", "u2", "Grace"),
        status(id * 10 + 3, id, 12, "3", "In Arbeit", "5", "Fertig"));
  }

  /// In January 2026, as an account in Berlin sees it.
  static String time(int day, int hour) {
    return "2026-01-%02dT%02d:00:00.000+0100".formatted(day, hour + 1);
  }

  static String fields(int id, String type, String status, String resolved, String more) {
    return """
    "summary": "Issue %1$d", "created": "%2$s", "resolutiondate": %3$s,
     "resolution": %4$s, "issuetype": {"id": "%5$s", "name": "%5$s"},
     "status": {"id": "%6$s", "name": "%7$s"}, "priority": {"name": "High"},
     "creator": {"accountId": "u1", "displayName": "Ada", "accountType": "atlassian"},
     "assignee": null, %8$s\
    """
        .formatted(
            id,
            time(id, 8),
            resolved,
            resolved.equals("null") ? "null" : "{\"name\": \"Erledigt\"}",
            type,
            status,
            status.equals("1") ? "To Do" : status.equals("3") ? "In Arbeit" : "Fertig",
            more);
  }

  static String status(
      int id, int day, int hour, String from, String was, String to, String value) {
    return change(id, day, hour, "status", from, was, to, value);
  }

  static String change(
      int id, int day, int hour, String field, String from, String was, String to, String value) {
    return """
    {"id": "%d", "author": {"accountId": "u2", "displayName": "Grace"}, "created": "%s", "items":
     [{"field": "%s", "fieldtype": "jira", "from": "%s", "fromString": "%s", "to": "%s",
       "toString": "%s"}]}\
    """
        .formatted(id, time(day, hour), field, from, was, to, value);
  }

  /// What the site calls things. `Fertig` is done in any language.
  static String list(String name) {
    return switch (name) {
      case "field" ->
          """
          [{"id": "summary", "name": "Summary"}, {"id": "customfield_1", "name": "Sprint",
            "schema": {"custom": "com.pyxis.greenhopper.jira:gh-sprint"}}]\
          """;
      case "status" ->
          """
          [{"id": "1", "name": "To Do", "statusCategory": {"key": "new"}},
           {"id": "3", "name": "In Arbeit", "statusCategory": {"key": "indeterminate"}},
           {"id": "5", "name": "Fertig", "statusCategory": {"key": "done"}}]\
          """;
      default -> "[{\"id\": \"Bug\", \"name\": \"Bug\"}]";
    };
  }
}
