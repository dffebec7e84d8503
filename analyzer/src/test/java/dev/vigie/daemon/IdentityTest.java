package dev.vigie.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTest {
  @TempDir private Path folder;
  private Path jar;

  @BeforeEach
  void jar() throws Exception {
    jar = Files.writeString(folder.resolve("a.jar"), "a");
  }

  @Test
  void equalProcessesHaveOneName() {
    String name = name("/here", List.of("-Xmx1g"), Map.of("LANG", "C", "PATH", "/bin"));

    assertThat(name("/here", List.of("-Xmx1g"), Map.of("PATH", "/other", "LANG", "C")))
        .isEqualTo(name)
        .hasSize(32)
        .matches("[0-9a-f]+");
  }

  @Test
  void whateverAJvmIsMadeOfMakesAnother() throws Exception {
    Map<String, String> environment = Map.of("LANG", "C");
    String name = name("/here", List.of("-Xmx1g"), environment);

    assertThat(name("/there", List.of("-Xmx1g"), environment)).isNotEqualTo(name);
    assertThat(name("/here", List.of("-Xmx2g"), environment)).isNotEqualTo(name);
    assertThat(name("/here", List.of("-Xmx1g", "-Da=b"), environment)).isNotEqualTo(name);
    assertThat(name("/here", List.of("-Xmx1g"), Map.of())).isNotEqualTo(name);
    for (String variable : List.of("LC_ALL", "TZ", "HOME", "TMPDIR", "JAVA_TOOL_OPTIONS")) {
      assertThat(name("/here", List.of("-Xmx1g"), Map.of("LANG", "C", variable, "x")))
          .as(variable)
          .isNotEqualTo(name);
    }
    Files.setLastModifiedTime(jar, FileTime.fromMillis(1));
    assertThat(name("/here", List.of("-Xmx1g"), environment)).isNotEqualTo(name);
  }

  @Test
  void whereOneValueEndsIsPartOfIt() {
    assertThat(name("/here", List.of("-Da", "-Db"), Map.of()))
        .isNotEqualTo(name("/here", List.of("-Da\noption 3 -Db"), Map.of()));
  }

  @Test
  void aStampHoldsUntilAFileIsAnotherOrGone() throws Exception {
    Path other = Files.writeString(folder.resolve("b.jar"), "b");
    CodeStamp stamp = CodeStamp.of(jar + System.getProperty("path.separator") + other);
    assertThat(stamp.holds()).isTrue();

    Files.writeString(other, "bb");
    assertThat(stamp.holds()).isFalse();
    Files.delete(other);
    assertThat(stamp.holds()).isFalse();
  }

  @Test
  void onlyOptionsThatNeitherWatchNorPrintAreForAProcessThatStays() {
    assertThat(OwnOptions.areHarmless(List.of("-Xmx1g", "-Dfile.encoding=x", "-Xss2m"))).isTrue();
    assertThat(OwnOptions.areHarmless(List.of("-Xlog:gc"))).isFalse();
    assertThat(OwnOptions.areHarmless(List.of("-agentlib:jdwp=transport=dt_socket"))).isFalse();
    assertThat(OwnOptions.areHarmless(List.of("-XX:+UseZGC"))).isFalse();
  }

  private String name(String where, List<String> options, Map<String, String> environment) {
    return Identity.of("a.Main", CodeStamp.of(jar.toString()), where, options, environment).name();
  }
}
