package dev.weir.source.jira;

/// What a Jira says of itself, as far as questions depend on it.
///
/// @param isCloud whether it is Atlassian's own; else Data Center or Server
record JiraSite(boolean isCloud) {
  /// Where the interface begins.
  String api() {
    return isCloud ? "/rest/api/3" : "/rest/api/2";
  }
}
