package dev.vigie.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArtifactUriTest {
  @ParameterizedTest
  @CsvSource({
    "src/main/java/A.java, src/main/java/A.java",
    "über uns/Größe.java, %C3%BCber%20uns/Gr%C3%B6%C3%9Fe.java",
    "a#b/100%.java, a%23b/100%25.java",
    "c:/x?y[1].java, c%3A/x%3Fy%5B1%5D.java",
    "名/😀.java, %E5%90%8D/%F0%9F%98%80.java",
    "a+b&c=d@e~f.java, a+b&c=d@e~f.java"
  })
  void percentEncodesInUtf8(String path, String uri) {
    assertThat(ArtifactUri.of(path)).isEqualTo(uri);
  }

  @Property
  void decodesToThePathItWasMadeOf(@ForAll("paths") String path) {
    URI uri = URI.create(ArtifactUri.of(path));

    assertThat(uri.isAbsolute()).isFalse();
    assertThat(uri.getRawFragment()).isNull();
    assertThat(uri.getRawQuery()).isNull();
    assertThat(uri.getPath()).isEqualTo(path);
    assertThat(ArtifactUri.of(path)).matches("[\\x21-\\x7e]*");
  }

  @Provide
  Arbitrary<String> paths() {
    Arbitrary<String> names =
        Arbitraries.strings()
            .withCharRange('\u0001', '\ud7ff')
            .withChars("#%?: [];&+äöü\\")
            .excludeChars('/')
            .ofMinLength(1)
            .ofMaxLength(12);
    return names.list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join("/", parts));
  }

  @ParameterizedTest
  @CsvSource({
    "src/A.java, true",
    "..a/A.java, true",
    "/etc/passwd, false",
    "../A.java, false",
    "C:/x, false",
    "a\\b, false",
    "'', false"
  })
  void knowsWhatIsInTheRepository(String path, boolean relative) {
    assertThat(ArtifactUri.isRelative(path)).isEqualTo(relative);
  }
}
