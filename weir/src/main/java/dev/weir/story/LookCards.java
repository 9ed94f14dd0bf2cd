package dev.weir.story;

import java.util.List;

/// One thing to look at first, and two parked with the reason they wait.
final class LookCards {
  private LookCards() {}

  static String html(List<Look> looks, Cites cites) {
    if (looks.isEmpty()) {
      return "";
    }
    Html out = new Html();
    out.line("<section id=\"look\">").element("h2", "What to look at first");
    out.element(
        "p",
        "One thing at a time. None of these promises a gain: each is a look of under an hour that"
            + " shows whether there is one.");
    Look first = looks.getFirst();
    out.line("<article class=\"card first\">");
    out.element("p class=\"kicker\"", "Start here");
    out.element("h3", first.title());
    out.wrap("p", cites.markup(first.why()));
    out.wrap("p", "<strong>The first look.</strong> " + Html.escape(first.firstStep()));
    out.wrap("p class=\"last\"", "<strong>With.</strong> " + Html.escape(sentence(first.ask())));
    out.line("</article>");
    out.line("<div class=\"pair\">");
    for (Look look : looks.subList(1, looks.size())) {
      out.line("<article class=\"card\">");
      out.element("p class=\"kicker\"", "Parked");
      out.element("h3", look.title());
      out.wrap("p", cites.markup(look.why()));
      out.wrap("p", "<strong>Why it can wait.</strong> " + Html.escape(sentence(look.parked())));
      out.line("<details><summary>The first look, for later</summary>");
      out.element("p", look.firstStep());
      out.wrap("p", "<strong>With.</strong> " + Html.escape(sentence(look.ask())));
      out.line("</details></article>");
    }
    return out.line("</div></section>").toString();
  }

  private static String sentence(String words) {
    return Words.capital(words) + ".";
  }
}
