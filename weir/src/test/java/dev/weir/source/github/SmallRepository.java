package dev.weir.source.github;

/// What the fake GitHub has: eight numbers (three of them pull requests), four runs with a job
/// each, two deployments, a release, four review comments. Few enough to count by hand.
public final class SmallRepository {
  private SmallRepository() {}

  public static void fill(FakeGitHub github) {
    for (int number = 1; number <= 8; number++) {
      issue(github, number, day(number), "closed".equals(state(number)));
    }
    for (int number : new int[] {2, 4, 6}) {
      pull(github, number, day(number));
    }
    for (int id = 21; id <= 24; id++) {
      github.put(
          "pulls/comments",
          id,
          day(id - 18),
          """
          {"id": %d, "pull_request_url": "%s/repos/o/r/pulls/2", "created_at": "%s",
           "updated_at": "%s", %s}
          """
              .formatted(id, github.address(), day(id - 18), day(id - 18), user(9)));
    }
    for (int id = 101; id <= 104; id++) {
      run(github, id, day(id - 100), "completed");
    }
    for (int id = 201; id <= 202; id++) {
      github.put(
          "deployments",
          id,
          day(id - 200),
          """
          {"id": %d, "sha": "c%d", "environment": "production", "created_at": "%s",
           "updated_at": "%s"}
          """
              .formatted(id, id, day(id - 200), day(id - 200)));
      github.detail(
          "deployments/" + id + "/statuses",
          "{\"id\": 3%d, \"state\": \"success\", \"created_at\": \"%s\"}"
              .formatted(id, day(id - 199)));
    }
    github.put(
        "releases",
        301,
        day(9),
        """
        {"id": 301, "tag_name": "v1", "created_at": "%s", "published_at": "%s", "draft": false}
        """
            .formatted(day(9), day(9)));
  }

  /// Puts an issue, or changes it.
  static void issue(FakeGitHub github, int number, String updated, boolean isClosed) {
    String pull =
        number == 2 || number == 4 || number == 6
            ? ", \"pull_request\": {\"url\": \"%s/repos/o/r/pulls/%d\"}"
                .formatted(github.address(), number)
            : "";
    github.put(
        "issues",
        number,
        updated,
        """
        {"id": 90%d, "number": %d, "title": "Thing %d ÄÖ \\"quoted\\"", "created_at": "%s",
         "updated_at": "%s", "closed_at": %s, %s, "labels": [{"name": "bug"}],
         "url": "%s/repos/o/r/issues/%d"%s}
        """
            .formatted(
                number,
                number,
                number,
                day(number),
                updated,
                isClosed ? "\"" + updated + "\"" : "null",
                user(number % 3),
                github.address(),
                number,
                pull));
    github.detail(
        "issues/" + number + "/timeline",
        "{\"id\": 5%d1, \"event\": \"labeled\", \"created_at\": \"%s\", \"label\": {\"name\": \"bug\"}}"
            .formatted(number, day(number)),
        "{\"id\": 5%d2, \"event\": \"commented\", \"created_at\": \"%s\", %s}"
            .formatted(number, day(number), user(1)),
        "{\"id\": 5%d3, \"event\": \"reviewed\", \"state\": \"approved\", \"submitted_at\": \"%s\", %s}"
            .formatted(number, updated, user(9)),
        "{\"id\": 5%d4, \"event\": \"mentioned\", \"created_at\": \"%s\"}"
            .formatted(number, updated));
  }

  private static void pull(FakeGitHub github, int number, String updated) {
    github.put(
        "pulls",
        number,
        updated,
        """
        {"id": 80%d, "number": %d, "title": "Change %d", "created_at": "%s", "updated_at": "%s",
         "merged_at": "%s", "closed_at": "%s", "merge_commit_sha": "m%d", %s,
         "head": {"ref": "topic", "sha": "h%d"}, "base": {"ref": "main"}, "body": "Fixes #1"}
        """
            .formatted(
                number,
                number,
                number,
                day(number),
                updated,
                updated,
                updated,
                number,
                user(number % 3),
                number));
  }

  static void run(FakeGitHub github, int id, String created, String status) {
    github.put(
        "actions/runs",
        id,
        created,
        """
        {"id": %d, "run_number": %d, "run_attempt": 1, "status": "%s", "created_at": "%s",
         "updated_at": "%s", "run_started_at": "%s", "head_sha": "h2", "conclusion": %s,
         "pull_requests": [{"number": 2}]}
        """
            .formatted(
                id,
                id,
                status,
                created,
                created.replace("T08", status.equals("completed") ? "T09" : "T08"),
                created,
                status.equals("completed") ? "\"success\"" : "null"));
    github.detail(
        "actions/runs/" + id + "/jobs",
        """
        {"id": 4%d, "run_id": %d, "name": "build", "status": "%s", "started_at": "%s",
         "completed_at": %s, "conclusion": "success"}
        """
            .formatted(
                id,
                id,
                status,
                created,
                status.equals("completed") ? "\"" + created.replace("T08", "T09") + "\"" : "null"));
  }

  private static String state(int number) {
    return number % 2 == 0 ? "closed" : "open";
  }

  private static String user(int id) {
    return "\"user\": {\"id\": %d, \"login\": \"u%d\", \"type\": \"User\"}".formatted(id, id);
  }

  static String day(int day) {
    return "2026-01-%02dT08:00:00Z".formatted(day);
  }
}
