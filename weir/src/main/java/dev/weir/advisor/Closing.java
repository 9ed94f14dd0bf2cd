package dev.weir.advisor;

import dev.weir.story.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a conversation ends in: thirteen elements, always all of them, in this order.
///
/// @param restated the system restated in the person's nouns
/// @param map one line to scale from the person's dates; empty when none were known
/// @param mapSays what the map is, or why there is none
/// @param known what is known, what is not, what could not be seen
/// @param candidate the leading candidate with the two answers that speak for it, the rival, and
///   the one look that would tell them apart; or that it cannot be told yet
/// @param own the person's own diagnosis: kept, changed or open
/// @param loop what keeps it alive, with its weakest link
/// @param carries who carries the cost, and why everybody acts sensibly
/// @param notYet what not to do yet
/// @param comparable a comparable case or labelled parable; or that none fits
/// @param step one step: who, what, by when, undo, expectation, stop, who must agree
/// @param only what only this person can change
/// @param changeMind what would change the adviser's mind
/// @param more how to see more, when to look again, who can read this
/// @param facts what the text rests on
public record Closing(
    String restated,
    List<String> map,
    String mapSays,
    String known,
    String candidate,
    String own,
    String loop,
    String carries,
    String notYet,
    String comparable,
    String step,
    String only,
    String changeMind,
    String more,
    Facts facts) {

  /// What a closing rests on.
  ///
  /// @param leading the leading hypothesis; empty when it cannot be told yet
  /// @param rival what it could be mistaken for; when it cannot be told, the other of the two
  /// @param possible the first of the two when it cannot be told; the leading one otherwise
  /// @param detail what stands below on demand: the case in full, memory beside trace
  public record Facts(String leading, String possible, String rival, List<String> detail) {
    public Facts {
      detail = List.copyOf(detail);
    }
  }

  public Closing {
    map = List.copyOf(map);
  }

  /// The thirteen elements, each a sentence or more.
  public List<String> elements() {
    return List.of(
        restated,
        mapSays,
        known,
        candidate,
        own,
        loop,
        carries,
        notYet,
        comparable,
        step,
        only,
        changeMind,
        more);
  }

  /// The text in paragraphs as it is read aloud, without the map.
  public List<String> paragraphs() {
    return Stream.of(
            List.of(restated, mapSays, known),
            List.of(candidate, own),
            List.of(loop, carries),
            List.of(notYet, comparable),
            List.of(step),
            List.of(only, changeMind),
            List.of(more))
        .map(parts -> String.join(" ", parts))
        .toList();
  }

  /// How many words are read aloud.
  public int words() {
    return paragraphs().stream().mapToInt(Quote::count).sum();
  }

  /// The closing with its map, wrapped.
  ///
  /// @param columns how wide
  public String text(int columns) {
    List<String> out = new ArrayList<>();
    List<String> paragraphs = paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      out.add(String.join("\n", Wrap.lines(paragraphs.get(i), columns)));
      if (i == 0 && !map.isEmpty()) {
        out.add(String.join("\n", map));
      }
    }
    return out.stream().collect(Collectors.joining("\n\n")) + "\n";
  }
}
