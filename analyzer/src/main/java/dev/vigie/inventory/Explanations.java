package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.inventory.Explained.Reference;
import dev.vigie.inventory.MemberSite.Sort;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says of places in the sources what an inventory decided of them, and why. */
public final class Explanations {
  private static final int MOST_REFERENCES = 8;
  private static final String GIVES_ITS_BODY =
      "it gives what its body returns: name the field that this is";

  private final LocatedInventory inventory;
  private final Program program;
  private final CallKnowledge calls;

  /** Knows what library calls give by their nature. */
  @FunctionalInterface
  public interface CallKnowledge {
    /** The personal data that a call gives. */
    Optional<Element> given(Expression.Invoke call);
  }

  /** Explains this inventory. */
  public Explanations(LocatedInventory inventory, CallKnowledge calls) {
    this.inventory = inventory;
    this.program = inventory.program();
    this.calls = calls;
  }

  /** All that can be asked about in a file, in order of place. */
  public List<Explained> inFile(String path) {
    return explain(inventory.sites().inFile(path));
  }

  /** Members of a type: what it declares, not what is in its methods. */
  public List<Explained> membersOf(TypeDeclaration type) {
    return explain(
        inventory.sites().of(type).stream()
            .filter(site -> site.local() == null)
            .filter(site -> site.sort() != Sort.CALL && site.sort() != Sort.READ)
            .toList());
  }

  /** Every place that can be asked about. */
  public List<MemberSite> sites() {
    return inventory.sites().all();
  }

  /** The places of a type that can be asked about. */
  public List<MemberSite> sitesOf(TypeDeclaration type) {
    return inventory.sites().of(type);
  }

  /**
   * Why a settings file cannot decide what is at a place, and what to name instead; empty where it
   * can.
   */
  public Optional<String> undecidable(MemberSite site) {
    String owner = site.place().owner();
    String member = site.place().member();
    return switch (site.sort()) {
      case CONSTANT, ENUM_CONSTANT -> Optional.of("it is a constant and holds no data");
      case GETTER -> bodyOf(site).map(m -> GIVES_ITS_BODY);
      case COLUMN ->
          inventory.columns().membersOf(owner, member).stream()
              .findFirst()
              .map(
                  field ->
                      "the column stands for a member: name " + name(new Place.OfField(field)));
      case CALL ->
          site.call() != null && !site.call().arguments().isEmpty()
              ? Optional.of("a call with arguments is not judged by its name")
              : bodyOf(site).map(m -> GIVES_ITS_BODY);
      case READ -> Optional.of("name the field as its class declares it");
      case MAPPING -> Optional.of("name the member that it maps");
      case FIELD, RECORD_COMPONENT, PARAMETER, REQUEST_PARAMETER, LOCAL -> Optional.empty();
    };
  }

  private Optional<Method> bodyOf(MemberSite getter) {
    Place.OfAccessor place = (Place.OfAccessor) getter.place();
    return program.lookup(place.owner(), place.method(), 0).filter(m -> m.body() != null);
  }

  /** What was decided of places; of calls, only of those that could give personal data. */
  public List<Explained> explain(List<MemberSite> sites) {
    List<Explained> explained = new ArrayList<>();
    for (MemberSite site : sites) {
      Explained each = explain(site);
      boolean tells = each.judgement().isPersonal() || !each.see().isEmpty();
      if (site.sort() != Sort.CALL || tells || isGetterCall(site)) {
        explained.add(each);
      }
    }
    return explained;
  }

  private static boolean isGetterCall(MemberSite site) {
    return site.call() != null
        && site.call().arguments().isEmpty()
        && Members.isGetterName(site.call().callee().name());
  }

  private Explained explain(MemberSite site) {
    boolean declared = site.call() != null && site.call().callee().declared() != null;
    if (site.sort() == Sort.GETTER || declared) {
      return getter(site);
    }
    if (site.call() != null) {
      return new Explained(site, call(site.call()), name(site.place()), List.of());
    }
    if (site.sort() == Sort.COLUMN) {
      return column(site);
    }
    Local local = site.local();
    if (site.place() instanceof Place.OfLocal place && local != null) {
      Judgement judgement =
          program
              .method(place.method())
              .map(method -> inventory.explain(method, local))
              .orElseGet(() -> Judgement.no("its method is not in the sources"));
      return new Explained(site, judgement, name(place), held(local.type().erasure()));
    }
    return field(site);
  }

