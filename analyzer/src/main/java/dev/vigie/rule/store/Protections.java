package dev.vigie.rule.store;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Safeguard;
import dev.vigie.catalog.Sensitivity;
import dev.vigie.catalog.api.LinkedApis;
import dev.vigie.flow.CallGraph;
import dev.vigie.program.Annotation;
import dev.vigie.program.JavaType;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is done to the columns of a program's stored types before they are stored. */
public final class Protections {
  private static final Pattern PROTECTED_NAME =
      Pattern.compile(
          "(?i).*(hash|digest|encoded|encrypt|crypt|cripto|cipher|verschluessel|chiffre|cifrad).*");

  private static final Pattern SALT = Pattern.compile("(?i)\\w*salt");

  private final Program program;
  private final StoreCatalogue catalogue;
  private final Converters converters;
  private final WrittenValues values;
  private final boolean encodesPasswords;

  /** For one program. */
  public Protections(Program program, StoreCatalogue catalogue, LinkedApis apis, CallGraph calls) {
    this.program = program;
    this.catalogue = catalogue;
    GuardCalls guards = new GuardCalls(apis);
    this.converters = new Converters(program, calls, guards, catalogue.writers());
    this.values = new WrittenValues(program, calls, guards);
    this.encodesPasswords = encodesPasswords(program, calls, guards);
  }

  private static boolean encodesPasswords(Program program, CallGraph calls, GuardCalls guards) {
    for (TypeDeclaration type : program.types()) {
      for (MethodRef method : type.methods().stream().map(m -> m.ref()).toList()) {
        for (CallGraph.Site site : calls.sites(method)) {
          if (guards.at(site, false).contains(Safeguard.PASSWORD_HASH)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** What is done to a column that holds data of this kind. */
  public Protection of(Stored.Column column, Element element) {
    Protection protection = byMarks(column).and(byConverters(column));
    protection = protection.and(values.of(column.field().ref()));
    if (PROTECTED_NAME.matcher(column.field().name()).matches()) {
      protection =
          protection.and(Protection.hint(EnumSet.of(Safeguard.ENCRYPT, Safeguard.PASSWORD_HASH)));
      if (element.sensitivity() == Sensitivity.CREDENTIAL) {
        protection = protection.and(Protection.by(EnumSet.of(Safeguard.HASH)));
      }
    }
    if (element.sensitivity() == Sensitivity.CREDENTIAL) {
      if (isBesideSalt(column)) {
        protection = protection.and(Protection.by(EnumSet.of(Safeguard.HASH)));
      }
      if (encodesPasswords) {
        boolean believed = element.id().equals("password") && !isWrittenPlainly(column);
        Set<Safeguard> hash = EnumSet.of(Safeguard.PASSWORD_HASH);
        protection = protection.and(believed ? Protection.by(hash) : Protection.hint(hash));
      }
    }
    return protection;
  }

  /** Salt is kept for nothing but a hash. */
  private boolean isBesideSalt(Stored.Column column) {
    return program
        .type(column.field().ref().owner())
        .filter(type -> type.fields().stream().anyMatch(f -> SALT.matcher(f.name()).matches()))
        .isPresent();
  }

  /** Whether the sources show that a column is given values that nothing was done to. */
  public boolean isWrittenPlainly(Stored.Column column) {
    return values.isWrittenPlainly(column.field().ref());
  }

  private Protection byMarks(Stored.Column column) {
    Protection protection = Protection.NONE;
    for (Annotation annotation : column.annotations()) {
      for (StoreCatalogue.Mark mark : catalogue.marks()) {
        if (mark.annotation().equals(annotation.type())) {
          protection = protection.and(byMark(mark, annotation));
        }
      }
    }
    return protection;
  }

  private Protection byMark(StoreCatalogue.Mark mark, Annotation annotation) {
    if (mark.converter() != null) {
      return annotation
          .classValue(mark.converter())
          .map(JavaType::erasure)
          .map(converters::of)
          .orElse(Protection.NONE);
    }
    if (mark.text() != null && mark.matches() != null) {
      return annotation.text(mark.text()).filter(mark.matches().asMatchPredicate()).isPresent()
          ? Protection.by(Set.of(Safeguard.ENCRYPT))
          : Protection.NONE;
    }
    return Protection.by(Set.of(Safeguard.ENCRYPT));
  }

  /** Type handlers that the statement names, and converters that serve a member's type. */
  private Protection byConverters(Stored.Column column) {
    if (column.written() != null && column.written().converter() != null) {
      return converters.of(column.written().converter());
    }
    if (column.annotations().stream()
        .anyMatch(a -> a.text("disableConversion").filter("true"::equals).isPresent())) {
      return Protection.NONE;
    }
    Protection protection = Protection.NONE;
    for (String converter : automatic(column.field().type().erasure())) {
      Protection own = converters.of(converter);
      // That some converter serves this type does not claim encryption: what it lacks is no remark.
      protection =
          protection.and(new Protection(own.safeguards(), own.hinted(), "", Optional.empty()));
    }
    return protection;
  }

  private List<String> automatic(String fieldType) {
    List<String> found = new ArrayList<>();
    for (StoreCatalogue.Automatic automatic : catalogue.automatic()) {
      for (TypeDeclaration type : program.subtypes(automatic.type())) {
        Optional<Annotation> mark = type.annotation(automatic.annotation());
        String flag = automatic.flag();
        boolean on =
            mark.isPresent()
                && (flag == null || mark.get().text(flag).filter("true"::equals).isPresent());
        if (on && serves(type, automatic.type(), fieldType)) {
          found.add(type.name());
        }
      }
    }
    return found;
  }

  private static boolean serves(TypeDeclaration converter, String converterType, String type) {
    List<JavaType> parents = new ArrayList<>(converter.interfaces());
    if (converter.superclass() != null) {
      parents.add(converter.superclass());
    }
    return parents.stream()
        .anyMatch(
            parent ->
                parent.erasure().equals(converterType)
                    && !parent.arguments().isEmpty()
                    && parent.arguments().get(0).erasure().equals(type));
  }
}
