package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.inventory.TypeContext.Person;
import dev.vigie.inventory.copy.CopyNode;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which members, getters and parameters are personal data well enough to say it of others. A
 * copy is right only where its source is: what is personal by its neighbours alone may be an
 * organisation's, and what is personal by who holds it means something else in other hands.
 */
final class CopySources {
  /** Organisations and systems have these, too. */
  private static final Set<String> SHARED = Set.of("CONTACT", "LOCATION", "CREDENTIAL");

  private static final Set<String> IDENTITY = Set.of("IDENTITY", "OFFICIAL_ID");

  private final Judging judging;
  private final AccessorJudge accessors;
  private final LocalJudge locals;

  CopySources(Judging judging) {
    this.judging = judging;
    this.accessors = new AccessorJudge(judging);
    this.locals = new LocalJudge(judging);
  }

  /** A datum that is passed on. */
  record Source(Element element, String subject, double confidence) {
    static Source of(Judgement judgement) {
      return new Source(
          Objects.requireNonNull(judgement.element()), judgement.subject(), judgement.confidence());
    }
  }

  /** A member that was judged; null where it is not good enough. */
  @Nullable Source of(Member member, Judgement judgement) {
    Element element = judgement.element();
    if (!judgement.isPersonal() || element == null || isCarried(judgement)) {
      return null;
    }
    return isGood(element, judgement.confidence(), isOfPerson(member))
        ? Source.of(judgement)
        : null;
  }

  private static boolean isCarried(Judgement judgement) {
    return judgement.evidence().stream()
        .anyMatch(e -> e.kind() == Evidence.Kind.PROPAGATION && e.weight() == Weighing.CARRIED);
  }

  private boolean isOfPerson(Member member) {
    TypeContext owner = member.owner();
    return member.belongs()
        || owner.person().ordinal() >= Person.HELD.ordinal()
        || (owner.person() == Person.SIBLINGS
            && owner.siblings().stream().anyMatch(this::isIdentity));
  }

  private boolean isIdentity(String id) {
    return judging
        .lexicon()
        .taxonomy()
        .element(id)
        .filter(e -> IDENTITY.contains(e.family()))
        .isPresent();
  }

  /** A getter or parameter that no member stands for; null where it is nothing personal. */
  @Nullable Source of(CopyNode node) {
    Optional<PersonalMember> asked = Optional.empty();
    if (node instanceof CopyNode.OfGetter getter) {
      if (isLogin(getter)) {
        return login();
      }
      asked = accessors.of(getter.owner(), getter.method());
    } else if (node instanceof CopyNode.OfParameter parameter) {
      asked =
          judging
              .program()
              .method(parameter.method())
              .flatMap(
                  method -> locals.of(method.ref(), method.parameters().get(parameter.index())));
    }
    PersonalMember found = asked.orElse(null);
    if (found == null) {
      return null;
    }
    boolean ofPerson =
        node instanceof CopyNode.OfGetter getter
            && judging.context(getter.owner()).person().ordinal() >= Person.HELD.ordinal();
    return isGood(found.element(), found.confidence(), ofPerson)
        ? new Source(found.element(), found.subject(), found.confidence())
        : null;
  }

  private static boolean isGood(Element element, double confidence, boolean ofPerson) {
    return ofPerson
        ? confidence >= Weighing.GOOD
        : confidence >= Weighing.GOOD_ALONE && !SHARED.contains(element.family());
  }

  /** Java's own name of whoever is logged in. */
  private static boolean isLogin(CopyNode.OfGetter getter) {
    return getter.method().equals("getName")
        && (getter.owner().equals("java.security.Principal")
            || getter.owner().equals("org.springframework.security.core.Authentication"));
  }

  private @Nullable Source login() {
    return judging
        .lexicon()
        .taxonomy()
        .element("username")
        .map(e -> new Source(e, "user", PersonalMember.CERTAIN))
        .orElse(null);
  }
}
