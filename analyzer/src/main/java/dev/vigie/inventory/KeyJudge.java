package dev.vigie.inventory;

import dev.vigie.catalog.Grammar;
import dev.vigie.catalog.ValueKind;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Judges values by the constant name under which a row, a node of JSON, a request or a map has
 * them. Only a strong word tells, and only where the thing that is asked holds data: errors,
 * labels, settings and the like are kept under names of data, too.
 */
final class KeyJudge {
  private static final String MAP = "java.util.Map";

  /** Known without class files, too. */
  private static final Set<String> MAPS = Set.of("Map", "HashMap", "LinkedHashMap", "TreeMap");

  /** Methods that tell something about what is under the name. */
  private static final Pattern ABOUT =
      Pattern.compile("get(Column|Index|Ordinal|Type|Class|Meta).*|getOption.*");

  private final Judging judging;
  private final LocalJudge locals;

  KeyJudge(Judging judging, LocalJudge locals) {
    this.judging = judging;
    this.locals = locals;
  }

  Optional<PersonalMember> of(KeyRead read) {
    if (!judging.reader().tells(read.key()) || !holdsData(read)) {
      return Optional.empty();
    }
    MemberType type = judging.type(read.result());
    if (type.never() != null || type.holder() != null || type.kind() == ValueKind.FLAG) {
      return Optional.empty();
    }
    Method method = judging.program().method(read.in()).orElse(null);
    if (method == null) {
      return Optional.empty();
    }
    Place place = new Place.OfKey(read.in(), read.key());
    Judgement judgement =
        judging.judge(
            place,
            new Member(
                read.key(),
                List.of(),
                type.kind() == null || !type.known() ? MemberType.value(ValueKind.TEXT) : type,
                List.of(),
                List.of(),
                locals.around(method),
                List.of(),
                false,
                false));
    if (!judgement.isPersonal() || judging.isMarked(place)) {
      return Optional.ofNullable(
          judgement.isPersonal() ? LocatedInventory.member(place, judgement, read.at()) : null);
    }
    List<Evidence> evidence = new ArrayList<>(judgement.evidence());
    evidence.add(
        new Evidence(
            Evidence.Kind.NEGATIVE,
            "it is only found under that name: what was put there is not seen",
            Weighing.KEY));
    double confidence = Weighing.confidence(evidence);
    return confidence < Weighing.LIKELY
        ? Optional.empty()
        : Optional.of(
            new PersonalMember(
                place,
                java.util.Objects.requireNonNull(judgement.element()),
                judgement.subject(),
                confidence,
                evidence,
                read.at()));
  }

  private boolean holdsData(KeyRead read) {
    Grammar grammar = judging.lexicon().taxonomy().grammar();
    JavaType holder = read.holder();
    boolean map =
        MAPS.contains(holder.simpleName()) || judging.program().isSubtype(holder.erasure(), MAP);
    boolean row = grammar.rows().contains(holder.simpleName());
    return (map || row)
        && isReading(read.method())
        && !SettingReads.isHolder(holder.simpleName())
        && new NameWords(read.holderName(), judging.lexicon())
            .words().stream().noneMatch(grammar.about()::contains);
  }

  private static boolean isReading(String method) {
    return (method.startsWith("get")
            || method.startsWith("opt")
            || method.startsWith("find")
            || method.equals("path")
            || method.equals("remove"))
        && !ABOUT.matcher(method).matches();
  }
}
