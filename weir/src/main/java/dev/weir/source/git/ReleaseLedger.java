package dev.weir.source.git;

import dev.weir.event.LedgerEntry;
import dev.weir.source.git.GitReleases.Release;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What the reader of release dates should know about how tags were read.
final class ReleaseLedger {
  private static final int NAMED = 5;

  private ReleaseLedger() {}

  /// @param releases those that count, pre-releases among them
  /// @param again tags another one stands for
  /// @param undated tags without a date that can be true
  static void tell(
      Consumer<LedgerEntry> ledger,
      List<Release> releases,
      List<Release> again,
      List<Release> undated) {
    tell(
        ledger,
        "tags_of_one_release",
        again,
        "These tags mark a release that another tag marks, too: on the same commit, or the same"
            + " version a few commits or minutes away. It counts once.",
        "Nothing to mend.");
    tell(
        ledger,
        "undated_releases",
        undated,
        "These tags, or the commits of plain ones, are dated 1970 or in the future: they are no"
            + " releases here.",
        "Nothing to mend, unless the date is wrong; an annotated tag has a date of its own.");
    tell(
        ledger,
        "unknown_suffixes",
        releases.stream()
            .filter(release -> release.read().kind() == ReleaseName.Kind.UNKNOWN)
            .toList(),
        "What follows the number in these tags is no word Weir knows: they are taken for"
            + " pre-releases.",
        "Nothing to mend, unless they are releases: then tag them by the number alone, too.");
    tellComponents(ledger, releases.stream().filter(release -> !release.isPrerelease()).toList());
  }

  private static void tell(
      Consumer<LedgerEntry> ledger, String reason, List<Release> tags, String what, String remedy) {
    Optional<String> example = tags.stream().map(Release::name).min(String::compareTo);
    example.ifPresent(name ->
        ledger.accept(
            new LedgerEntry("git", reason, tags.size(), what, Messages.clean(name), remedy)));
  }

  private static void tellComponents(Consumer<LedgerEntry> ledger, List<Release> releases) {
    Set<String> components =
        releases.stream()
            .map(release -> SameVersion.line(release.component()))
            .collect(Collectors.toCollection(TreeSet::new));
    if (components.size() < 2) {
      return;
    }
    String names =
        components.stream()
            .limit(NAMED)
            .map(name -> name.isEmpty() ? "(none)" : Messages.clean(name))
            .collect(Collectors.joining(", "));
    ledger.accept(
        new LedgerEntry(
            "git",
            "several_components",
            components.size(),
            "Releases carry several prefixes, but stand in one line here: a change is released with"
                + " the first that contains it, whatever its prefix.",
            names + (components.size() > NAMED ? ", …" : ""),
            "Nothing to mend; where parts are released apart, true waits are longer than shown."));
  }
}
