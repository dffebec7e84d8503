package dev.vigie.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a file is by its name, and an XML, YAML or JSON file by its head where the name does
 * not say.
 */
final class FileKinds {
  private static final int HEAD = 8_192;
  private static final String LOMBOK = "lombok.config";
  private static final String CHANGELOG = "databaseChangeLog";

  /** Settings of frameworks by the start of their names; translations and test data are none. */
  private static final Pattern SETTINGS =
      Pattern.compile(
          "(?:application|bootstrap)(?:[-.].*)?|microprofile-config.*|log4j2?.*|logging|logback.*"
              + "|hibernate|persistence|quartz|simplelogger|tinylog.*");

  /**
   * Resource bundles by their usual names or by the language at the end, of those that the
   * catalogue has words of. Java's default bundle has no language at its end.
   */
  private static final Pattern MESSAGES =
      Pattern.compile(
          ".+_(?:en|fr|de|es|it|pt|nl)(?:[_-][a-z]{2})?"
              + "|(?:.*[._-])?(?:messages?|msgs?|labels?|i18n|translations?|texts?|captions?"
              + "|applicationresources|uiresources|resourcebundle)");

  private static final Set<String> XML_ROOTS =
      Set.of(
          CHANGELOG,
          "entity-mappings",
          "hibernate-mapping",
          "hibernate-configuration",
          "persistence",
          "web-app");

  private static final Pattern XML_ROOT =
      Pattern.compile("<(?![?!])(?:[\\w.-]+:)?([\\w.-]+)([^>]*)");
  private static final Pattern XML_NOISE =
      Pattern.compile(
          "<!--.*?-->|<\\?.*?\\?>|<!DOCTYPE[^>\\[]*(?:\\[.*?\\])?\\s*>", Pattern.DOTALL);
  private static final Pattern YAML_CHANGELOG =
      Pattern.compile("^[\"']?databaseChangeLog[\"']?\\s*:", Pattern.MULTILINE);

  /**
   * Other JSON, and XML around the sources, is data: only where change logs may lie is it opened.
   */
  private static final Pattern CHANGELOG_PLACE =
      Pattern.compile("(?i)change-?(?:log|set)|liquibase|migration|(?:^|/)db/");

  private static final Pattern JSON_CHANGELOG =
      Pattern.compile("^\\s*\\{\\s*\"databaseChangeLog\"\\s*:");

  /** Settings that a configuration server or a container hands out: told by their first words. */
  private static final Pattern YAML_SETTINGS =
      Pattern.compile(
          "^[\"']?(?:spring|server|management|logging|quarkus|micronaut|eureka)[\"']?(?:\\.[\\w.-]+)?\\s*:"
              + "|^apiVersion\\s*:.*\\n(?:.*\\n)*?kind\\s*:|^kind\\s*:.*\\n(?:.*\\n)*?apiVersion\\s*:",
          Pattern.MULTILINE);

  private static final Pattern COMPOSE = Pattern.compile("(?:docker-)?compose(?:[-.].*)?");

  /** What tells of operations by its name, unless its ending says more. */
  private static final Pattern TEXT =
      Pattern.compile(
          "dockerfile(?:\\..+)?|containerfile|.+\\.dockerfile|jenkinsfile(?:\\..+)?|\\.gitlab-ci\\.ya?ml|\\.travis\\.ya?ml"
              + "|azure-pipelines\\.ya?ml|bitbucket-pipelines\\.ya?ml|dependabot\\.ya?ml|\\.snyk"
              + "|(?:\\.?renovate(?:rc)?)(?:\\.json5?)?|security\\.(?:md|txt|adoc|rst)"
              + "|.*(?:runbook|incident|backup|velero|sbom|bom\\.json).*|.+\\.(?:sh|csv|tsv|dump)");

  /** Endings of which the name decides first: a {@code backup.yml} is no setting. */
  private static final Set<String> NAMED = Set.of("yml", "yaml", "json");

  /** A dump, unless it has the version of a migration. */
  private static final Pattern DUMP = Pattern.compile("(?!.*__).*backup.*\\.sql");

  /** Where pages lie that the application answers with, rather than documentation. */
  private static final Pattern PAGE =
      Pattern.compile("(?:^|/)(?:src/main|webapp|WebContent|WEB-INF|templates|views)/");

  private FileKinds() {}

