package dev.vigie.report.sarif;

import de.jcup.sarif_2_1_0.model.ArtifactLocation;
import de.jcup.sarif_2_1_0.model.Message;
import de.jcup.sarif_2_1_0.model.MultiformatMessageString;
import de.jcup.sarif_2_1_0.model.PhysicalLocation;
import de.jcup.sarif_2_1_0.model.Region;
import dev.vigie.source.Location;

/** Places and short texts in the words of SARIF. */
final class Places {
  /**
   * Stands for the root of the repository. It never gets a URI: GitHub takes relative paths from
   * the repository's root anyway, and a machine's path has no place in a report.
   */
  static final String ROOT = "%SRCROOT%";

  private Places() {}

  static de.jcup.sarif_2_1_0.model.Location of(Location at) {
    Region region = new Region();
    region.setStartLine(at.line());
    region.setStartColumn(at.column());
    region.setEndLine(Math.max(at.line(), at.endLine()));
    // Ours is the last column, SARIF's the one after it.
    boolean forward = at.endLine() > at.line() || at.endColumn() >= at.column();
    region.setEndColumn((forward ? at.endColumn() : at.column()) + 1);
    return of(at.path(), region);
  }

  /** A line, or a whole file where {@code line} is 0. */
  static de.jcup.sarif_2_1_0.model.Location of(String path, int line) {
    Region region = new Region();
    region.setStartLine(Math.max(1, line));
    return of(path, region);
  }

  private static de.jcup.sarif_2_1_0.model.Location of(String path, Region region) {
    ArtifactLocation artifact = new ArtifactLocation();
    artifact.setUri(ArtifactUri.of(path));
    artifact.setUriBaseId(ROOT);
    PhysicalLocation physical = new PhysicalLocation();
    physical.setArtifactLocation(artifact);
    physical.setRegion(region);
    de.jcup.sarif_2_1_0.model.Location location = new de.jcup.sarif_2_1_0.model.Location();
    location.setPhysicalLocation(physical);
    return location;
  }

  static Message message(String text) {
    Message message = new Message();
    message.setText(text);
    return message;
  }

  static MultiformatMessageString description(String text) {
    MultiformatMessageString description = new MultiformatMessageString();
    description.setText(text);
    return description;
  }
}
