package dev.vigie.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The values were given by {@code sarif rewrite --insert RollingHashPartialFingerprints} of
 * {@code @microsoft/sarif-multitool} 5.7.0 for the same files.
 */
class LineHashTest {
  @Test
  void hashesAFileOfOneCharacter() {
    assertThat(LineHash.ofLines("x")).containsExactly("638816509450efbf:1");
  }

  @Test
  void hashesTheEmptyLineAfterTheLastLineEnd() {
    assertThat(LineHash.ofLines("a\n")).containsExactly("243cbaa4685aab12:1", "c129715d7a2bc9a3:1");
  }

  @Test
  void ignoresBlanksAndReadsUtf16() {
    String text =
        "class A {\n\tint a = 1;\r\n\tint a = 1;\r\n\n\n  String ä = \"ü€😀\";\r}\n\tint a = 1;\n";

    assertThat(LineHash.ofLines(text))
        .containsExactly(
            "321b1fee3a52d74d:1",
            "98886b36fd976af1:1",
            "610b81a064dcbd36:1",
            "f71c5ce7cc5e5db:1",
            "435170d20979a63d:1",
            "c2a528555f747467:1",
            "ac54022193c4e11:1",
            "5a9f1e7d880461fe:1",
            "c129715d7a2bc9a3:1");
  }

  @Test
  void looksAHundredUnitsFarAndCountsEqualHashes() {
    assertThat(LineHash.ofLines(("x".repeat(250) + "\n").repeat(3) + "y"))
        .containsExactly(
            "52b56201ffb58620:1", "52b56201ffb58620:2", "52b56201ffb58620:3", "ed3261245082261c:1");
  }

  @Test
  void countsLinesOfBlanks() {
    assertThat(LineHash.ofLines(" \n\t\n \n"))
        .containsExactly(
            "4e5d562094661a0d:1", "5b5d4caf73a13177:1", "3c5bef55b72b93c9:1", "c129715d7a2bc9a3:1");
  }

  @Test
  void takesCrLfAndCrlfForOneLineEndEach() {
    assertThat(LineHash.ofLines("a\rb\r\n\r\nc\n\rd"))
        .containsExactly(
            "74677fe6e796af5f:1",
            "75e251f7e21ec968:1",
            "3005887a40c64c34:1",
            "f8ac93a55d88711a:1",
            "6bf49ae9d59c5bc1:1",
            "a23a3dc5e078b07b:1");
  }
}
