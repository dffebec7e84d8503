package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Negative;
import dev.vigie.catalog.ValueKind;
import dev.vigie.inventory.Judgement.Verdict;
import dev.vigie.program.Annotation;
import dev.vigie.program.FieldRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is no personal data and yet worth knowing from what is nothing at all: what opens a
 * system of the application ({@code dbPassword}, the {@code apiKey} of settings), and how to reach
 * an organisation, where a weak word says it ({@code Company.address}).
 */
final class KeptApart {
  private static final String CREDENTIAL = "CREDENTIAL";
  private static final String CONTACT = "CONTACT";
  private static final String TOKEN = "access_token";

  private final Judging judging;
  private final Map<Place, Member> members;
  private final Map<FieldRef, Judgement> fields;

  KeptApart(Judging judging, Map<Place, Member> members, Map<FieldRef, Judgement> fields) {
    this.judging = judging;
    this.members = members;
    this.fields = fields;
  }

  /** Puts aside what belongs there, of the members that are nothing else. */
  void judge() {
    fields.replaceAll(
        (ref, judged) -> {
          Place place = new Place.OfField(ref);
          Member member = members.get(place);
          boolean open = judged.verdict() == Verdict.NONE || isOfMachine(member, judged);
          return member == null || !open || judging.isMarked(place)
              ? judged
              : judge(member, judged);
        });
  }

  /** A password whose name says that it is a machine's, where nobody is said to have it. */
  private boolean isOfMachine(@Nullable Member member, Judgement judged) {
    return member != null
        && judged.element() != null
        && judged.element().family().equals(CREDENTIAL)
        && judged.evidence().stream().noneMatch(e -> e.kind() == Evidence.Kind.DECLARED)
        && member.owner().person().ordinal() < TypeContext.Person.HELD.ordinal()
        && namesMachinery(
            judging.reader().read(member.name()).words().stream()
                .filter(word -> judging.lexicon().persons(word).isEmpty())
                .toList());
  }

  private Judgement judge(Member member, Judgement judged) {
    TypeContext owner = member.owner();
    if (member.type().kind() != ValueKind.TEXT || owner.role() == Negative.Role.METADATA) {
      return judged;
    }
    Element secret = secret(member, judged);
    if (secret != null) {
      return new Judgement(
          Verdict.INFRASTRUCTURE_SECRET,
          secret,
          "",
          Weighing.STRONG_WORD,
          List.of(
              new Evidence(
                  Evidence.Kind.WORDS,
                  "the name ends like that of a secret: "
                      + judging.reader().read(member.name()).spoken(),
                  Weighing.STRONG_WORD),
              new Evidence(
                  Evidence.Kind.OWNER,
                  "it opens a system: the name, the type or an annotation is about machinery or"
                      + " settings",
                  0)));
    }
    return isOfOrganisation(owner, judged) ? contact(judged) : judged;
  }

  /** What a secret of the application is, as a credential; null where it is no such secret. */
  private @Nullable Element secret(Member member, Judgement judged) {
    NameReading reading = judging.reader().read(member.name());
    List<String> words = reading.words();
    if (!endsLikeASecret(words)
        || !(member.owner().infrastructure() || isInjected(member) || namesMachinery(words))) {
      return null;
    }
    Element nearest = judged.element();
    if (nearest != null && nearest.family().equals(CREDENTIAL)) {
      return nearest;
    }
    return reading.rejections().stream()
        .map(rejection -> rejection.word().element())
        .filter(element -> element.family().equals(CREDENTIAL))
        .findFirst()
        .or(() -> judging.lexicon().taxonomy().element(TOKEN))
        .orElse(null);
  }

  private boolean endsLikeASecret(List<String> words) {
    int size = words.size();
    Set<String> secrets = judging.lexicon().taxonomy().grammar().secrets();
    return size > 0
        && (secrets.contains(words.get(size - 1))
            || (size > 1 && secrets.contains(words.get(size - 2) + words.get(size - 1))));
  }

  private boolean namesMachinery(List<String> words) {
    Set<String> infrastructure = judging.lexicon().taxonomy().grammar().infrastructure();
    return words.stream().anyMatch(infrastructure::contains);
  }

  private boolean isInjected(Member member) {
    Set<String> names = judging.lexicon().taxonomy().annotations().injected();
    return member.annotations().stream().map(Annotation::simpleName).anyMatch(names::contains);
  }

  /** That its type is an organisation is all that speaks against it. */
  private static boolean isOfOrganisation(TypeContext owner, Judgement judged) {
    return owner.role() == Negative.Role.ORGANISATION
        && Optional.ofNullable(judged.element())
            .filter(element -> element.family().equals(CONTACT))
            .isPresent()
        && judged.evidence().stream().filter(each -> each.weight() < 0).count() == 1
        && judged.evidence().stream().anyMatch(KeptApart::isForbidding);
  }

  private static boolean isForbidding(Evidence each) {
    return each.kind() == Evidence.Kind.OWNER && each.weight() == Weighing.NO_PERSON_TYPE;
  }

  private static Judgement contact(Judgement judged) {
    List<Evidence> evidence = new ArrayList<>();
    for (Evidence each : judged.evidence()) {
      evidence.add(
          isForbidding(each)
              ? new Evidence(each.kind(), each.text() + ", reached by it", Weighing.OF_ORGANISATION)
              : each);
    }
    return new Judgement(
        Verdict.ORGANISATION_CONTACT,
        judged.element(),
        judged.subject(),
        Weighing.confidence(evidence),
        evidence);
  }
}
