package dev.weir.source.http;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a service answered.
///
/// @param status HTTP's number; 304: as you know it already
/// @param body as it was sent
/// @param etag its mark of this answer; empty: none
/// @param next address of the next page; empty: this is the last
/// @param lastPage number of the last page, where a header says it
/// @param address where the answer came from, after redirections
public record Answer(
    int status, String body, String etag, String next, OptionalLong lastPage, String address) {
  static final int OK = 200;
  static final int UNCHANGED = 304;

  private static final Pattern LINK = Pattern.compile("<([^>]*)>\\s*;\\s*rel=\"([a-z]+)\"");
  private static final Pattern PAGE = Pattern.compile("[?&]page=(\\d{1,9})(?:&|$)");

  static Answer of(HttpResponse<byte[]> response, String body) {
    String links = response.headers().firstValue("link").orElse("");
    OptionalLong last = OptionalLong.empty();
    Matcher page = PAGE.matcher(link(links, "last").orElse(""));
    if (page.find()) {
      last = OptionalLong.of(Long.parseLong(page.group(1)));
    }
    return new Answer(
        response.statusCode(),
        body,
        response.headers().firstValue("etag").orElse(""),
        link(links, "next").orElse(""),
        last,
        response.request().uri().toString());
  }

  private static Optional<String> link(String links, String relation) {
    Matcher link = LINK.matcher(links);
    while (link.find()) {
      if (link.group(2).equals(relation)) {
        return Optional.of(link.group(1));
      }
    }
    return Optional.empty();
  }

  /// Whether there is what was asked for.
  public boolean isOk() {
    return status == OK;
  }

  /// Whether what is known still holds.
  public boolean isUnchanged() {
    return status == UNCHANGED;
  }
}
