package dev.weir.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said fits the place and the person who speaks.
class WordsOfThePlaceTest {
  @Test
  void peopleDoNotFlowAndNobodyGoesLiveInAHospital() {
    Interview now =
        Talk.after(
            "Patients wait in our corridor until the evening.",
            "We shall see.",
            "Ordered at eight in the morning, started at half past eight, papers done at nine, in a"
                + " bed at six in the evening.");

    assertThat(now.says())
        .contains(
            "30 minutes", "finished to helped, 9 hours", "Where did that patient wait longest");
    assertThat(Talk.after("Our patients wait and wait.", "We shall see.").says())
        .contains("Take the last ordinary patient who waited too long", "when were they helped?");
  }

  @Test
  void whatIsSaidOfThingsIsSaidOfPeopleInOtherWords() {
    Slots slots = Talk.after("Our patients wait.").memory().slots();
    List<String> texts =
        Talk.GUIDE.closings().readings().values().stream()
            .flatMap(each -> Stream.of(each.restate(), each.system(), each.look().does()))
            .map(slots::fill)
            .toList();

    assertThat(texts)
        .noneMatch(text -> text.matches("(?i).*(finished|open|tiny) patients?.*"))
        .noneMatch(
            text -> text.contains("patients are begun") || text.contains("patients are made"))
        .noneMatch(text -> text.contains("patient's case"));
    assertThat(Talk.GUIDE.closings().persons()).allSatisfy(pair -> assertThat(pair).hasSize(2));
  }

  @Test
  void everyTextSaidOtherwiseOfPeopleIsThereToBeSaid() {
    String all =
        GuideFiles.text("closings.yaml").replaceFirst("(?s)\npersons:.*", "")
            + GuideFiles.text("hypotheses.yaml");

    assertThat(Talk.GUIDE.closings().persons())
        .allSatisfy(pair -> assertThat(all).contains(pair.getFirst()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "40 teams on our backs, the new cluster is not there. Fix it.",
        "We are late. Please fix the thing.",
        "We can't report anything and they order us around, all is late."
      })
  void whatIsAskedToBeDoneIsNoThing(String said) {
    assertThat(Talk.after(said).memory().slots().item()).isEqualTo("job");
  }

  @Test
  void theNounCanBePutRight() {
    Interview now =
        Talk.after("All is late.", "The first.", "I don't know.").answer("wrong: it's a bus");

    assertThat(now.says()).contains("I take back: the word “job”; I say “bus” now.");
    assertThat(now.memory().slots().items()).isEqualTo("buses");
    assertThat(
            Talk.after("All is late.", "The first.", "I don't know.")
                .answer("wrong: it's a table, not a change")
                .memory()
                .slots()
                .item())
        .isEqualTo("table");
    assertThat(
            Talk.after("All is late.", "The first.", "I don't know.")
                .answer("wrong: we call them dossiers")
                .memory()
                .slots()
                .item())
        .isEqualTo("dossier");
    assertThat(
            Talk.after("All is late.", "The first.", "I don't know.")
                .answer("wrong: it's late")
                .memory()
                .slots()
                .item())
        .isEqualTo("job");
  }

  @Test
  void buildingPermitsAreNoBuilds() {
    Interview now = Talk.after("The council sits once a month and building permits wait for it.");

    assertThat(now.memory().standing().first()).isEqualTo("G");
    assertThat(now.says()).contains("Finished permits wait for the council");
  }

  @Test
  void whatIsDeniedIsNotChosen() {
    Interview now =
        Talk.after("We are slow and late with orders.", "I don't think it's the first.");

    assertThat(now.memory().standing().isSilent()).isTrue();
  }

  @Test
  void nobodyIsAskedAboutADateTheyNeverSpokeOf() {
    Interview now =
        Talk.after(
            "We are slow and late with orders.",
            "We shall see.",
            "Asked 1 March, started 2 March, finished 4 March, sent out 12 May.",
            "I don't know.",
            "I don't know.");

    assertThat(now.asked()).isEqualTo("split G-V");
    assertThat(now.says())
        .contains("If what is finished could leave on any day, would the orders be ready for it?")
        .doesNotContain("the shared date came");
  }

  @Test
  void somebodyElsesTitleIsNotThePersons() {
    assertThat(Talk.after("Our CTO wants it faster. The head of ops would agree.").memory().role())
        .isEqualTo("do");
    assertThat(Talk.after("I'm the head of a department and all is late.").memory().role())
        .isEqualTo("lead");
    assertThat(Talk.after("I am CTO of a small firm. Everything is late.").memory().role())
        .isEqualTo("fund");
  }

  @Test
  void aPersonGivenAsTheCauseIsAnsweredWithTheRole() {
    Respondent tired = Talk.person("respondents", "A tired team lead, and Bob in operations");
    Interview ended = Accuracy.talk(tired, Talk.GUIDE, new Adaptive());

    assertThat(ended.closing().orElseThrow().own())
        .startsWith("I see a place everything must pass");
  }

  @Test
  void theClosingRemembersTheSentenceThatSaysMost() {
    Interview now =
        Talk.after(
            "We make pumps in a small town. Every correction waits for months, nobody knows why.");

    assertThat(Talk.ended(now, "I don't know.").closing().orElseThrow().restated())
        .contains("“Every correction waits for months, nobody knows why”");
  }

  @Test
  void harmIsMetBeforeTheMethod() {
    assertThat(Talk.after("Yesterday an old lady fainted in our corridor, all wait.").says())
        .startsWith("I am sorry that somebody came to harm");
  }

  @Test
  void aSpecialistIsOneOfSomething() {
    assertThat(Talk.after("All wait for our data specialist.").memory().slots().fill("{role}"))
        .isEqualTo("the data specialist");
    assertThat(Talk.after("All wait for one specialist.").memory().slots().fill("{role}"))
        .isEqualTo("the specialist");
  }
}
