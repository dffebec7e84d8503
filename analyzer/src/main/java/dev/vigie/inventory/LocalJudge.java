package dev.vigie.inventory;

import dev.vigie.catalog.Grammar;
import dev.vigie.catalog.Sensitivity;
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
    Place place = new Place.OfLocal(ref, local.index(), local.name());
    boolean silent =
        judging.reader().read(local.name()).matches().isEmpty() && local.annotations().isEmpty();
    if (silent && !judging.isMarked(place)) {
      return Optional.empty();
    }
    Method method = judging.program().method(ref).orElse(null);
    if (method == null) {
      return Optional.empty();
    }
    Judgement judgement = judge(method, local);
    return judgement.isPersonal()
        ? Optional.ofNullable(
            LocatedInventory.member(place, judgement, Location.of(method.at().path(), local.at())))
        : Optional.empty();
  }

  /** What was, or would be, decided of a parameter or local, and why. */
  Judgement judge(Method method, Local local) {
    Place place = new Place.OfLocal(method.ref(), local.index(), local.name());
    MemberType type = judging.type(local.type());
    String noValue = judging.isMarked(place) ? "" : noValue(type, local);
    if (!noValue.isEmpty()) {
      return Judgement.no(noValue);
    }
    TypeContext context = around(method);
    Judgement judgement =
        judging.judge(
            place,
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
    return judgement.isPersonal() && !judging.isMarked(place) && SettingReads.only(method, local)
        ? Judgement.no("it is read from the settings of the program")
        : judgement;
  }

  /** What is known of a method that values pass through. */
  TypeContext around(Method method) {
    return contexts.computeIfAbsent(method.ref(), r -> context(method));
  }

  /** Why a local of this type is not judged by its name; empty where it is. */
  private static String noValue(MemberType type, Local local) {
    if (type.never() != null) {
      return type.never();
    }
    if (type.holder() != null) {
      return "its type is one of the sources: the data is in its members";
    }
    if (type.kind() == ValueKind.FLAG) {
      return "a local flag says too little to be judged by its name";
    }
    return type.known()
        ? ""
        : "its type "
            + local.type().simpleName()
            + " is not known to be a plain value: what it holds is followed, not its name judged";
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
        MemberSubject.better(byName.subject(), type.subject()),
        false,
        (type.infrastructure() || isOfThings(method)) && person == Person.NONE,
        siblings,
        null,
        type.address(),
        type.animal());
  }

  /** A method that is about the credential of a device, a database, a server. */
  private boolean isOfThings(Method method) {
    Grammar grammar = judging.lexicon().taxonomy().grammar();
    List<String> words = judging.reader().read(method.name()).words();
    // What is done with it comes first.
    NameReading thing =
        judging
            .reader()
            .read(String.join("_", words.subList(Math.min(1, words.size()), words.size())));
    return thing.words().stream()
            .anyMatch(w -> grammar.equipment().contains(w) || grammar.infrastructure().contains(w))
        && thing.matches().stream()
            .anyMatch(m -> m.word().element().sensitivity() == Sensitivity.CREDENTIAL);
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
