package dev.vigie.rule.setting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by names of profiles and files where settings count. */
final class Profiles {
  private static final Pattern LOCAL =
      Pattern.compile(
          "(?:.*[-_])?(?:dev|devel|develop|development|local|localhost|test|tests|testing|it|ci|e2e|integration"
              + "|integrationtest|integrationtests|sandbox|debug|h2|hsqldb|testcontainers|mock|sample|example|demo)"
              + "(?:[-_].*)?\\d*");

  private static final Pattern PRODUCTION =
      Pattern.compile("(?:.*[-_])?(?:prod|production|prd|live)(?:[-_].*)?\\d*");

  private static final Pattern FILE =
      Pattern.compile(
          "(?:application|bootstrap|log4j2?|logback|microprofile-config|hibernate|(?:docker-)?compose)"
              + "(?:-spring)?[-.](.+)\\.(?:ya?ml|properties|xml)");

  private static final Pattern TEST_PATH =
      Pattern.compile(".*/src/(?:test|it|jmh|(?:test|integration|functional)[-_]?\\w*)/.*");

  private Profiles() {}

  /** The profile in the name of a file: {@code application-dev.yml}; empty where there is none. */
  static String ofFile(String path) {
    String name = name(path);
    Matcher matcher = FILE.matcher(name);
    if (matcher.matches() && !matcher.group(1).equals("spring")) {
      return matcher.group(1).equals("override") ? "local" : matcher.group(1);
    }
    return name.startsWith(".env.") ? name.substring(".env.".length()) : "";
  }

  static Entry.Reach reach(String path, String profiles) {
    if (TEST_PATH.matcher("/" + path).matches()) {
      return Entry.Reach.TEST;
    }
    return isLocal(profiles) || inLocalFolder(path) ? Entry.Reach.LOCAL : Entry.Reach.ANYWHERE;
  }

  /** Whether all that the expression lets in is local; what it keeps out does not count. */
  private static boolean isLocal(String profiles) {
    if (profiles.isBlank()) {
      return false;
    }
    return Arrays.stream(profiles.split("[,|()]", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .allMatch(Profiles::isLocalTerm);
  }

  /** Of terms joined by "and", one that is local is enough. */
  private static boolean isLocalTerm(String term) {
    return Arrays.stream(term.split("&", -1))
        .map(part -> part.strip().toLowerCase(Locale.ROOT))
        .anyMatch(
            part ->
                part.startsWith("!")
                    ? PRODUCTION.matcher(part.substring(1).strip()).matches()
                    : LOCAL.matcher(part).matches());
  }

  /** A folder that says whom its settings are for: {@code config/dev/application.yml}. */
  private static boolean inLocalFolder(String path) {
    String[] folders = path.split("/", -1);
    for (int i = 0; i < folders.length - 1; i++) {
      String folder = folders[i].toLowerCase(Locale.ROOT);
      if (folder.matches("dev|local|test|tests|testing|sandbox|e2e|examples?|samples?|demos?")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the expression names production. */
  static Optional<String> production(String profiles) {
    return Arrays.stream(profiles.split("[,|()&]", -1))
        .map(part -> part.strip().toLowerCase(Locale.ROOT))
        .filter(part -> PRODUCTION.matcher(part).matches())
        .findFirst();
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }
}
