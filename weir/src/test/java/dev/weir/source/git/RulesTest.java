package dev.weir.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules on tags, authors and paths, on real ones.
class RulesTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // tag, version (none: no release), component, pre-release
        "0.11.0.1, 0.11.0.1, '', false",
        "2.6.0-rc1, 2.6.0-rc1, '', true",
        "v1.2.0_RC1, 1.2.0_RC1, '', true",
        "v3.0.9.rc3, 3.0.9.rc3, '', true",
        "v2.0.0_PR, 2.0.0_PR, '', true",
        "v1.9.0-1, 1.9.0-1, '', false",
        "v2.4.3.0-0.1.beta1, 2.4.3.0-0.1.beta1, '', true",
        "javalin-parent-4.0.0.ALPHA1, 4.0.0.ALPHA1, javalin-parent, true",
        "javalin-3.7.0, 3.7.0, javalin, false",
        "v0.11.0-test2, 0.11.0-test2, '', true",
        "v0.15.1-beta5, 0.15.1-beta5, '', true",
        "builder-v0.0.5, 0.0.5, builder, false",
        "web@2.0.0, 2.0.0, web, false",
        "@scope/pkg@1.0.0-next.3, 1.0.0-next.3, @scope/pkg, true",
        "release-2025.03, 2025.03, '', false",
        "20250301, 20250301, '', false",
        "stable-2.10-branchpoint, -, -, false",
        "v1_last, -, -, false",
        "pre-ansible-base, -, -, false",
        "q-dev, -, -, false",
        "fetch, -, -, false",
      })
  void tagsAsReleases(String tag, String version, String component, boolean pre) {
    if (version == null) {
      assertThat(ReleaseName.of(tag)).isEmpty();
    } else {
      assertThat(ReleaseName.of(tag)).contains(new ReleaseName(component, version, pre));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dependabot[bot], 49699333+dependabot[bot]@users.noreply.github.com, true",
    "ansibot, ansibot@example.org, false",
    "renovate, bot@renovateapp.com, true",
    "release-bot, x@example.org, true",
    "Abbott, abbott@example.org, false",
    "Talbot Smith, talbot@example.org, false",
    "Robot Jones, r@example.org, false",
  })
  void authorsThatArePrograms(String name, String email, boolean isBot) {
    assertThat(new Bots(List.of()).isBot(name, email)).isEqualTo(isBot);
  }

  @ParameterizedTest
  @CsvSource({
    "vendor/lib.js, true",
    "a/node_modules/b/c.js, true",
    "build/x, true",
    "src/build.gradle, false",
    "package-lock.json, true",
    "CHANGELOG.md, true",
    "docs/changes.txt, true",
    "src/main/Changes.java, true",
    "src/map, false",
    "bin/zip, false",
    "src/map.ts, false",
    "assets/app.js.map, true",
    "api/x.pb.go, true",
    "src/Vendor.java, false",
    "src/vendored.txt, false",
  })
  void pathsThatAreLeftOut(String path, boolean isIgnored) {
    assertThat(new PathRules(List.of()).isIgnored(path)).isEqualTo(isIgnored);
  }
}
