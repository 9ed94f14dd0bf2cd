package dev.weir.app;

import dev.weir.event.Progress;
import dev.weir.metric.Finding;
import dev.weir.source.log.LogSource;
import dev.weir.source.log.SampleCard;
import dev.weir.story.LogStudy;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The use case of who has a memory and no data: a card for twenty items, and what it says.
public final class Cards {
  private Cards() {}

  /// What a filled card says.
  ///
  /// @param study the map, as of any log
  /// @param times how long it takes from each moment to the next, and in all
  /// @param endings what ended the longest wait, the most frequent first
  /// @param answers items for which that was answered
  public record Said(LogStudy study, List<Finding> times, List<Ending> endings, int answers) {
    public Said {
      times = List.copyOf(times);
      endings = List.copyOf(endings);
    }
  }

  /// @param what ended a wait, in the words of the card or of who filled it
  /// @param items of how many
  public record Ending(String what, int items) {}

  /// An empty card.
  ///
  /// @param isCsv for a spreadsheet; otherwise as text
  public static String empty(boolean isCsv) {
    return isCsv ? SampleCard.csv() : SampleCard.text();
  }

  /// Reads a filled card.
  ///
  /// @param card the file
  /// @param request which names it as its log
  public static Said read(Path card, LogRequest request, Progress progress) {
    List<String> answers =
        new LogSource(card.toAbsolutePath().normalize()).endings(request.options(), request.now());
    LogStudy study = Logs.study(request, progress);
    Map<String, Integer> counts = new LinkedHashMap<>();
    answers.forEach(answer -> counts.merge(answer, 1, Integer::sum));
    List<Ending> endings =
        counts.entrySet().stream()
            .map(entry -> new Ending(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingInt(Ending::items).reversed())
            .toList();
    List<Finding> times =
        study
            .findings()
            .all()
            .filter(finding -> finding.id().matches("lead_time[.]p(50|85)|stage[.].*[.]lead_p50"))
            .filter(finding -> !finding.id().equals("stage.asked.lead_p50"))
            .toList();
    return new Said(study, times, endings, answers.size());
  }
}
