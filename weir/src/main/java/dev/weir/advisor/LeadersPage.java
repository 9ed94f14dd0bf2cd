package dev.weir.advisor;

import dev.weir.story.Wrap;
import java.util.List;
import java.util.Objects;

/// A page for somebody who leads: what only they can change, what to stop, whose measure is met by
/// hurting whose, what to ask people and what not.
final class LeadersPage {
  private static final int COLUMNS = 72;

  private LeadersPage() {}

  /// The page in Markdown.
  static String of(Memory memory) {
    Standing standing = memory.standing();
    String first = standing.isSilent() ? Offer.readings(standing).getFirst() : standing.first();
    Guide.Reading reading = memory.guide().reading(first);
    Guide.Page page = reading.leader();
    Guide.Cloud cloud = page.cloud();
    StringBuilder out = new StringBuilder();
    out.append("For you alone to change: ")
        .append(Objects.requireNonNull(reading.only().get(memory.role())))
        .append(".\n\n");
    memory.heardOf("praise").stream()
        .filter(each -> each.reply().id().equals("leader_asked"))
        .findFirst()
        .ifPresent(each ->
            out.append("You told me “")
                .append(each.quote())
                .append(
                    "”. Asking yourself what that costs the others is work nobody can do for you.\n\n"));
    out.append("To stop: ").append(page.stop()).append(".\n\n");
    memory.heard().stream()
        .filter(each -> each.reply().cloud())
        .findFirst()
        .ifPresent(each ->
            out.append("Whose measure is met by hurting whose: “")
                .append(each.quote())
                .append("”.\n\n"));
    out.append("Two needs that collide, both right:\n\n");
    out.append("    aim   ").append(cloud.aim()).append('\n');
    out.append("    need  ")
        .append(cloud.needOne())
        .append("\n          ─▶ so: ")
        .append(cloud.wantOne())
        .append('\n');
    out.append("    need  ")
        .append(cloud.needTwo())
        .append("\n          ─▶ so: ")
        .append(cloud.wantTwo())
        .append('\n');
    String belief =
        memory.slots().fill("They collide only if one believes " + cloud.assumption() + ".");
    Wrap.lines(belief, COLUMNS).forEach(line -> out.append("    ").append(line).append('\n'));
    out.append('\n');
    out.append("Three questions to ask people:\n\n").append(list(page.ask()));
    out.append("\nThree not to ask:\n\n").append(list(page.leave()));
    return memory.slots().fill(out.toString());
  }

  private static String list(List<String> questions) {
    StringBuilder out = new StringBuilder();
    questions.forEach(each -> out.append("- ").append(each).append('\n'));
    return out.toString();
  }
}
