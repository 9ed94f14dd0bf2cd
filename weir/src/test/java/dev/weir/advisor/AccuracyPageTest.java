package dev.weir.advisor;

import dev.weir.documents.MadePart;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// How often conversations with scripted people end where the truth is, in the documents as counted
/// today.
class AccuracyPageTest {
  private static final Guide GUIDE = GuideFiles.shipped();

  @Test
  void thePageSaysWhatIsCounted() {
    List<Respondent> known = Accuracy.respondents("respondents");
    List<Respondent> unseen = Accuracy.respondents("unseen");
    StringBuilder out = new StringBuilder();
    out.append(
        "| people | questions | conversations | truth named | not told, the look would tell | wrong | asked, mean |\n");
    out.append("| --- | --- | --- | --- | --- | --- | --- |\n");
    out.append(row("known", "the adviser's", known, new Adaptive()));
    out.append(row("known", "a fixed order", known, new FixedOrder()));
    out.append(row("written after the cues", "the adviser's", unseen, new Adaptive()));
    out.append(row("written after the cues", "a fixed order", unseen, new FixedOrder()));
    out.append("\nWrong with the adviser's questions:\n\n");
    for (List<Respondent> people : List.of(known, unseen)) {
      Accuracy.of(people, GUIDE, new Adaptive())
          .missed()
          .forEach(missed -> out.append("- ").append(missed).append('\n'));
    }

    MadePart.of("interview.md").says(out.toString());
  }

  private static String row(String who, String order, List<Respondent> people, Plan plan) {
    Accuracy accuracy = Accuracy.of(people, GUIDE, plan);
    double asked =
        people.stream()
            .mapToInt(each -> Accuracy.talk(each, GUIDE, plan).exchanges().size())
            .average()
            .orElseThrow();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %d | %d | %d | %.1f |\n",
        who,
        order,
        accuracy.all(),
        accuracy.named(),
        accuracy.right() - accuracy.named(),
        accuracy.all() - accuracy.right(),
        asked);
  }
}
