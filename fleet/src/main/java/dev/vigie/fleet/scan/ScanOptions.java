package dev.vigie.fleet.scan;

import java.io.Serializable;

/**
 * How every repository of a run is scanned.
 *
 * @param profile which rules run; empty for what each repository says
 * @param settings text of a {@code privacy.yml} for repositories that have none; empty for none
 * @param includeTests whether test code is analysed too
 * @param verify whether a second opinion is asked on findings that would fail a gate
 * @param day for which expiries are judged, ISO 8601
 * @param localMaven Maven's local repository
 * @param remoteMaven address of a remote one; empty for none
 * @param partBytes sources larger than this are read in parts
 * @param aloneMegabytes heap of the process in which a repository is tried again by itself
 */
public record ScanOptions(
    String profile,
    String settings,
    boolean includeTests,
    boolean verify,
    String day,
    String localMaven,
    String remoteMaven,
    long partBytes,
    int aloneMegabytes)
    implements Serializable {

  /** All of it that decides what is found; days do so only where something expires. */
  String deciding() {
    return profile + "\n" + includeTests + "\n" + verify + "\n" + settings;
  }
}
