package dev.vigie.inventory;

import dev.vigie.catalog.ValueKind;
import dev.vigie.inventory.TypeContext.Person;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Local;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges parameters and locals by their own names: a strong word is enough, a weak one needs a
 * person in the name of the type around the method, or among the other parameters.
 */
final class LocalJudge {
  private final Judging judging;
  private final Map<MethodRef, TypeContext> contexts = new ConcurrentHashMap<>();

  LocalJudge(Judging judging) {
    this.judging = judging;
  }

  Optional<PersonalMember> of(MethodRef ref, Local local) {
    if (judging.reader().read(local.name()).matches().isEmpty() && local.annotations().isEmpty()) {
      return Optional.empty();
    }
    MemberType type = judging.type(local.type());
    if (type.kind() == null || type.kind() == ValueKind.FLAG || !type.known()) {
      return Optional.empty();
    }
    Method method = judging.program().method(ref).orElse(null);
    if (method == null) {
      return Optional.empty();
    }
    TypeContext context = contexts.computeIfAbsent(ref, r -> context(method));
    Judgement judgement =
        judging.judge(
            ref.owner(),
            new Member(
                local.name(),
                judging.aliases(local.annotations()),
                type,
                local.annotations(),
                judging.texts(local.annotations()),
                context,
                List.of(),
                false,
                false));
    Place place = new Place.OfLocal(ref, local.index(), local.name());
    return judgement.isPersonal()
        ? Optional.ofNullable(
            LocatedInventory.member(place, judgement, Location.of(method.at().path(), local.at())))
        : Optional.empty();
  }

  /** Parameters that a request fills: where data enters, though no member stands for it. */
  List<PersonalMember> requestParameters() {
    Set<String> request = judging.lexicon().taxonomy().annotations().request();
    List<PersonalMember> found = new ArrayList<>();
    for (TypeDeclaration type : judging.program().types()) {
      for (Method method : type.methods()) {
        for (Local parameter : method.parameters()) {
          if (Members.isMarked(parameter.annotations(), request) && !type.test()) {
            of(method.ref(), parameter).ifPresent(found::add);
          }
        }
      }
    }
    return found;
  }

  /**
   * Methods work on data whatever their type's role, so only its name counts; settings and tests
   * stay what they are.
   */
  private TypeContext context(Method method) {
    TypeContext type = judging.context(method.ref().owner());
    Set<String> siblings = siblings(method);
    TypeContext byName = judging.byName(type.simpleName(), siblings);
    Person person = byName.person();
    String why = byName.why();
    if (type.isPerson()) {
      person = Person.PERSON;
      why = type.why();
    } else if (person == Person.NONE && siblings.size() >= 2) {
      person = Person.SIBLINGS;
      why = "other parameters are about a person";
    }
    return new TypeContext(
        type.simpleName(),
        null,
        person,
        why,
        byName.subject(),
        false,
        type.infrastructure() && person == Person.NONE,
        siblings,
        null,
        type.address(),
        type.animal());
  }

  private Set<String> siblings(Method method) {
    Set<String> elements = new HashSet<>();
    for (Local parameter : method.parameters()) {
      judging.reader().read(parameter.name()).matches().stream()
          .filter(NameReading.Match::sure)
          .findFirst()
          .ifPresent(m -> elements.add(m.word().element().id()));
    }
    return elements;
  }
}
