package dev.vigie.rule.lifecycle;

import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.rule.store.Stored;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Signs that the members of stored types give. */
final class MemberSigns {
  private static final Set<String> TIMES =
      Set.of(
          "java.util.Date",
          "java.util.Calendar",
          "java.sql.Date",
          "java.sql.Timestamp",
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.OffsetDateTime",
          "java.time.ZonedDateTime",
          "java.time.Year",
          "java.time.YearMonth",
          "org.joda.time.DateTime",
          "org.joda.time.LocalDate",
          "org.joda.time.LocalDateTime");

  private static final Pattern TIME_NAME =
      Pattern.compile(
          "(?i).*(timestamp|created|updated|modified|expir|last(login|seen|contact|access)|date|datum|fecha|data(criac|cria|alter)).*");

  private static final Pattern BIRTH =
      Pattern.compile("(?i).*(birth|dob|naiss|geburt|nacim|nasc|geboort|death|deces|hired?date).*");

  private static final Pattern STATE =
      Pattern.compile(
          "(?i).*(status|state|statut|estado|stato|blocked|locked|frozen|suspended|restricted|disabled|enabled|active|activated|actif|aktiv|gesperrt"
              + "|bloque|bloccat|bloquead|attivo|archived|voided|retired|deleted|quarantine|nonlocked|inactive).*");

  private final Program program;
  private final LifecycleCatalogue catalogue;

  MemberSigns(Program program, LifecycleCatalogue catalogue) {
    this.program = program;
    this.catalogue = catalogue;
  }

  /** Whether a member tells a time, by its type. */
  static boolean isTime(Field field) {
    return TIMES.contains(field.type().erasure());
  }

  static boolean isOfBirth(String name) {
    return BIRTH.matcher(name).matches();
  }

  /** A date that an object of these types holds, other than of a birth. */
  Optional<Seen> dated(List<Stored> types) {
    for (Stored stored : types) {
      for (String name : program.supertypes(stored.type().name())) {
        Optional<TypeDeclaration> type = program.type(name);
        if (type.isEmpty() && !name.startsWith("java.") && stored.type().superclass() != null) {
          // A parent that was not read: it may hold the dates that all entities have.
          return Optional.of(new Seen("may inherit a date", Optional.empty()));
        }
        for (Field field : type.map(TypeDeclaration::fields).orElse(List.of())) {
          boolean time =
              TIMES.contains(field.type().erasure())
                  || (Set.of("long", "java.lang.Long", "java.lang.String")
                          .contains(field.type().erasure())
                      && TIME_NAME.matcher(field.name()).matches());
          if (time && !field.isStatic() && !isOfBirth(field.name())) {
            return Optional.of(Seen.at("holds a date", field.at()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A mark of the type or of a member that every version is kept. */
  Optional<Seen> versioned(Kept kept) {
    for (Stored stored : kept.entities()) {
      for (Annotation annotation : stored.type().annotations()) {
        if (catalogue.history().audited().contains(annotation.type())) {
          return Optional.of(Seen.at("keeps every former version", annotation.at()));
        }
      }
      for (Stored.Column column : stored.columns()) {
        for (Annotation annotation : column.annotations()) {
          if (catalogue.history().audited().contains(annotation.type())) {
            return Optional.of(Seen.at("keeps every former version", annotation.at()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A member that tells a state in which data can be set aside. */
  Optional<Seen> restrictable(List<Stored> types) {
    for (Stored stored : types) {
      for (String name : program.supertypes(stored.type().name())) {
        for (Field field : program.type(name).map(TypeDeclaration::fields).orElse(List.of())) {
          if (!field.isStatic() && STATE.matcher(field.name()).matches()) {
            return Optional.of(Seen.at("has a state", field.at()));
          }
        }
      }
    }
    return Optional.empty();
  }
}
