package dev.vigie.report.sarif;

import de.jcup.sarif_2_1_0.model.ArtifactChange;
import de.jcup.sarif_2_1_0.model.ArtifactContent;
import de.jcup.sarif_2_1_0.model.ArtifactLocation;
import de.jcup.sarif_2_1_0.model.Region;
import de.jcup.sarif_2_1_0.model.Replacement;
import dev.vigie.finding.Fix;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fixes as SARIF says them, for editors that apply them. */
final class SarifFixes {
  private SarifFixes() {}

  static de.jcup.sarif_2_1_0.model.Fix of(Fix fix) {
    Map<String, List<Replacement>> byPath = new LinkedHashMap<>();
    for (Fix.Edit edit : fix.edits()) {
      byPath.computeIfAbsent(edit.path(), path -> new ArrayList<>()).add(replacement(edit));
    }
    Set<ArtifactChange> changes = new LinkedHashSet<>();
    byPath.forEach(
        (path, replacements) -> {
          ArtifactLocation artifact = new ArtifactLocation();
          artifact.setUri(ArtifactUri.of(path));
          artifact.setUriBaseId(Places.ROOT);
          ArtifactChange change = new ArtifactChange();
          change.setArtifactLocation(artifact);
          change.setReplacements(replacements);
          changes.add(change);
        });
    de.jcup.sarif_2_1_0.model.Fix told = new de.jcup.sarif_2_1_0.model.Fix();
    told.setDescription(Places.message(fix.title()));
    told.setArtifactChanges(changes);
    return told;
  }

  private static Replacement replacement(Fix.Edit edit) {
    Location at =
        edit instanceof Fix.Replacement replaced
            ? replaced.at()
            : new Location(edit.path(), 1, 1, 1, 0);
    Region region = new Region();
    region.setStartLine(at.line());
    region.setStartColumn(at.column());
    region.setEndLine(at.endLine());
    region.setEndColumn(at.endColumn() + 1);
    ArtifactContent content = new ArtifactContent();
    content.setText(
        edit instanceof Fix.Replacement replaced ? replaced.text() : ((Fix.NewFile) edit).text());
    Replacement replacement = new Replacement();
    replacement.setDeletedRegion(region);
    replacement.setInsertedContent(content);
    return replacement;
  }
}
