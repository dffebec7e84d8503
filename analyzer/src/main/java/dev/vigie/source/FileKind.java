package dev.vigie.source;

/** What a file of the analysed project is, which decides who reads it. */
public enum FileKind {
  /** Java source. */
  JAVA,
  /** MyBatis mapper. */
  MAPPER_XML,
  /** SQL script or migration. */
  SQL,
  /** {@code .properties} settings. */
  PROPERTIES,
  /** YAML settings. */
  YAML,
  /** Other XML settings, e.g. logback.xml, orm.xml. */
  XML,
  /** {@code lombok.config}: how Lombok makes members. */
  LOMBOK,
  /** Maven build file. */
  POM,
  /** Resource bundle: texts that the application shows. */
  MESSAGES,
  /** Page that a server fills in or hands out: HTML, JSP, JSF, FreeMarker, Mustache. */
  PAGE,
  /**
   * What is told by its lines or by being there: data, scripts, containers, continuous integration.
   */
  TEXT
}
