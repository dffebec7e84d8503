package dev.vigie;

import dev.vigie.config.ConfigurationException;
import dev.vigie.config.Problem;
import dev.vigie.config.ProjectSettings;
import dev.vigie.config.Written;
import dev.vigie.program.link.OpenLibraries;
import dev.vigie.read.FactsCache;
import dev.vigie.report.register.WrittenRegister;
import dev.vigie.rule.Register;
import dev.vigie.source.SourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a front end's request becomes before anything is read.
 *
 * @param settings of the project
 * @param found all files that are there
 * @param cache of facts
 * @param analysis what is to be analysed: the files that the settings leave
 */
record Preparation(
    ProjectSettings settings, SourceSet found, FactsCache cache, AnalysisRequest analysis)
    implements AutoCloseable {

  /**
   * Reads the settings and looks for the files.
   *
   * @throws ConfigurationException where the settings cannot be used; names every fault
   * @throws IOException where they cannot be read
   */
  static Preparation of(Expertise expertise, CheckRequest request)
      throws ConfigurationException, IOException {
    return of(expertise, request, Optional.empty());
  }

  /**
   * The same in a process that stays.
   *
   * @param session left alone where the request wants no cache
   */
  static Preparation of(Expertise expertise, CheckRequest request, Optional<Session> session)
      throws ConfigurationException, IOException {
    return request.cacheFolder().isEmpty()
        ? of(expertise, request, FactsCache.none())
        : of(expertise, request, FactsCache.in(request.cacheFolder().get()), session);
  }

  /** The same with a cache that is there already. */
  static Preparation of(Expertise expertise, CheckRequest request, FactsCache cache)
      throws ConfigurationException, IOException {
    return of(expertise, request, cache, Optional.empty());
  }

  private static Preparation of(
      Expertise expertise, CheckRequest request, FactsCache cache, Optional<Session> session)
      throws ConfigurationException, IOException {
    ProjectSettings written = new SettingsSource(expertise).read(request.settingsFile());
    ProjectSettings settings =
        request
            .choices()
            .profile()
            .map(profile -> written.withProfile(profile.id()))
            .orElse(written);
    boolean withTests =
        request.choices().includeTests().or(settings.scope()::includeTests).orElse(false);
    SourceSet found = request.sources().find(withTests);
    if (request.settingsFile().isEmpty()) {
      checkSpelling(found.base());
    }
    return new Preparation(
        settings,
        found,
        cache,
        new AnalysisRequest(
            Exclusion.of(settings.scope(), Exclusion.told(settings.scope(), found)),
            request.classPath(),
            settings,
            recorded(settings, found.base()),
            cache,
            request.choices().outputs().html().isPresent(),
            Shortcuts.TAKEN,
            request.threads(),
            session.map(Session::libraries).orElseGet(OpenLibraries::new),
            session));
  }

  /** Closes the libraries, unless somebody keeps them open. */
  @Override
  public void close() throws IOException {
    if (analysis.session().isEmpty()) {
      analysis.libraries().close();
    }
  }

  /** The record of processing that the settings name, from their own folder. */
  private static Optional<Register.Recorded> recorded(ProjectSettings settings, Path base)
      throws ConfigurationException, IOException {
    Optional<Written> named = settings.papers().register();
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Written text = named.get();
    Path file = Path.of(text.file()).toAbsolutePath().resolveSibling(text.text());
    return Optional.of(
        new Register.Recorded(
            Located.below(base, file.toString()),
            ProjectKnowledge.at(text, base),
            Files.isRegularFile(file)
                ? Optional.of(WrittenRegister.read(file.toString(), Files.readAllBytes(file)))
                : Optional.empty()));
  }

  /** Settings that are not read because of their file's name would be lost silently. */
  private static void checkSpelling(Path folder) throws ConfigurationException {
    for (String name : List.of("privacy.yaml", "Privacy.yml", ".privacy.yml")) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        throw new ConfigurationException(
            List.of(
                new Problem(
                    file.toString(), 0, 0, "is not read under this name", "call it privacy.yml")));
      }
    }
  }
}