  private Explained field(MemberSite site) {
    FieldRef ref = new FieldRef(site.place().owner(), site.place().member());
    Judgement judgement =
        inventory.explain(ref).orElseGet(() -> Judgement.no("it is not in the sources"));
    Optional<Field> field = program.field(ref);
    boolean decidable = field.filter(Members::mayHoldData).isPresent();
    List<Reference> see = new ArrayList<>();
    if (site.sort() == Sort.MAPPING || site.sort() == Sort.READ) {
      String why = site.sort() == Sort.READ ? "declared as" : "it stands for";
      field.ifPresent(f -> see.add(reference(why, f)));
    } else if (decidable && !judgement.isPersonal()) {
      field.ifPresent(f -> see.addAll(held(f.type().erasure())));
    }
    return new Explained(site, judgement, decidable ? name(site.place()) : "", see);
  }

  /** What objects of a source type hold. */
  private List<Reference> held(String type) {
    if (program.type(type).isEmpty()) {
      return List.of();
    }
    return inventory.heldBy(type).stream()
        .filter(member -> member.place() instanceof Place.OfField)
        .limit(MOST_REFERENCES)
        .flatMap(
            member ->
                program.field(((Place.OfField) member.place()).field()).stream()
                    .map(field -> reference("it holds", field)))
        .toList();
  }

  private Explained getter(MemberSite site) {
    Place.OfAccessor place = (Place.OfAccessor) site.place();
    Method method = bodyOf(site).orElse(null);
    if (method == null || method.body() == null) {
      Judgement judgement =
          inventory
              .explain(place)
              .or(
                  () ->
                      program
                          .lookup(place.owner(), place.method(), 0)
                          .map(m -> inventory.explain(callee(m))))
              .orElseGet(() -> Judgement.no("it is not in the sources"));
      return new Explained(site, judgement, name(place), List.of());
    }
    List<Reference> see = new ArrayList<>();
    for (Expression returned : Walk.returned(method.body())) {
      if (returned instanceof Expression.FieldRead read) {
        program.field(read.field()).ifPresent(f -> see.add(reference("it gives", f)));
      }
    }
    return new Explained(
        site,
        Judgement.no("its body is in the sources: what it gives is followed, its name not judged"),
        "",
        see.stream().distinct().toList());
  }

  private static Callee callee(Method method) {
    return new Callee(
        method.ref().owner(),
        method.name(),
        List.of(),
        false,
        method.ref(),
        JavaType.Declared.of(method.ref().owner()),
        Callee.Certainty.METHOD);
  }

  private Judgement call(Expression.Invoke call) {
    Optional<Element> given = calls.given(call);
    if (given.isPresent()) {
      String text = "the catalogue knows what " + call.callee().display() + " gives";
      return new Judgement(
          Judgement.Verdict.PERSONAL,
          given.get(),
          "",
          PersonalMember.CERTAIN,
          List.of(new Evidence(Evidence.Kind.TYPE, text, PersonalMember.CERTAIN)));
    }
    return call.arguments().isEmpty()
        ? inventory.explain(call.callee())
        : Judgement.no("it is given arguments, so it may look something up by them");
  }

  private Explained column(MemberSite site) {
    String table = site.place().owner();
    String name = site.place().member();
    Optional<Field> member =
        inventory.columns().membersOf(table, name).stream()
            .flatMap(ref -> program.field(ref).stream())
            .findFirst();
    if (member.isPresent()) {
      Reference stands = reference("it stands for", member.get());
      return new Explained(site, stands.judgement(), stands.mark(), List.of(stands));
    }
    Judgement judgement =
        inventory
            .columns()
            .orphan(table, name)
            .flatMap(c -> inventory.explain(new Place.OfColumn(c.table(), c.name())))
            .orElseGet(() -> Judgement.no("it is not in the sources"));
    return new Explained(site, judgement, name(site.place()), List.of());
  }

  private Reference reference(String why, Field field) {
    Place place = new Place.OfField(field.ref());
    MemberSite site = MemberSite.of(place, Sort.FIELD, field.at());
    Judgement judgement =
        inventory.explain(field.ref()).orElseGet(() -> Judgement.no("it is not in the sources"));
    return new Reference(why, site, judgement, name(place));
  }

  /** The shortest name that means this place and no other type's. */
  private String name(Place place) {
    String owner = place.owner();
    String simple = owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1);
    boolean unique =
        program.types().stream().filter(type -> type.simpleName().equals(simple)).count() <= 1;
    return (unique ? simple : owner) + "." + place.member();
  }
}
