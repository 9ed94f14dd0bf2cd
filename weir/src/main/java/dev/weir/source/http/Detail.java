package dev.weir.source.http;

/// What a service gives for one thing at a time.
public interface Detail {
  /// What they are called in `raw`; one line holds all that was said of one thing, as an array.
  String kind();

  /// SQL for the things they belong to: the columns of [RawLine#HEAD].
  String things(KeptAnswers raw);

  /// The first page, below the interface.
  ///
  /// @param place what the service has it under, such as `owner/name`
  String path(String place, String key);

  /// The array inside a page; empty: the page is the array.
  String list();

  /// For people.
  String words();

  /// Address of the next page; empty: this is the last.
  String next(Answer answer, JsonPage page);
}
