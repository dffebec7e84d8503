package dev.vigie.inventory;

import dev.vigie.catalog.ValueKind;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Callee;
import dev.vigie.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges calls whose body cannot be read, by the property that they give and the type that they are
 * called on: {@code UserModel.getEmail()} of a library. A strong word is enough; a weak one needs a
 * type that is called after a person.
 */
final class AccessorJudge {
  /** Calls are many and their kinds few; a library's place has no location of its own. */
  private static final Location NOWHERE = new Location("", 0, 0, 0, 0);

  private final Judging judging;
  private final Map<Key, Optional<PersonalMember>> judged = new ConcurrentHashMap<>();

  AccessorJudge(Judging judging) {
    this.judging = judging;
  }

  private record Key(String owner, String method) {}

  Optional<PersonalMember> of(Callee callee) {
    if (takesArguments(callee)) {
      return Optional.empty();
    }
    if (callee.declared() != null) {
      return abstractGetter(callee.declared())
          .flatMap(m -> judged.computeIfAbsent(key(m), key -> member(key, declared(m), m.at())));
    }
    Key key = new Key(owner(callee), callee.name());
    boolean getter = Members.isGetterName(callee.name());
    return getter || isRecordLike(callee)
        ? judged.computeIfAbsent(key, k -> member(k, library(k, getter), NOWHERE))
        : Optional.empty();
  }

  /** What was, or would be, decided of what a call gives, and why. */
  Judgement judge(Callee callee) {
    if (takesArguments(callee)) {
      return Judgement.no("it takes arguments, so it may look something up by them");
    }
    if (callee.declared() != null) {
      return abstractGetter(callee.declared())
          .map(this::declared)
          .orElseGet(
              () ->
                  Judgement.no("its body is in the sources: what it gives is followed through it"));
    }
    boolean getter = Members.isGetterName(callee.name());
    return getter || isRecordLike(callee)
        ? library(new Key(owner(callee), callee.name()), getter)
        : Judgement.no("it is not called like a getter, and not known to be one");
  }

  /** The same of a getter by its name, whether or not its body can be read. */
  Optional<PersonalMember> of(String owner, String method) {
    return judging
        .program()
        .lookup(owner, method, 0)
        .map(
            source ->
                judged.computeIfAbsent(
                    key(source), key -> member(key, declared(source), source.at())))
        .orElseGet(
            () ->
                judged.computeIfAbsent(
                    new Key(owner, method),
                    key -> member(key, library(key, Members.isGetterName(method)), NOWHERE)));
  }

  private static boolean takesArguments(Callee callee) {
    return !callee.parameterTypes().isEmpty() || callee.varargs() || callee.name().startsWith("<");
  }

  private static boolean isRecordLike(Callee callee) {
    return callee.certainty() == Callee.Certainty.METHOD;
  }

  private static String owner(Callee callee) {
    return callee.owner() == null ? callee.receiver().erasure() : callee.owner();
  }

  private static Key key(Method method) {
    return new Key(method.ref().owner(), method.name());
  }

  private Optional<Method> abstractGetter(MethodRef ref) {
    return judging
        .program()
        .method(ref)
        .filter(m -> m.body() == null && m.parameters().isEmpty() && !m.isStatic());
  }

  private Judgement declared(Method method) {
    Key key = key(method);
    TypeContext context = judging.context(key.owner());
    MemberType type = judging.type(method.returnType());
    return judgement(
        key, type, context, judging.aliases(method.annotations()), judging.texts(method));
  }

  private Judgement library(Key key, boolean getter) {
    String simpleName = JavaType.Declared.of(key.owner()).simpleName();
    TypeContext context = judging.byName(simpleName, Set.of());
    ValueKind kind = key.method().startsWith("is") && getter ? ValueKind.FLAG : ValueKind.TEXT;
    return judgement(key, MemberType.value(kind), context, List.of(), List.of());
  }

  private Judgement judgement(
      Key key, MemberType type, TypeContext context, List<Alias> aliases, List<Description> texts) {
    Member member =
        new Member(
            Members.property(key.method()),
            aliases,
            type,
            List.of(),
            texts,
            context,
            List.of(),
            false,
            false);
    return judging.judge(new Place.OfAccessor(key.owner(), key.method()), member);
  }

  private static Optional<PersonalMember> member(Key key, Judgement judgement, Location at) {
    return judgement.isPersonal()
        ? Optional.ofNullable(
            LocatedInventory.member(new Place.OfAccessor(key.owner(), key.method()), judgement, at))
        : Optional.empty();
  }
}
