package dev.weir.source.log;

import java.util.List;
import java.util.Locale;

/// What a column of a log can stand for, and the names by which it is recognised: lower case,
/// letters and digits only, the likeliest first.
public enum Role {
  /// Which item the event happened to.
  CASE(
      true,
      "caseconceptname",
      "caseid",
      "case",
      "traceid",
      "trace",
      "itemid",
      "item",
      "issuekey",
      "issueid",
      "issue",
      "ticketid",
      "ticket",
      "incidentid",
      "incident",
      "orderid",
      "order",
      "requestid",
      "applicationid",
      "key",
      "id"),
  /// What happened.
  ACTIVITY(
      true,
      "conceptname",
      "activity",
      "activityname",
      "task",
      "taskname",
      "event",
      "eventname",
      "step",
      "stage",
      "status",
      "tostatus",
      "newstatus",
      "state",
      "action"),
  /// When it began, if the row says so.
  START(
      false,
      "starttimestamp",
      "starttime",
      "startdate",
      "startedat",
      "startat",
      "started",
      "start",
      "begin"),
  /// When it happened or ended.
  END(
      true,
      "timetimestamp",
      "completetimestamp",
      "completetime",
      "endtimestamp",
      "endtime",
      "enddate",
      "endedat",
      "finishedat",
      "completedat",
      "end",
      "timestamp",
      "occurredat",
      "eventtime",
      "datetime",
      "changedat",
      "time",
      "date",
      "when"),
  /// Who did it.
  RESOURCE(
      false, "orgresource", "resource", "actor", "user", "assignee", "person", "employee", "owner"),
  /// Which group of people it lay with.
  TEAM(false, "orggroup", "group", "team", "department", "assignmentgroup"),
  /// A lifecycle word (`start`, `complete`) or a state (`In Progress`).
  STATE(false, "lifecycletransition", "lifecycle", "transition", "state", "substatus"),
  /// What kind of item it is: the same in all its rows.
  TYPE(
      false,
      "casetype",
      "issuetype",
      "worktype",
      "workitemtype",
      "itemtype",
      "tickettype",
      "requesttype",
      "casecategory",
      "type",
      "category");

  private final boolean needed;
  private final String names;

  Role(boolean needed, String... names) {
    this.needed = needed;
    this.names = String.join(" ", names);
  }

  /// Its place in arrays that live as long as one reading: a row of a log looks up eight of them.
  @SuppressWarnings("EnumOrdinal")
  int place() {
    return ordinal();
  }

  /// Whether no log can do without it.
  boolean isNeeded() {
    return needed;
  }

  /// The names it is recognised by, the likeliest first.
  List<String> names() {
    return List.of(names.split(" ", -1));
  }

  /// The option that gives it: `--case`.
  public String option() {
    return "--" + name().toLowerCase(Locale.ROOT);
  }
}
