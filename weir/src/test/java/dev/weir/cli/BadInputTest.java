package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.fixture.ScriptedGit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What can be wrong with the arguments and with repositories: an exit code, one sentence with what
/// to do on stderr, nothing on stdout, nothing half-read.
class BadInputTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void make() throws IOException {
    DamagedRepositoryTest.small(folder.resolve("small"));
    Files.createDirectories(folder.resolve("plain"));
    Files.writeString(folder.resolve("file"), "x");
    ScriptedGit.withWorkTree(folder.resolve("empty"));
    ScriptedGit one = ScriptedGit.bare(folder.resolve("one"));
    one.on("main").put("a", "a").commit();
    one.repository();
  }

  @ParameterizedTest
  @CsvSource({
    "plain,   2, is not a git repository",
    "nowhere, 2, There is no folder",
    "file,    2, has one column only",
  })
  void aSourceThatIsNoneIsUsage(String source, int exit, String sentence) {
    refused(exit, sentence, "report", at(source), "--workspace", at("w-" + source));
    assertThat(folder.resolve("w-" + source)).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "flow SMALL --since 2026-13-01 | '2026-13-01' is not a date",
        "flow SMALL --as-of yesterday | 'yesterday' is not a date",
        "flow SMALL --since 2026-02-01 --until 2026-01-01 | before it begins",
        "flow SMALL --bogus | Unknown option: '--bogus'",
        "flow --compare 2025-01-01 SMALL | '2025-01-01' is not a period",
        "flow --compare=SMALL | is not a period",
        "flow SMALL --compare 2025-07-01..2025-01-01 | ends before it begins",
        "what-if faster SMALL --format csv | cannot be CSV",
        "explain lead_time.p50 SMALL --format csv | cannot be CSV",
        "ingest SMALL --since 2025-01-01 | git is always read whole",
        "doctor SMALL --until 2025-01-01 | Unknown option: '--until'",
        "doctor SMALL --since 2025-01-01 | Unknown option: '--since'",
        "ingest --forget SMALL --workspace NOWHERE | There is no workspace",
        "flow SMALL --format xml | --format",
        "flow SMALL --format csv | cannot be CSV",
        "explain lead_time.p51 SMALL | There is no finding 'lead_time.p51'",
        "what-if faster SMALL | 'faster' is not a change",
        "frobnicate | there is no command 'frobnicate'",
        "reprot SMALL | Did you mean: weir report",
        "SMALL | A source comes after its command: weir report",
        "note 2026-02-30 x | '2026-02-30' is not a day",
        "report github:a/b | is read into a workspace first",
        "report --workspace NOWHERE | There is no workspace",
      })
  void wrongArgumentsAreUsage(String line, String sentence) {
    refused(
        2,
        sentence,
        line.strip()
            .replace("SMALL", at("small"))
            .replace("NOWHERE", at("nowhere"))
            .split(" ", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "copy commits to '/tmp/never.csv'",
        "attach '/tmp/never.db'",
        "install httpfs",
        "load json",
        "set threads = 1",
        "drop table commits",
        "select * from read_csv('/etc/passwd')",
        "select * from '/etc/passwd.csv'",
        "select * from read_text('/etc/passwd')",
        "select * from glob('/etc/*')",
        "pragma threads = 1",
        "pragma table_info('commits')",
        "call pragma_version()",
        "checkpoint",
        "use memory",
        "with x as (select 'a' as s) insert into ledger (source) select s from x",
        "with x as (delete from commits returning commit_no) from x",
        "explain analyze insert into ledger (source) values ('a')",
        "explain analyze copy commits to '/tmp/never.csv'",
        "from sniff_csv('/etc/passwd')",
        "from read_parquet('/tmp/never.parquet')",
        "select name from git_commit",
        "select 1; select 2",
        "select 1 /* ; */; drop table commits",
        "export database '/tmp/never'",
        "select nothing from nowhere",
        "selec 1",
        ""
      })
  void statementsReachNothingOutside(String statement) {
    refused(2, "", "sql", statement, at("small"), "--workspace", at("w-sql"));
    assertThat(Path.of("/tmp/never.csv")).doesNotExist();
  }

  @Test
  void aSemicolonInATextIsNoSecondStatement() {
    Run run = Run.of("sql", "select 'a;b' as x; -- ; no", at("small"), "--workspace", at("w-sql"));
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("x\na;b\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "flow", "what-if", "explain", "sql", "doctor"})
  void anEmptyRepositoryIsNoFault(String verb) {
    String[] line =
        switch (verb) {
          case "what-if" -> new String[] {verb, "release every 1d", at("empty")};
          case "explain" -> new String[] {verb, "lead_time.p50", at("empty")};
          case "sql" -> new String[] {verb, "select count(*) as n from commits", at("empty")};
          default -> new String[] {verb, at("empty")};
        };
    Run run = run(line, "w-empty");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            switch (verb) {
              case "sql" -> "0\n";
              case "doctor" -> "0  commits";
              case "report" -> "no file was written";
              default -> "has no commits yet";
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"flow EMPTY", "explain lead_time.p50 EMPTY", "flow EMPTY --compare"})
  void anEmptyRepositoryIsStillJson(String line) {
    String[] words = (line.replace("EMPTY", at("empty")) + " --format json").split(" ", -1);
    Run run = run(words, "w-empty-json");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("\"schema\" : \"urn:weir:", "\"readings\" : [ ]");
    assertThat(run.err()).contains("has no commits yet");
  }

  @Test
  void oneCommitIsABeginning() {
    Run run = Run.of("report", at("one"), "--workspace", at("w-one"), "--output", at("one.html"));
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("There is one commit");
    assertThat(folder.resolve("one.html")).isNotEmptyFile();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "peple: none | unknown setting 'peple'",
        "people: some | 'people' cannot be 'some'",
        "people: [1] | cannot be understood",
        "bots: ['(unclosed'] | is not a regular expression",
        "bots: [null] | has an empty entry",
        "- a | cannot be understood",
      })
  void settingsThatCannotBeUnderstoodAreUsage(String yaml, String sentence) throws IOException {
    Path at = folder.resolve("settings");
    if (!Files.exists(at)) {
      ScriptedGit.withWorkTree(at).on("main").put("a", "a").commit();
    }
    Files.writeString(at.resolve("weir.yaml"), yaml);
    refused(2, sentence, "flow", at("settings"), "--workspace", at("w-settings"));
  }

  @Test
  void aNoteIsOneLineWithoutControlCharacters() throws IOException {
    Path at = Files.createDirectories(folder.resolve("notes"));
    Run run = Run.of("note", "2026-03-01", "a\u001b[31m\nb\u202e \u0007c", "--in", at.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(Files.readString(at.resolve("improvement/notes.md")))
        .endsWith("\n\n- 2026-03-01 a[31m b c\n");
    refused(2, "The note is empty", "note", "2026-03-01", " \u0007 ", "--in", at.toString());
  }

  @Test
  void aWorkspaceThatCannotBeWrittenIsTheWorldsFault() {
    refused(1, "Cannot write to", "flow", at("small"), "--workspace", at("file") + "/below");
  }

  @Test
  void aReportThatCannotBeWrittenIsTheWorldsFault() {
    refused(
        1,
        "The report cannot be written",
        "report",
        at("small"),
        "--workspace",
        at("w-small"),
        "--output",
        at("file") + "/r.html");
  }

  private static Run run(String[] line, String workspace) {
    String[] whole = java.util.Arrays.copyOf(line, line.length + 2);
    whole[line.length] = "--workspace";
    whole[line.length + 1] = at(workspace);
    return Run.of(whole);
  }

  private static String at(String name) {
    return folder.resolve(name).toString();
  }

  /// Refused: exit code, a sentence, a hint, no stack trace, nothing on stdout.
  static void refused(int exit, String sentence, String... line) {
    Run run = Run.of(line);
    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("weir: ").contains(sentence).doesNotContain("\tat ");
    assertThat(run.err().lines().count()).as(run.err()).isBetween(2L, 3L);
  }
}
