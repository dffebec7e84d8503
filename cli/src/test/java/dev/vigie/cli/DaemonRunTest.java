package dev.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DaemonRunTest {
  @Test
  void theThreeThatReadAndChangeNothingAreForADaemonWhereTheUserWantsThat() {
    assertThat(DaemonRun.isMeant(true, "check", ".")).isTrue();
    assertThat(DaemonRun.isMeant(true, "inventory", ".")).isTrue();
    assertThat(DaemonRun.isMeant(true, "explain", "A.b")).isTrue();
    assertThat(DaemonRun.isMeant(true, "fix", ".")).isFalse();
    assertThat(DaemonRun.isMeant(true, "diff", "main")).isFalse();
    assertThat(DaemonRun.isMeant(false, "check", ".")).isFalse();
    assertThat(DaemonRun.isMeant(false, "check", "--daemon", ".")).isTrue();
    assertThat(DaemonRun.isMeant(false, "inventory", "--daemon", ".")).isFalse();
  }

  @Test
  void whatIsMeantToBeColdOrIsNotKnownHereIsNot() {
    assertThat(DaemonRun.isMeant(true, "check", "--no-cache", ".")).isFalse();
    assertThat(DaemonRun.isMeant(true, "check", "--new-since", "main", ".")).isFalse();
    assertThat(DaemonRun.isMeant(true, "check", "--new-since=main", ".")).isFalse();
    assertThat(DaemonRun.isMeant(true, "check", "@arguments")).isFalse();
    assertThat(DaemonRun.isMeant(true, "check", "--help")).isFalse();
    assertThat(DaemonRun.isMeant(true, "check")).isFalse();
  }
}
