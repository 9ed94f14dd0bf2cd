package dev.weir.story;

import dev.weir.story.LookRule.AtLeast;
import dev.weir.story.LookRule.AtMost;
import dev.weir.story.LookRule.Exceeds;
import dev.weir.story.LookRule.NoReleases;
import dev.weir.story.LookRule.Unmeasured;
import java.util.List;
import java.util.stream.Stream;

/// Three things to look at: the first to start, two parked. The order of the rules is the order of
/// choice: the largest wait we can see first, then what feeds it, then risk; a look beyond what we
/// can see is always there at the end, and comes before files that change together.
final class LookAt {
  private static final int HOW_MANY = 3;
  private static final double DAY = 24;

  /// The way to a release is the longer part here.
  private static final List<LookRule.Condition> RELEASE_IS_SLOW =
      List.of(
          new AtLeast("lead_time.release.p50", 3 * DAY),
          new Exceeds("lead_time.release.p50", 1, "lead_time.integrate.p50"));

  /// Finished work lies there today, and has for a while: not only in the past, and not only since
  /// the last release.
  private static final List<LookRule.Condition> WORK_WAITS_NOW =
      List.of(
          new AtLeast("unreleased_work.commits", 5),
          new AtLeast("unreleased_work.age_p50", 2 * DAY));

  private static final List<LookRule> WAITS =
      List.of(
          new LookRule(
              "no_releases",
              List.of(new NoReleases()),
              "When did users last get something new?",
              "No release is marked anywhere, so the end of the way is dark.",
              "Write down the last five days on which users got a new version, and how you know. If"
                  + " the list is easy to make, tag those commits: the next report sees the whole"
                  + " way from commit to release.",
              "whoever puts a new version in front of users",
              "it opens the way to every other number"),
          new LookRule(
              "release_wait",
              all(RELEASE_IS_SLOW, WORK_WAITS_NOW),
              "What is finished and waits only for a release?",
              "Half of all changes lie on the main line for more than {lead_time.release.p50} before"
                  + " a release takes them along; {unreleased_work.commits} lie there now, half of"
                  + " those for more than {unreleased_work.age_p50}.",
              "List what is on the main line today and in no release. Mark each line: could it go"
                  + " out this week, and if not, what is missing? If most of it could, the release"
                  + " date sets the pace; if not, the work was not finished.",
              "whoever decides that a release goes out; a check before a release stays as it is"
                  + " until its owner says otherwise",
              "it concerns the way to the release, and the largest wait lies elsewhere"),
          new LookRule(
              "large_release",
              all(
                  RELEASE_IS_SLOW,
                  List.of(
                      new LookRule.NotAll(WORK_WAITS_NOW),
                      new AtLeast("lead_time.largest_release", 0.5))),
              "What did the one large release wait for?",
              "Half of all changes lay on the main line for more than {lead_time.release.p50}, and"
                  + " {lead_time.largest_release} of them came out together; little lies there now.",
              "Write down for that release: when its first change was finished, when it was decided"
                  + " what must be in it, and what it waited for last. Then mark what could have"
                  + " gone out before, by itself.",
              "whoever decided that it goes out",
              "nothing waits today; it is worth knowing before the next one of its kind"),
          new LookRule(
              "last_release",
              all(
                  RELEASE_IS_SLOW,
                  List.of(
                      new LookRule.NotAll(WORK_WAITS_NOW),
                      new LookRule.NotAll(List.of(new AtLeast("lead_time.largest_release", 0.5))))),
              "What did the last release wait for?",
              "Half of all changes lay on the main line for more than {lead_time.release.p50} before"
                  + " a release took them along; little lies there now.",
              "Take the last release. When was its first change finished, and what did it wait for"
                  + " after that: a date, a check, a person, another change?",
              "whoever decided that it goes out",
              "nothing waits today; it is worth knowing before the next release"),
          new LookRule(
              "unreleased",
              List.of(
                  new Unmeasured("lead_time.p50"),
                  new AtLeast("unreleased_work.commits", 30),
                  new AtLeast("unreleased_work.age_p50", 7 * DAY)),
              "What is finished and in no release?",
              "{unreleased_work.commits} are on the main line and in no release; half of them have"
                  + " lain there for more than {unreleased_work.age_p50}.",
              "Go through the list of what is in no release. Mark each line: do users have it all"
                  + " the same, could they, or must they wait? If they have it, tag it; if they"
                  + " wait, ask what for.",
              "whoever decides that a release goes out",
              "it concerns the way to the release"),
          new LookRule(
              "integrate_wait",
              List.of(
                  new AtLeast("lead_time.integrate.p50", DAY),
                  new Exceeds("lead_time.integrate.p50", 1, "lead_time.release.p50")),
              "What are open changes waiting for?",
              "Half of all changes take more than {lead_time.integrate.p50} from writing to the main"
                  + " line.",
              "Open the five oldest changes under way. Write one line for each: what is it waiting"
                  + " for today – a reader, a build, an answer, its author’s time? The word that"
                  + " comes up twice is where to look.",
              "the people who wrote them and the people asked to read them, together",
              "one look at a time; this one comes next on the way to the main line"));

