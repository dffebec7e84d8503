package dev.vigie.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final StringWriter screen = new StringWriter();
  private long seconds;

  private ProgressLine line() {
    return ProgressLine.stepwise(screen, () -> Duration.ofSeconds(seconds).toNanos());
  }

  @Test
  void shortWorkShowsNothing() {
    try (ProgressLine line = line()) {
      seconds = 1;
      line.show();
    }
    assertThat(screen.toString()).isEmpty();
  }

  @Test
  void longWorkSaysWhatIsDoneAndForHowLong() {
    ProgressLine line = line();
    seconds = 3;
    line.show();
    line.ended("link");
    seconds = 4;
    line.show();

    assertThat(screen.toString())
        .isEqualTo("\rvigie: reading files, 3 s\rvigie: finding personal data, 4 s");
  }

  @Test
  void aShorterTextCoversALongerOne() {
    ProgressLine line = line();
    line.ended("link");
    seconds = 3;
    line.show();
    line.ended("trace");
    line.show();

    assertThat(screen.toString()).endsWith("\rvigie: judging, 3 s" + " ".repeat(14));
  }

  @Test
  void theEndWipesIt() {
    ProgressLine line = line();
    seconds = 3;
    line.show();
    line.close();
    seconds = 9;
    line.show();

    assertThat(screen.toString()).endsWith("3 s\r" + " ".repeat(25) + "\r");
  }

  @Test
  void aHiddenLineShowsNothing() {
    ProgressLine line = ProgressLine.hidden();
    line.ended("read");
    line.show();
    line.close();

    assertThat(screen.toString()).isEmpty();
  }
}
