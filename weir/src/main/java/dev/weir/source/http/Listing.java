package dev.weir.source.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a service lists page by page, newest first. Newest first is what makes paging safe while
/// others work: what changes moves to the front, so later pages repeat things and lose none.
public interface Listing {
  /// By what the service sorts, and so how far back a new walk must go.
  enum Order {
    /// By last change: a walk ends at what the one before began with.
    UPDATED,
    /// By creation: older ones still change, so a walk goes back further.
    CREATED,
    /// In no order that helps: a walk goes to the end.
    WHOLE
  }

  /// What one of them is called in `raw`.
  String kind();

  /// The first page, below the interface.
  ///
  /// @param place what the service has it under, such as `owner/name`
  String path(String place);

  /// The array inside a page; empty: the page is the array.
  String list();

  /// The field that tells one from another within the place.
  String key();

  Order order();

  /// The field it is sorted by; empty: none, and none needs a date.
  String dated();

  /// How far behind the newest known one a new walk goes: as long as such a thing usually changes.
  Duration overlap();

  /// For people.
  String words();

  /// Address of the next page; empty: this is the last.
  String next(Answer answer, JsonPage page);

  /// When one last changed, so written that later texts sort later; empty: it does not say.
  String updated(JsonPage.Element element);

  /// One as it is kept: as it was sent, unless that is longer than a line may be.
  default String kept(JsonPage.Element element) {
    return element.text();
  }

  /// Whether one is still going on, so that a later walk must reach back to it.
  default boolean isRunning(JsonPage.Element element) {
    return false;
  }

  /// A date as the service writes it.
  default Optional<Instant> instant(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
