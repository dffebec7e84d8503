package dev.vigie.inventory;

import dev.vigie.catalog.ValueKind;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
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
    if (!callee.parameterTypes().isEmpty() || callee.varargs() || callee.name().startsWith("<")) {
      return Optional.empty();
    }
    if (callee.declared() != null) {
      return judging
          .program()
          .method(callee.declared())
          .filter(m -> m.body() == null && m.parameters().isEmpty() && !m.isStatic())
          .flatMap(this::declared);
    }
    String owner = callee.owner() == null ? callee.receiver().erasure() : callee.owner();
    boolean getter = Members.isGetterName(callee.name());
    boolean recordLike = callee.certainty() == Callee.Certainty.METHOD;
    return getter || recordLike
        ? judged.computeIfAbsent(new Key(owner, callee.name()), k -> library(k, getter))
        : Optional.empty();
  }

  /** The same of a getter by its name, whether or not its body can be read. */
  Optional<PersonalMember> of(String owner, String method) {
    Optional<Method> source = judging.program().lookup(owner, method, 0);
    return source.isPresent()
        ? source.flatMap(this::declared)
        : judged.computeIfAbsent(
            new Key(owner, method), k -> library(k, Members.isGetterName(method)));
  }

  private Optional<PersonalMember> declared(Method method) {
    return judged.computeIfAbsent(
        new Key(method.ref().owner(), method.name()),
        key -> {
          TypeContext context = judging.context(key.owner());
          MemberType type = judging.type(method.returnType());
          return result(
              key,
              type,
              context,
              judging.aliases(method.annotations()),
              judging.texts(method),
              method.at());
        });
  }

  private Optional<PersonalMember> library(Key key, boolean getter) {
    String simpleName = JavaType.Declared.of(key.owner()).simpleName();
    TypeContext context = judging.byName(simpleName, Set.of());
    ValueKind kind = key.method().startsWith("is") && getter ? ValueKind.FLAG : ValueKind.TEXT;
    return result(key, MemberType.value(kind), context, List.of(), List.of(), NOWHERE);
  }

  private Optional<PersonalMember> result(
      Key key,
      MemberType type,
      TypeContext context,
      List<Alias> aliases,
      List<Description> texts,
      Location at) {
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
    Judgement judgement = judging.judge(key.owner(), member);
    return judgement.isPersonal()
        ? Optional.ofNullable(
            LocatedInventory.member(new Place.OfAccessor(key.owner(), key.method()), judgement, at))
        : Optional.empty();
  }
}
