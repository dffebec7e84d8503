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

  static void add(SourceType type, LombokConfig.Settings settings) {
    for (Annotation annotation : type.annotations()) {
      String name = annotation.simpleName();
      if (!annotation.type().startsWith("lombok.")) {
        continue;
      }
      String logger = LOGGERS.get(name);
      if (logger != null) {
        add(type, annotation, JavaType.Declared.of(logger), settings);
      } else if (name.equals("CustomLog")) {
        add(type, annotation, custom(settings), settings);
      }
    }
  }

  /** The declaration begins with the logger's type, or else with the type whose method makes it. */
  private static JavaType custom(LombokConfig.Settings settings) {
    String declaration = settings.text("lombok.log.custom.declaration").orElse("");
    int blank = declaration.indexOf(' ');
    int call = declaration.indexOf('(');
    if (blank > 0 && (call < 0 || blank < call)) {
      return JavaType.Declared.of(declaration.substring(0, blank));
    }
    int method = call < 0 ? -1 : declaration.lastIndexOf('.', call);
    return method > 0
        ? JavaType.Declared.of(declaration.substring(0, method))
        : Substitution.UNKNOWN;
  }

  private static void add(
      SourceType type, Annotation annotation, JavaType logger, LombokConfig.Settings settings) {
    String name = settings.text("lombok.log.fieldname").orElse("log");
    if (type.symbol().fields().containsKey(name)) {
      return;
    }
    boolean isStatic =
        settings.text("lombok.log.fieldisstatic").filter("false"::equalsIgnoreCase).isEmpty();
    int modifiers = Modifiers.PRIVATE | Modifiers.FINAL | (isStatic ? Modifiers.STATIC : 0);
    type.symbol().add(new FieldSymbol(type.name(), name, modifiers, logger, null));
    type.impliedFields()
        .add(
            new Field(
                new FieldRef(type.name(), name),
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
