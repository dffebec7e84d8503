package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.inventory.Judgement.Verdict;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Local;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The inventory of one program. Parameters, locals and library calls are judged when first asked
 * for.
 */
public final class LocatedInventory implements Inventory {
  private static final Comparator<PersonalMember> BY_PLACE =
      Comparator.comparing(PersonalMember::at)
          .thenComparing(m -> m.place().owner())
          .thenComparing(m -> m.place().member());

  private final Program program;
  private final Judging judging;
  private final Map<FieldRef, Judgement> judgements;
  private final Map<FieldRef, PersonalMember> fields = new HashMap<>();
  private final Map<Place, PersonalMember> accessors = new HashMap<>();
  private final Map<Place, Judgement> others = new HashMap<>();
  private final ColumnNames columns;
  private final MappedColumns mapped;
  private final List<PersonalMember> members;
  private final List<PersonalMember> listed;
  private final List<PersonalMember> organisationContacts;
  private final List<PersonalMember> infrastructureSecrets;
  private final LocalJudge locals;
  private final AccessorJudge calls;
  private final KeyJudge keys;
  private final Map<String, List<SelectedColumn>> selected = new ConcurrentHashMap<>();
  private final Map<String, List<PersonalMember>> held = new ConcurrentHashMap<>();

  LocatedInventory(Program program, Judging judging, FieldJudge.Judged judged) {
    this.program = program;
    this.judging = judging;
    this.judgements = judged.fields();
    this.columns = judged.columns();
    this.mapped = judged.mapped();
    this.locals = new LocalJudge(judging);
    this.calls = new AccessorJudge(judging);
    this.keys = new KeyJudge(judging, locals);
    Map<Verdict, List<PersonalMember>> byVerdict = new HashMap<>();
    List<PersonalMember> around = new ArrayList<>();
    judged
        .fields()
        .forEach(
            (ref, judgement) -> {
              Location at = program.field(ref).map(Field::at).orElse(null);
              PersonalMember member = member(new Place.OfField(ref), judgement, at);
              if (member != null && isToldElsewhere(ref, judged)) {
                around.add(member);
              } else if (member != null) {
                sort(byVerdict, judgement, member);
                if (judgement.isPersonal()) {
                  fields.put(ref, member);
                }
              }
            });
    for (FieldJudge.Found found : judged.others()) {
      others.put(found.place(), found.judgement());
      PersonalMember member = member(found.place(), found.judgement(), found.at());
      if (member != null) {
        sort(byVerdict, found.judgement(), member);
        if (found.judgement().isPersonal() && found.place() instanceof Place.OfAccessor) {
          accessors.put(found.place(), member);
        }
      }
    }
    byVerdict
        .computeIfAbsent(Verdict.PERSONAL, v -> new ArrayList<>())
        .addAll(locals.requestParameters());
    members = sorted(byVerdict, Verdict.PERSONAL);
    listed = Stream.concat(members.stream(), around.stream()).sorted(BY_PLACE).toList();
    organisationContacts = sorted(byVerdict, Verdict.ORGANISATION_CONTACT);
    infrastructureSecrets = sorted(byVerdict, Verdict.INFRASTRUCTURE_SECRET);
  }

  private static void sort(
      Map<Verdict, List<PersonalMember>> byVerdict, Judgement judgement, PersonalMember member) {
    byVerdict.computeIfAbsent(judgement.verdict(), v -> new ArrayList<>()).add(member);
  }

  private static List<PersonalMember> sorted(
      Map<Verdict, List<PersonalMember>> byVerdict, Verdict verdict) {
    return byVerdict.getOrDefault(verdict, List.of()).stream().sorted(BY_PLACE).toList();
  }

  static @Nullable PersonalMember member(Place place, Judgement judgement, @Nullable Location at) {
    Element element = judgement.element();
    return element == null || at == null || judgement.verdict() == Verdict.NONE
        ? null
        : new PersonalMember(
            place, element, judgement.subject(), judgement.confidence(), judgement.evidence(), at);
  }

  /**
   * Fields, getters of interfaces that nothing implements, columns without a member, and parameters
   * that a request fills. Other parameters and locals hold what came from one of these, so listing
   * them would count the same data twice; {@link #of(MethodRef, Local)} knows them.
   */
  @Override
  public List<PersonalMember> members() {
    return members;
  }

  /**
   * Whether the same datum is known where it is held otherwise: in the object that a builder makes,
   * or as the one value of the member's type. To follow both would tell it twice.
   */
  private boolean isToldElsewhere(FieldRef ref, FieldJudge.Judged judged) {
    Judgement own = judged.fields().get(ref);
    if (own == null || !own.isPersonal()) {
      return false;
    }
    MemberType type = program.field(ref).map(Field::type).map(judging::type).orElse(null);
    if (type == null || type.wrapped() == null || type.holder() == null) {
      return judged.built().contains(ref);
    }
    return program.type(type.holder()).stream()
        .flatMap(holder -> holder.fields().stream())
        .map(value -> judged.fields().get(value.ref()))
        .anyMatch(
            value ->
                value != null
                    && value.isPersonal()
                    && Objects.equals(value.element(), own.element()));
  }

  /** All that is listed; what a small type is around both at the member and in that type. */
  public Holdings holdings() {
    return new Holdings(listed, organisationContacts, infrastructureSecrets);
  }

  /** How to reach legal persons and sites. */
  public List<PersonalMember> organisationContacts() {
    return organisationContacts;
  }

  /** What opens systems of the application. */
  public List<PersonalMember> infrastructureSecrets() {
    return infrastructureSecrets;
  }

  /** Why a field is, or is not, personal data; empty where the sources have no such field. */
  public Optional<Judgement> explain(FieldRef ref) {
    Judgement judgement = judgements.get(ref);
    return judgement != null
        ? Optional.of(judgement)
        : program.field(ref).map(field -> Judgement.no(Members.whyNoData(field)));
  }

  /** Why a parameter or local is, or is not, personal data by its own name. */
  Judgement explain(Method method, Local local) {
    return locals.judge(method, local);
  }

  /** Why what a call gives is, or is not, personal data. */
  Judgement explain(Callee callee) {
    return calls.judge(callee);
  }

  /** Why a getter without a body, or a column without a member, is or is not personal data. */
  Optional<Judgement> explain(Place place) {
    return Optional.ofNullable(others.get(place));
  }

  /** What of the program can be asked about. */
  MemberSites sites() {
    return new MemberSites(program, mapped, judging.lexicon().taxonomy().annotations().request());
  }

  Program program() {
    return program;
  }

  ColumnNames columns() {
    return columns;
  }

  @Override
  public Optional<PersonalMember> of(FieldRef field) {
    return Optional.ofNullable(fields.get(field));
  }

  @Override
  public Optional<PersonalMember> of(MethodRef method, Local local) {
    return locals.of(method, local);
  }

  @Override
  public Optional<PersonalMember> of(Callee callee) {
    return calls.of(callee);
  }

  @Override
  public Optional<PersonalMember> of(KeyRead read) {
    return keys.of(read);
  }

  @Override
  public List<SelectedColumn> selectedBy(String query) {
    return selected.computeIfAbsent(
        query, text -> new SelectedData(columns, fields, members).of(text));
  }

  @Override
  public List<PersonalMember> heldBy(String type) {
    List<PersonalMember> known = held.get(type);
    if (known == null) {
      known = new HeldData(program, judging, fields, accessors).of(type);
      held.put(type, known);
    }
    return known;
  }
}