  /**
   * The kind of a file that is none of the sources, but lies around them; null where it tells
   * nothing. SQL among them is data or a hint to operators, no migration.
   */
  static @Nullable FileKind surrounding(
      String path, Opening content, Consumer<IOException> unreadable) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (path.contains("/.github/") || name.endsWith(".sql")) {
      return FileKind.TEXT;
    }
    if (name.equals(LOMBOK)) {
      return FileKind.LOMBOK;
    }
    if (name.equals(".env") || name.startsWith(".env.")) {
      return FileKind.PROPERTIES;
    }
    if (name.endsWith(".xml") && CHANGELOG_PLACE.matcher(path).find()) {
      Matcher root = xmlRoot(content, unreadable);
      return root.find() && root.group(1).equals(CHANGELOG) ? FileKind.XML : null;
    }
    boolean yaml = name.endsWith(".yml") || name.endsWith(".yaml");
    return yaml || TEXT.matcher(name).matches() ? of(path, content, unreadable) : null;
  }

  /** Opens a file. */
  interface Opening {
    InputStream open() throws IOException;
  }

  /**
   * The kind, or null for a file that is not analysed.
   *
   * @param unreadable told where the head was needed and could not be read
   */
  static @Nullable FileKind of(String path, Opening content, Consumer<IOException> unreadable) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot + 1);
    boolean text = TEXT.matcher(name).matches();
    if (text && NAMED.contains(ending)) {
      return FileKind.TEXT;
    }
    String stem = dot < 0 ? name : name.substring(0, dot);
    // An IncidentService.java is no runbook.
    FileKind kind = byEnding(path, name, stem, ending, content, unreadable);
    return kind == null && text ? FileKind.TEXT : kind;
  }

  private static @Nullable FileKind byEnding(
      String path,
      String name,
      String stem,
      String ending,
      Opening content,
      Consumer<IOException> unreadable) {
    return switch (ending) {
      case "java" -> FileKind.JAVA;
      case "config" -> name.equals(LOMBOK) ? FileKind.LOMBOK : null;
      case "sql" -> DUMP.matcher(name).matches() ? FileKind.TEXT : FileKind.SQL;
      case "properties" ->
          SETTINGS.matcher(stem).matches()
              ? FileKind.PROPERTIES
              : MESSAGES.matcher(stem).matches() ? FileKind.MESSAGES : null;
      case "yml", "yaml" ->
          SETTINGS.matcher(stem).matches()
                  || COMPOSE.matcher(stem).matches()
                  || isYamlOfInterest(head(content, unreadable))
              ? FileKind.YAML
              : null;
      case "json" ->
          CHANGELOG_PLACE.matcher(path).find()
                  && JSON_CHANGELOG.matcher(head(content, unreadable)).find()
              ? FileKind.YAML
              : null;
      case "html", "htm", "xhtml", "jsp", "jspx", "jspf", "tag", "ftl", "ftlh", "mustache", "hbs" ->
          PAGE.matcher(path).find() ? FileKind.PAGE : null;
      case "xml" -> name.equals("pom.xml") ? FileKind.POM : xml(stem, content, unreadable);
      default -> null;
    };
  }

  private static boolean isYamlOfInterest(String head) {
    return YAML_CHANGELOG.matcher(head).find() || YAML_SETTINGS.matcher(head).find();
  }

  private static @Nullable FileKind xml(
      String stem, Opening content, Consumer<IOException> unreadable) {
    if (SETTINGS.matcher(stem).matches() || stem.equals("orm") || stem.endsWith(".hbm")) {
      return FileKind.XML;
    }
    Matcher root = xmlRoot(content, unreadable);
    if (!root.find()) {
      return null;
    }
    if (root.group(1).equals("mapper")) {
      return root.group(2).contains("namespace") ? FileKind.MAPPER_XML : null;
    }
    return XML_ROOTS.contains(root.group(1)) ? FileKind.XML : null;
  }

  private static Matcher xmlRoot(Opening content, Consumer<IOException> unreadable) {
    return XML_ROOT.matcher(XML_NOISE.matcher(head(content, unreadable)).replaceAll(" "));
  }

  private static String head(Opening content, Consumer<IOException> unreadable) {
    try (InputStream in = content.open()) {
      byte[] head = in.readNBytes(HEAD);
      boolean wide = head.length > 1 && (head[0] == 0 || head[1] == 0 || head[0] == (byte) 0xFE);
      return new String(head, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    } catch (IOException failure) {
      unreadable.accept(failure);
      return "";
    }
  }
}
