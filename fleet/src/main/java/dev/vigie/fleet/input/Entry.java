package dev.vigie.fleet.input;

import java.io.Serializable;

/**
 * One repository of a fleet, as somebody has named it.
 *
 * @param name unique in the fleet; names its rows and files
 * @param location an absolute path, or Maven coordinates {@code group:artifact:version}
 * @param revision of a git repository; empty for what it has checked out, or of other kinds
 * @param checksum SHA-256 in hexadecimal that an archive must have; empty for any
 * @param written as in the list, for messages
 */
public record Entry(
    String name, Kind kind, String location, String revision, String checksum, String written)
    implements Serializable {

  /** What a repository is. */
  public enum Kind {
    /** A folder, as it lies there. */
    FOLDER,
    /** A git repository, bare or not, at a revision. */
    GIT,
    /** A source archive. */
    ARCHIVE,
    /** A source archive by its Maven coordinates. */
    MAVEN
  }
}
