package dev.weir.advisor;

import java.util.Set;
import java.util.regex.Pattern;

/// Hears whether somebody leads or pays.
final class Roles {
  private static final Pattern LEADS =
      Pattern.compile(
          "\\b(?:i (?:lead|run|manage|head|oversee|direct|supervise|chair)|(?:i'm|i am|as) (?:the |a |an )?(?:\\w+ ){0,2}(?:head|director|cto|cio|ceo|vp|vice president|manager|lead)|(?:^|[.,;] ?)(?:the )?(?:head of|director of|cto|cio|ceo|vp of) [^.]{0,40} here|my (?:\\w+ )?(?:teams|department|departments|division|organisation|organization|managers|directorate)|team lead(?:er)? here|as (?:a|the) (?:manager|head|lead|director)|i'm (?:a|the) (?:manager|head|team lead|director|lead)|i am (?:a|the) (?:manager|head|team lead|director|lead)|chief \\w+ officer|managing director|department head|matron|superintendent)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FUNDS =
      Pattern.compile(
          "\\b(?:my budget|i (?:fund|pay for|sign the budget|own the budget|approve the budget)|(?:i'm|i am|as) (?:the |a )?(?:\\w+ )?(?:cfo|ceo|cto|cio|managing director|board member|sponsor))\\b",
          Pattern.CASE_INSENSITIVE);

  private Roles() {}

  /// Adds `leads` and `funds` where they are said.
  static void hear(String said, Set<String> flags) {
    if (LEADS.matcher(said).find()) {
      flags.add("leads");
    }
    if (FUNDS.matcher(said).find()) {
      flags.add("funds");
      flags.add("leads");
    }
  }
}
