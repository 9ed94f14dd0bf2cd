package dev.weir.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules on messages, on subjects of kafka, rails, javalin, ansible, caffeine and devlake.
class MessagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      value = {
        "MINOR: fix Streams version-probing system test (#6763)         | fix",
        "KAFKA-16341 fix the LogValidator for non-compressed type       | fix",
        "KAFKA-7976 - Fix DynamicBrokerReconfigurationTest              | fix",
        "KAFKA-424. Fix command line usage description.                 | fix",
        "MINOR Fix is-public-fork input type (#17227)                   | fix",
        "Minor fix for delete topic                                     | fix",
        "HOTFIX: checkstyle error in ProcessorStateManager (#8874)      | fix",
        "[core] Fix return type for contentType                         | fix",
        "[websocket] Fix DevLoggingPlugin query-parameter (#2595)       | fix",
        "Fixing up expectations in base_test.rb                         | fix",
        "Fix #4504 Respect timeout option                               | fix",
        "Bug fixes for GCP modules (#51574)                             | fix",
        "fix(plugins): fix minor bugs                                   | fix",
        "`fix` config-ui: cleanup usage of image assets (#2345)         | fix",
        "fix: set version tag to empty str if unavailable               | fix",
        "Add CaffeineSpec for externalized configurations (fixes #37)   | -",
        "MINOR: Remove unused variable to fix spotBugs failure (#8779)  | -",
        "Add missing models and fixtures [#2673 state:resolved]         | -",
        "Dont prefix on updates and deletes, only selects               | -",
        "[util] Switch prefix-path order                                | -",
        "Support passing the schema name prefix                         | -",
        "Revert \"Fix schema for members\"                              | revert",
        "[deps] Revert dokka bump                                       | revert",
        "KAFKA-13114; Revert state and reregister raft listener         | revert",
        "Reverting KAFKA-42 since it accidentally contained changes     | revert",
        "Partial revert of 76f7ce55                                     | revert",
        "fix: revert dora empty (#7128) (#7129)                         | revert",
        "Revert \"Revert \"Lock pg version\"\"                          | -",
        "Reapply \"Lock pg version\"                                    | -",
        "[maven-release-plugin] prepare release javalin-parent-5.1.1    | release",
        "[maven-release-plugin] prepare for next development iteration  | release",
        "Preparing for 4.1.13.rc1 release                               | release",
        "Prepare for the 2.3.10 release                                 | release",
        "Version 6.1.7.2                                                | release",
        "Release 2.3.3                                                  | release",
        "Bump version to 2.4.1-SNAPSHOT                                 | release",
        "MINOR: bump 2.5 versions to 2.5.1 (#9165)                      | release",
        "MINOR; Bump to version 3.3.2 (#12708)                          | release",
        "MINOR: Update version in documentation to 2.8.1 (#11325)       | release",
        "chore: prepare for v0.13.0 (#2849)                             | release",
        "Update version_added                                           | -",
        "Update version_added in ovirt module.                          | -",
        "Update releases link on getting started page.                  | -",
        "Update 2.3 release notes.                                      | -",
        "KAFKA-10712; Update release scripts to Python3 (#11538)        | -",
        "KAFKA-14107: Upgrade Jetty version for CVE fixes (#12440)      | -",
        "Bump left-pad from 1.0 to 1.1 (#13)                            | -",
      })
  void workTypeOfRealSubjects(String subject, String work) {
    assertThat(Messages.workType(subject)).isEqualTo(work == null ? "" : work);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "MINOR: fix test (#6763)                       | 6763",
        "fix: revert dora empty (#7128) (#7129)        | 7129",
        "Merge pull request #22026 from akihiro17/fix  | 22026",
        "Merge branch 'x' into 'main' (!12)            | 12",
        "Fix #22126                                    | -1",
        "Add flash (fixes #37)                         | -1",
        "Odd (#99999999999999)                         | -1",
      })
  void pullRequestOfRealSubjects(String subject, int number) {
    assertThat(Messages.pullRequest(subject).orElse(-1)).isEqualTo(number);
  }

  @Test
  void aSubjectIsTheFirstLineCleanAndShort() {
    assertThat(Messages.subject("\n\r\n  \t\n Real \u001b[31mred\u0007\r\nbody"))
        .isEqualTo("Real [31mred");
    assertThat(Messages.subject("")).isEmpty();
    assertThat(Messages.subject("<script>alert(1)</script>"))
        .isEqualTo("<script>alert(1)</script>");
    assertThat(Messages.subject("a\u202eb\u2066c\ufeff\u0085d")).isEqualTo("abcd");
    assertThat(Messages.subject("x".repeat(10_000_000))).hasSize(300);
    assertThat(Messages.subject("x".repeat(299) + "\ud83d\ude00y")).hasSize(299);
  }

  @Test
  void hostileSubjectsAreJudgedQuickly() {
    for (String piece :
        new String[] {"a-1 ", "[x] ", "x: ", "#1 ", "(", "fix", "minor ", "prepare the "}) {
      String hostile = piece.repeat(300 / piece.length()) + "fi";
      Messages.workType(hostile);
      Messages.workType(hostile + " fix revert release version");
      Messages.pullRequest(hostile + "#");
    }
  }

  @Test
  void aRevertNamesWhatItUndoes() {
    assertThat(Messages.reverts("Revert x\n\nThis reverts commit 76f7ce55abc."))
        .isEqualTo("76f7ce55abc");
    assertThat(Messages.reverts("This reverts commit nothing")).isEmpty();
  }
}
