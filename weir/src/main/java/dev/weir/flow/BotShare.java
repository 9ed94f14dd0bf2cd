package dev.weir.flow;

import dev.weir.event.Provenance;
import dev.weir.metric.Asked;
import dev.weir.metric.Definition;
import dev.weir.metric.Finding;
import dev.weir.metric.Measure;
import dev.weir.metric.Plain;
import dev.weir.metric.Reading;
import dev.weir.metric.Scope;
import dev.weir.metric.Unit;
import java.util.Arrays;
import java.util.List;

/// The share of the period's commits that programs made. They are left out of every other measure
/// and told apart here. SQL: `flow/bot_share.sql`.
public final class BotShare implements Measure {
  /// What it means.
  public static final Definition DEFINITION = Definition.of(BotShare.class, "bot_share");

  @Override
  public List<Finding> read(Scope scope) {
    Asked asked = Asked.of(DEFINITION, scope, "one commit");
    long[] isBot = scope.columns(DEFINITION, "is_bot").longs("is_bot");
    long bots = Arrays.stream(isBot).filter(is -> is == 1).count();
    Reading reading =
        isBot.length == 0
            ? new Reading.TooFew(0, 1, "commits in this period")
            : Reading.Measured.exactly(
                (double) bots / isBot.length, isBot.length, Provenance.INFERRED);
    String claim =
        bots == 0
            ? "No commit of this period was made by a program."
            : "Programs made %s of %s; they are counted apart."
                .formatted(Plain.count(bots), Plain.count(isBot.length, "commit"));
    return List.of(asked.finding("bot_share.ratio", "commits by bots", Unit.RATIO, reading, claim));
  }
}
