package dev.vigie.program.link;

import dev.vigie.facts.Modifiers;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import java.util.List;
import java.util.Map;

/** The field {@code log} of {@code @Slf4j} and its kin. */
final class LombokLogs {
  private static final Map<String, String> LOGGERS =
      Map.of(
          "Slf4j", "org.slf4j.Logger",
          "XSlf4j", "org.slf4j.ext.XLogger",
          "Log", "java.util.logging.Logger",
          "Log4j", "org.apache.log4j.Logger",
          "Log4j2", "org.apache.logging.log4j.Logger",
          "CommonsLog", "org.apache.commons.logging.Log",
          "JBossLog", "org.jboss.logging.Logger",
          "Flogger", "com.google.common.flogger.FluentLogger");

  private LombokLogs() {}

  static void add(SourceType type) {
    for (Annotation annotation : type.annotations()) {
      String name = annotation.simpleName();
      if (!annotation.type().startsWith("lombok.")) {
        continue;
      }
      String logger = LOGGERS.get(name);
      if (logger != null) {
        add(type, annotation, JavaType.Declared.of(logger));
      } else if (name.equals("CustomLog")) {
        // Which logger it is stands in lombok.config, which nobody reads.
        add(type, annotation, Substitution.UNKNOWN);
      }
    }
  }

  private static void add(SourceType type, Annotation annotation, JavaType logger) {
    if (type.symbol().fields().containsKey("log")) {
      return;
    }
    int modifiers = Modifiers.PRIVATE | Modifiers.STATIC | Modifiers.FINAL;
    type.symbol().add(new FieldSymbol(type.name(), "log", modifiers, logger, null));
    type.impliedFields()
        .add(
            new Field(
                new FieldRef(type.name(), "log"),
                Field.Kind.IMPLIED,
                modifiers,
                logger,
                List.of(),
                null,
                null,
                "",
                annotation.at()));
  }
}
