package dev.vigie.rule.lifecycle;

import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Walk;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What becomes of the members of a program: how flags are set, and what asks for them. */
public final class FlagLives {
  private static final Pattern TRUE_BY_DEFAULT =
      Pattern.compile("(?is).*\\bdefault\\s+\\(?\\s*(true|1|b'1'|'y'|'1'|'t')\\b?.*");

  private static final Pattern CONSENT =
      Pattern.compile("(?i).*(consent|optin|opt_in|einwillig|consenti|agreement).*");

  private static final Pattern PROOF =
      Pattern.compile(
          "(?i).*(consent|opt|accept|agree|subscri|einwillig|zustimm|accord|privacy|gdpr|rgpd|dsgvo|newsletter|marketing).*");

  private static final Set<String> BOUND =
      Set.of(
          "RequestBody",
          "ModelAttribute",
          "BeanParam",
          "Body",
          "Valid",
          "RequestBean",
          "Validated");

  private final Program program;
  private final Map<FieldRef, List<Write>> writes = new HashMap<>();
  private final Map<FieldRef, Location> decisions = new HashMap<>();
  private final Set<String> bound = new HashSet<>();
  private boolean consentRecords;

  /** A value that is put into a member; initial ones before anybody has said anything. */
  private record Write(Expression value, boolean initial, Location at) {}

  private FlagLives(Program program) {
    this.program = program;
  }

  /** Of one program. */
  public static FlagLives of(Program program) {
    FlagLives lives = new FlagLives(program);
    for (TypeDeclaration type : program.types()) {
      if (!type.test()) {
        lives.collect(type);
      }
    }
    return lives;
  }

  private void collect(TypeDeclaration type) {
    consentRecords |=
        CONSENT.matcher(type.simpleName()).matches()
            && type.fields().stream().anyMatch(MemberSigns::isTime);
    for (Field field : type.fields()) {
      if (field.initializer() != null) {
        add(field.ref(), new Write(field.initializer(), true, field.at()));
      }
    }
    for (Method method : type.methods()) {
      if (method.parameters().stream()
          .flatMap(p -> p.annotations().stream())
          .anyMatch(a -> BOUND.contains(a.simpleName()))) {
        method.parameters().forEach(p -> bound.add(p.type().erasure()));
      }
      program.code(type).of(method).forEach(expression -> collect(type, method, expression));
    }
  }

  private void collect(TypeDeclaration type, Method method, Expression expression) {
    Location at = Location.of(type.at().path(), expression.at());
    if (expression instanceof Expression.FieldWrite write) {
      boolean setter = write.value() instanceof Expression.LocalRead && isSetter(method);
      if (!setter) {
        boolean initial = method.isConstructor() && write.field().owner().equals(type.name());
        add(write.field(), new Write(write.value(), initial, at));
      }
    } else if (expression instanceof Expression.Invoke invoke
        && invoke.arguments().size() == 1
        && invoke.callee().declared() != null) {
      program
          .method(invoke.callee().declared())
          .flatMap(FlagLives::setField)
          .ifPresent(field -> add(field, new Write(invoke.arguments().get(0), false, at)));
    }
    if (expression instanceof Expression.Choose choose) {
      decides(choose.condition(), at);
    } else if (expression instanceof Expression.Operation operation
        && operation.operator().matches("<|>|<=|>=")) {
      decides(operation, at);
    }
  }

  private void decides(Expression condition, Location at) {
    Walk.through(
        condition,
        expression -> {
          if (expression instanceof Expression.FieldRead read) {
            decisions.putIfAbsent(read.field(), at);
          } else if (expression instanceof Expression.Invoke invoke
              && invoke.arguments().isEmpty()
              && invoke.callee().declared() != null) {
            program
                .method(invoke.callee().declared())
                .flatMap(FlagLives::gotField)
                .ifPresent(field -> decisions.putIfAbsent(field, at));
          }
        });
  }

  private void add(FieldRef field, Write write) {
    writes.computeIfAbsent(field, k -> new ArrayList<>()).add(write);
  }

