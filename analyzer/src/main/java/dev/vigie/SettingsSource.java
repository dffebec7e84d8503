package dev.vigie;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.ElementEntry;
import dev.vigie.catalog.Sensitivity;
import dev.vigie.catalog.Word;
import dev.vigie.config.ConfigurationException;
import dev.vigie.config.Problem;
import dev.vigie.config.ProjectSettings;
import dev.vigie.config.ProjectSettingsReader;
import dev.vigie.finding.Severity;
import dev.vigie.rule.RuleProfile;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads a project's settings against the names that exist. */
final class SettingsSource {
  private final Expertise expertise;

  SettingsSource(Expertise expertise) {
    this.expertise = expertise;
  }

  /** The settings of a file; none where no file is given. */
  ProjectSettings read(Optional<Path> file) throws ConfigurationException, IOException {
    if (file.isEmpty()) {
      return ProjectSettings.EMPTY;
    }
    if (!Files.isRegularFile(file.get())) {
      throw fault(file.get(), "there is no such settings file", "check the path");
    }
    try {
      return reader().read(file.get().toString(), Files.readString(file.get()));
    } catch (MalformedInputException e) {
      throw fault(file.get(), "is not encoded in UTF-8", "save it as UTF-8");
    }
  }

  private static ConfigurationException fault(Path file, String message, String hint) {
    return new ConfigurationException(List.of(new Problem(file.toString(), 0, 0, message, hint)));
  }

  private ProjectSettingsReader reader() {
    List<Element> elements =
        expertise.taxonomy().entries().stream().map(ElementEntry::element).toList();
    return new ProjectSettingsReader(
        new ProjectSettingsReader.Names(
            new TreeSet<>(expertise.ruleIds()),
            RuleProfile.ids(),
            Arrays.stream(Severity.values()).map(Severity::id).collect(Collectors.toSet()),
            elements.stream().map(Element::id).collect(Collectors.toCollection(TreeSet::new)),
            elements.stream().map(Element::family).collect(Collectors.toCollection(TreeSet::new)),
            Arrays.stream(Sensitivity.values()).map(Sensitivity::id).collect(Collectors.toSet()),
            Word.LANGUAGES.stream()
                .filter(language -> !language.equals(Word.ANY_LANGUAGE))
                .collect(Collectors.toCollection(TreeSet::new)),
            ProjectTaxonomy.words(expertise.taxonomy())));
  }
}
