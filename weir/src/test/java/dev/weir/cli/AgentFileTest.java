package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.advisor.Case;
import dev.weir.advisor.Cases;
import dev.weir.app.Weir;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// What the agent's file says is true of this Weir: its commands are there, and its cases are ours.
class AgentFileTest {
  private static final String TEXT = Weir.agent(Optional.empty()).text();
  private static final Pattern TOLD =
      Pattern.compile("(?ms)^- \\*\\*([^*]+)\\*\\* \\((V\\d.*?)(?=^- |^$)");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  @Test
  void theHeadIsWhatHostsRead() {
    String head = TEXT.substring(4, TEXT.indexOf("\n---\n", 4));

    assertThat(head.lines().map(line -> line.replaceFirst(": .*", "")))
        .containsExactly("name", "description", "model", "tools");
    assertThat(head.lines().filter(line -> line.startsWith("description")))
        .allMatch(line -> !line.substring(13).contains(": "), "needs no quotes in YAML");
  }

  @Test
  void itSaysThatItIsSoftwareAndNobodyInPerson() {
    assertThat(TEXT).contains("You are software", "You are not Gene Kim");
  }

  @Test
  void everyCommandItNamesExistsWithItsOptions() {
    assertThat(NamedCommands.in(TEXT)).hasSizeGreaterThan(10).allSatisfy(NamedCommands::exists);
  }

  @Test
  void everyCommandThatTellsSomethingIsNamed() {
    Set<String> named =
        NamedCommands.in(TEXT).stream()
            .map(words -> words.split(" ", 2)[0])
            .collect(Collectors.toSet());

    assertThat(new CommandLine(new WeirCommand()).getSubcommands().entrySet())
        .filteredOn(each -> !each.getValue().getCommandSpec().usageMessage().hidden())
        .extracting(java.util.Map.Entry::getKey)
        .filteredOn(name -> !name.equals("completion"))
        .allSatisfy(name -> assertThat(named).contains(name));
  }

  @Test
  void itTellsTheDocumentedCasesAndNoOthers() {
    List<Case> documented = Cases.packed().all().stream().filter(each -> !each.invented()).toList();

    assertThat(TOLD.matcher(TEXT).results().map(found -> found.group(1)))
        .containsExactlyInAnyOrderElementsOf(documented.stream().map(Case::title).toList());
  }

  @Test
  void itsCasesHaveMarksAndNumbersAsTheDataHas() {
    List<Case> cases = Cases.packed().all();

    assertThat(TOLD.matcher(TEXT).results())
        .allSatisfy(told -> {
          Case known =
              cases.stream()
                  .filter(each -> each.title().equals(told.group(1)))
                  .findFirst()
                  .orElseThrow();
          assertThat(told.group(2)).startsWith(known.mark().name());
          assertThat(numbers(told.group(2).substring(2))).isSubsetOf(numbers(known.told()));
        });
  }

  private static Set<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