  private static boolean isSetter(Method method) {
    return method.parameters().size() == 1;
  }

  /** The member that a setter sets. */
  private static Optional<FieldRef> setField(Method method) {
    List<FieldRef> set = new ArrayList<>();
    if (method.body() != null && method.parameters().size() == 1) {
      Walk.through(
          method.body(),
          expression -> {
            if (expression instanceof Expression.FieldWrite write
                && write.value() instanceof Expression.LocalRead) {
              set.add(write.field());
            }
          });
    }
    return set.size() == 1 ? Optional.of(set.get(0)) : Optional.empty();
  }

  /** The member that a getter gives. */
  private static Optional<FieldRef> gotField(Method method) {
    if (method.body() == null || !method.parameters().isEmpty()) {
      return Optional.empty();
    }
    List<Expression> returned = Walk.returned(method.body());
    return returned.size() == 1 && returned.get(0) instanceof Expression.FieldRead read
        ? Optional.of(read.field())
        : Optional.empty();
  }

  /** Whether the program shows a sign about a member. */
  public Optional<Seen> of(MemberSign sign, Field field) {
    return switch (sign) {
      case INITIALLY_TRUE -> initiallyTrue(field);
      case ONLY_SET -> onlySet(field);
      case PROVEN -> proven(field);
      case DECIDES ->
          Optional.ofNullable(decisions.get(field.ref()))
              .map(at -> Seen.at("is asked for by a decision", at));
    };
  }

  private Optional<Seen> initiallyTrue(Field field) {
    for (Annotation annotation : field.annotations()) {
      boolean says =
          annotation
                  .text("columnDefinition")
                  .filter(t -> TRUE_BY_DEFAULT.matcher(t).matches())
                  .isPresent()
              || (annotation.simpleName().equals("ColumnDefault")
                  && annotation
                      .text("value")
                      .filter(t -> t.matches("(?i)'?(true|1|y)'?"))
                      .isPresent());
      if (says) {
        return Optional.of(Seen.at("is true by default", annotation.at()));
      }
    }
    return writes.getOrDefault(field.ref(), List.of()).stream()
        .filter(write -> write.initial() && isTrue(write.value()))
        .findFirst()
        .map(write -> Seen.at("is true from the start", write.at()));
  }

  private Optional<Seen> onlySet(Field field) {
    List<Write> all =
        writes.getOrDefault(field.ref(), List.of()).stream().filter(w -> !w.initial()).toList();
    String owner = field.ref().owner();
    boolean byBinding =
        program.subtypes(owner).stream().anyMatch(type -> bound.contains(type.name()));
    if (all.isEmpty() || byBinding || !all.stream().allMatch(write -> isTrue(write.value()))) {
      return Optional.empty();
    }
    return Optional.of(Seen.at("is set to true here, and nowhere to false", all.get(0).at()));
  }

  private static boolean isTrue(Expression value) {
    return (value instanceof Expression.Constant constant && "true".equals(constant.text()))
        || (value instanceof Expression.FieldRead read
            && read.receiver() == null
            && read.field().toString().equals("java.lang.Boolean.TRUE"));
  }

  private Optional<Seen> proven(Field field) {
    if (consentRecords) {
      return Optional.of(new Seen("has records of consent", Optional.empty()));
    }
    for (String name : program.supertypes(field.ref().owner())) {
      for (Field other : program.type(name).map(TypeDeclaration::fields).orElse(List.of())) {
        if (!other.equals(field)
            && !other.isStatic()
            && (MemberSigns.isTime(other) || isVersionOrSource(other))
            && (PROOF.matcher(other.name()).matches() || sharesWords(other, field))) {
          return Optional.of(Seen.at("has a proof beside it", other.at()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isVersionOrSource(Field field) {
    return field.name().matches("(?i).*(version|source|ip|origin|proof|evidence|text)$");
  }

  private static boolean sharesWords(Field one, Field other) {
    String name = one.name().toLowerCase(Locale.ROOT);
    for (String word : other.name().split("(?=\\p{Lu})|_")) {
      if (word.length() > 4 && name.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
