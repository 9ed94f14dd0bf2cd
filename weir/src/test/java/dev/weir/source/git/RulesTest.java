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
        // tag, version (none: no release), component, kind
        "0.11.0.1, 0.11.0.1, '', FINAL",
        "2.6.0-rc1, 2.6.0-rc1, '', PRERELEASE",
        "v1.2.0_RC1, 1.2.0_RC1, '', PRERELEASE",
        "v3.0.9.rc3, 3.0.9.rc3, '', PRERELEASE",
        "v2.0.0_PR, 2.0.0_PR, '', PRERELEASE",
        "v1.9.0-1, 1.9.0-1, '', FINAL",
        "v2.4.3.0-0.1.beta1, 2.4.3.0-0.1.beta1, '', PRERELEASE",
        "javalin-parent-4.0.0.ALPHA1, 4.0.0.ALPHA1, javalin-parent, PRERELEASE",
        "javalin-3.7.0, 3.7.0, javalin, FINAL",
        "v0.11.0-test2, 0.11.0-test2, '', PRERELEASE",
        "v0.15.1-beta5, 0.15.1-beta5, '', PRERELEASE",
        "builder-v0.0.5, 0.0.5, builder, FINAL",
        "web@2.0.0, 2.0.0, web, FINAL",
        "@scope/pkg@1.0.0-next.3, 1.0.0-next.3, @scope/pkg, PRERELEASE",
        "release-2025.03, 2025.03, '', FINAL",
        "20250301, 20250301, '', FINAL",
        "v5.0.0.Final, 5.0.0.Final, '', FINAL",
        "5.3.0.RELEASE, 5.3.0.RELEASE, '', FINAL",
        "v31.1-jre, 31.1-jre, '', FINAL",
        "1.0.2k, 1.0.2k, '', FINAL",
        "v1.9.3.p0, 1.9.3.p0, '', FINAL",
        "v0.11.0.fix2, 0.11.0.fix2, '', FINAL",
        "1.2.0+k8s.17, 1.2.0+k8s.17, '', FINAL",
        "0.8.0-incubating-candidate-4, 0.8.0-incubating-candidate-4, '', PRERELEASE",
        "v0.11.0-k8s1, 0.11.0-k8s1, '', UNKNOWN",
        "v0.10.1-hexun-patch2, 0.10.1-hexun-patch2, '', UNKNOWN",
        "0.10.2.0-KAFKA-5526, 0.10.2.0-KAFKA-5526, '', UNKNOWN",
        "0.8.0-cp, 0.8.0-cp, '', UNKNOWN",
        "v5.0.0.racecar1, 5.0.0.racecar1, '', UNKNOWN",
        "stable-2.10-branchpoint, -, -, -",
        "v1_last, -, -, -",
        "pre-ansible-base, -, -, -",
        "q-dev, -, -, -",
        "fetch, -, -, -",
      })
  void tagsAsReleases(String tag, String version, String component, ReleaseName.Kind kind) {
    if (version == null) {
      assertThat(ReleaseName.of(tag)).isEmpty();
    } else {
      assertThat(ReleaseName.of(tag)).contains(new ReleaseName(component, version, kind));
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
    "src/main/Changes.java, false",
    "lib/history.rb, false",
    "History.rdoc, true",
    "NEWS, true",
    "RELEASE-NOTES.txt, true",
    "web/dist/app.js, true",
    "packages/web/dist/app.js, true",
    "src/main/java/org/x/build/Maker.java, false",
    "core/src/main/java/org/x/external/Api.java, false",
    "shop/src/main/java/org/shop/vendor/Vendor.java, false",
    "shop/src/main/generated/org/shop/Vendor.java, true",
    "lib/ansible/plugins/target/posix.py, false",
    "test/lib/util/target/setup.sh, false",
    "conan/tools/build/cpu.py, false",
    "cmd/build/main.go, false",
    "lib/active_support/vendor/i18n.rb, true",
    "web/src/vendor/jquery.js, true",
    "deps/jemalloc/x.c, true",
    "activerecord/changelog/1.yml, true",
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
