package dev.weir.advisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One conversation: an answer makes a new state, a state makes the next thing to say. It holds
/// only what was asked and answered; everything understood is worked out from that, so an interview
/// that is read back from a file goes on as if it had never stopped.
public final class Interview {
  private static final Pattern WRONG =
      Pattern.compile(
          "^\\s*(?:no,? )?(?:that's |that is |this is )?wrong\\s*[:,.;!-]+\\s*(.*)$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Listener listener;
  private final Plan plan;
  private final List<Exchange> exchanges;
  private final Memory memory;
  private final String takenBack;

  private Interview(Listener listener, Plan plan, List<Exchange> exchanges) {
    this(listener, plan, exchanges, "");
  }

  private Interview(Listener listener, Plan plan, List<Exchange> exchanges, String takenBack) {
    this.takenBack = takenBack;
    this.listener = listener;
    this.plan = plan;
    this.exchanges = List.copyOf(exchanges);
    memory = listener.listen(this.exchanges);
  }

  /// A conversation that begins.
  public static Interview begin(Guide guide, Circumstances circumstances) {
    return new Interview(new Listener(guide, circumstances), new Adaptive(), List.of());
  }

  /// One that goes on after these answers.
  public static Interview resumed(
      Guide guide, Circumstances circumstances, List<Exchange> exchanges) {
    return new Interview(new Listener(guide, circumstances), new Adaptive(), exchanges);
  }

  /// One that asks in another order; for comparison.
  static Interview ordered(Guide guide, Circumstances circumstances, Plan plan) {
    return new Interview(new Listener(guide, circumstances), plan, List.of());
  }

  /// The state after an answer to what is asked now. Names become roles; an answer that begins with
  /// "wrong:" corrects the one before; what is not ours to know is not kept.
  ///
  /// @throws IllegalStateException when nothing is asked any more
  public Interview answer(String text) {
    if (isOver()) {
      throw new IllegalStateException("the interview is over");
    }
    List<Exchange> next = new ArrayList<>(exchanges);
    String said = Names.toRoles(text.strip());
    Matcher wrong = WRONG.matcher(said);
    if (wrong.matches() && !next.isEmpty()) {
      return corrected(wrong.group(1).strip());
    } else {
      next.add(new Exchange(asks(), said, memory.circumstances().later()));
    }
    Interview heard = new Interview(listener, plan, next);
    return heard.forgets().map(heard::without).orElse(heard);
  }

  /// The state after a correction: what was noted and no longer holds is taken back, aloud. What
  /// the rest of the turn says to the question asked now is its answer.
  private Interview corrected(String said) {
    Correction parts = Correction.of(said, exchanges.getLast(), asks(), listener);
    List<Exchange> next = new ArrayList<>(exchanges);
    Exchange last = next.removeLast();
    next.add(last.saying(last.answer() + "\n" + Exchange.CORRECTED + " " + parts.corrects()));
    Interview heard = new Interview(listener, plan, next);
    String back = Correction.takenBack(understood(), heard.understood());
    if (!parts.answers().isEmpty()) {
      next.add(new Exchange(asks(), parts.answers(), memory.circumstances().later()));
    }
    Interview now = new Interview(listener, plan, next, back);
    return now.forgets().map(now::without).orElse(now);
  }

  private Understood understood() {
    return new Understood(memory, before());
  }

  private Speech speech() {
    return new Speech(memory, before());
  }

  /// The interrupt that says the last answer is not kept.
  private Optional<String> forgets() {
    return memory.met().getOrDefault(exchanges.size() - 1, List.of()).stream()
        .filter(id -> memory.guide().interrupt(id).does().equals("forget"))
        .filter(_ -> exchanges.getLast().isKept())
        .findFirst();
  }

  private Interview without(String interrupt) {
    List<Exchange> kept = new ArrayList<>(exchanges.subList(0, exchanges.size() - 1));
    kept.add(exchanges.getLast().forgotten(interrupt));
    return new Interview(listener, plan, kept);
  }

  /// The id of what is asked now, such as `dates`.
  public String asked() {
    return asks();
  }

  private String asks() {
    return plan.next(memory);
  }

  /// Whether everything has been asked.
  public boolean isOver() {
    return asks().equals(Plan.CLOSE);
  }

  /// What is said now: the next question, with what was understood of the last answer. Paragraphs
  /// are parted by an empty line.
  public String says() {
    return isOver() ? "" : (takenBack + "\n\n" + speech().next(asks())).strip();
  }

  private Optional<Memory> before() {
    return exchanges.isEmpty()
        ? Optional.empty()
        : Optional.of(listener.listen(exchanges.subList(0, exchanges.size() - 1)));
  }

  /// The closing, once everything has been asked.
  public Optional<Closing> closing() {
    return isOver() ? Optional.of(ClosingWriter.write(memory)) : Optional.empty();
  }

  /// The page for somebody who leads; empty for others, and before the end.
  public Optional<String> leadersPage() {
    return isOver() && memory.flags().contains("leads")
        ? Optional.of(LeadersPage.of(memory))
        : Optional.empty();
  }

  /// What was asked and answered.
  public List<Exchange> exchanges() {
    return exchanges;
  }

  /// The day of the conversation and what a repository showed.
  public Circumstances circumstances() {
    return memory.circumstances();
  }

  /// This conversation as it stood after so many answers.
  Interview after(int answers) {
    return new Interview(listener, plan, exchanges.subList(0, answers));
  }

  Memory memory() {
    return memory;
  }
}