  private static final List<LookRule> FEEDS_AND_RISKS =
      List.of(
          new LookRule(
              "batch",
              List.of(
                  new AtLeast("release_cadence.batch_p50", 40),
                  new Exceeds("lead_time.release.p50", 1, "lead_time.integrate.p50")),
              "How much leaves together?",
              "Half of all releases carry more than {release_cadence.batch_p50:number} commits; when one of them"
                  + " hurts, that is how many places there are to search.",
              "Take the last release that made trouble. How long did it take to find the change"
                  + " behind it, and what would have made that quicker?",
              "whoever answered for that release, without asking whose change it was",
              "it feeds the wait for a release: look at that first, and this may follow by itself"),
          new LookRule(
              "size",
              List.of(
                  new AtLeast("change_size.lines_p85", 500),
                  new Exceeds("lead_time.integrate.p50", 1, "lead_time.release.p50")),
              "Could the large changes be several small ones?",
              "One change in seven is larger than {change_size.lines_p85}; large ones are slow to"
                  + " read and hard to undo.",
              "Take one large change of last month and sketch on paper how it could have arrived in"
                  + " three parts, each of use alone.",
              "its author and its reader",
              "it feeds the way to the main line"),
          new LookRule(
              "tail",
              List.of(
                  new Exceeds("lead_time.p85", 4, "lead_time.p50"),
                  new AtLeast("lead_time.p85", 7 * DAY)),
              "What do the slowest changes have in common?",
              "Half of all changes are through in {lead_time.p50}, but one in seven takes more than"
                  + " {lead_time.p85}: two kinds of work travel under one name.",
              "Read the slow journey in this report and two more like it. For each, in one word: what"
                  + " ended the longest wait? A date, a person, a decision, another team?",
              "somebody who was there",
              "the slow end matters most once the usual way is understood"),
          new LookRule(
              "unplanned",
              List.of(new AtLeast("unplanned_share.ratio", 0.25)),
              "Where do the fixes come from?",
              "{unplanned_share.ratio} of all changes are fixes or undo an earlier change, as far as"
                  + " their titles tell.",
              "Take the last ten fixes. For each: which check that exists, or could, would have seen"
                  + " it before it was merged? Only list them; change no check yet.",
              "the people who made the fixes, and whoever owns the checks",
              "it takes strength from everything else, but it does not set the longest wait"),
          new LookRule(
              "knowledge",
              List.of(new AtMost("knowledge_concentration.truck_factor", 2)),
              "Which parts does only one pair of eyes know?",
              "As far as commits tell, most of the code rests on the memory of"
                  + " {knowledge_concentration.truck_factor}. That is a risk the system"
                  + " has grown, not anybody’s doing, and it makes holidays"
                  + " hard.",
              "Choose one folder that matters and that one head knows. For the next small change"
                  + " there, let another pair of hands do it, with the first one beside them.",
              "the people concerned, and whoever plans their time: it needs an hour that is not"
                  + " stolen",
              "it is a risk to lower steadily, not a wait to end this week"),
          new LookRule(
              "reverts",
              List.of(new AtLeast("unplanned_share.revert_ratio", 0.03)),
              "What do undone changes teach?",
              "{unplanned_share.revert_ratio} of all changes undo an earlier one.",
              "Read the last five that were undone. What was learned, and where is it written down?",
              "the people who undid them; undoing quickly is a good habit and stays one",
              "undoing is cheap here compared with waiting"),
          new LookRule(
              "hotspots",
              List.of(new AtLeast("hotspots.top_share", 0.2)),
              "Why does so much change in so few files?",
              "{hotspots.top_share} of all file changes fall on ten files.",
              "Open the list in the evidence. For the first three: is it a list everybody must edit,"
                  + " or code where decisions crowd? The first is easily split; the second deserves a"
                  + " conversation.",
              "whoever works there most",
              "it shapes how work collides, which shows once less of it waits"));

  private static final List<LookRule> BEYOND =
      List.of(
          new LookRule(
              "before_commit",
              List.of(),
              "When was it first asked for?",
              "We see the way from the first commit on. In many places most of the time passes"
                  + " before that.",
              "Take one thing that was finished lately. Find the day it was first asked for and the day"
                  + " somebody began. Put both dates beside what this report shows.",
              "whoever brings wishes to the team",
              "one look at a time; this one widens the view and runs away from nobody"),
          new LookRule(
              "coupling",
              List.of(new AtLeast("co_change.pairs", 10)),
              "Which files far apart always change together?",
              "{co_change.pairs:number} pairs of files in different folders keep changing together.",
              "Take the first pair in the evidence and say aloud why they change together. If nobody"
                  + " can, that is the finding.",
              "somebody from each side of the pair",
              "it makes changes larger; it does not hold them up by itself"),
          new LookRule(
              "after_release",
              List.of(),
              "When did somebody first use it?",
              "What is finished, or even released, is not yet in use.",
              "Take one thing that was finished lately, and find the first day a user had it in hand.",
              "whoever runs it, or talks to those who do",
              "one look at a time; this one widens the view at the other end"),
          new LookRule(
              "oldest",
              List.of(),
              "What is the oldest thing under way?",
              "Old unfinished work is where waiting hides.",
              "Name the oldest thing anybody has begun and not finished, and what it waits for.",
              "the whole team, in five minutes standing",
              "one look at a time"));

  private LookAt() {}

  private static List<LookRule.Condition> all(
      List<LookRule.Condition> some, List<LookRule.Condition> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /// Three looks, the one to start first; none where nothing flows yet.
  static List<Look> of(Study study) {
    if (study.commits() < 2) {
      return List.of();
    }
    return Stream.of(WAITS, FEEDS_AND_RISKS, BEYOND)
        .flatMap(List::stream)
        .flatMap(rule -> rule.apply(study).stream())
        .limit(HOW_MANY)
        .toList();
  }
}
