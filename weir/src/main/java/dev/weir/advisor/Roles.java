package dev.weir.advisor;

import java.util.Set;
import java.util.regex.Pattern;

/// Hears whether somebody leads or pays.
final class Roles {
  private static final Pattern LEADS =
      Pattern.compile(
          "\\b(?:i (?:lead|run|manage|head|oversee|direct|supervise|chair)|(?:i'm|i am|as) (?:the |a |an )?(?:\\w+ ){0,2}(?:head|matron|superintendent|chief \\w+ officer|director|cto|cio|ceo|vp|vice president|manager|lead)|(?:^|[.,;] ?)(?:the )?(?:head of|director of|cto|cio|ceo|vp of) [^.]{0,40} here|my (?:\\w+ )?(?:teams|department|departments|division|organisation|organization|managers|directorate)|team lead(?:er)? here|as (?:a|the) (?:manager|head|lead|director)|i'm (?:a|the) (?:manager|head|team lead|director|lead)|i am (?:a|the) (?:manager|head|team lead|director|lead))\\b|^\\W*(?:the )?(?:cto|cio|ceo|coo|cfo|vp(?: of \\w+| \\w+)?|head of \\w+|director(?: of \\w+)?|managing director|team lead|matron|superintendent|department head|chief \\w+ officer)\\b ?(?:[,.:;]|here\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FUNDS =
      Pattern.compile(
          "\\b(?:my budget|i (?:fund|pay for|sign the budget|own the budget|approve the budget)|(?:i'm|i am|as) (?:the |a )?(?:\\w+ )?(?:cfo|ceo|cto|cio|managing director|board member|sponsor)|^\\W*(?:the )?(?:cto|cio|ceo|cfo|managing director) ?[,.:;])(?!\\w)",
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
