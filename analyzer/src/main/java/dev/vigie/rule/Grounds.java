package dev.vigie.rule;

import dev.vigie.finding.Claim;
import dev.vigie.finding.Ground;
import dev.vigie.flow.DataFlow;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Local;
import dev.vigie.rule.store.StoreCatalogue;
import dev.vigie.rule.store.Stored;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what a finding rests on, so that it can be checked by somebody who knows no rule. */
final class Grounds {
  private final Program program;

  Grounds(Program program) {
    this.program = program;
  }

  /**
   * What a flow rests on: its source, each call on its way, and its sink.
   *
   * @param sink the call of it; empty for a method reference
   */
  Ground of(DataFlow flow, Exposed exposed, Optional<SinkCall> sink) {
    Set<Claim> claims = new LinkedHashSet<>(source(flow.source()));
    boolean called = isCalled(flow);
    int last = flow.calls().size() - 1;
    for (int i = 0; i < (called ? last : last + 1); i++) {
      DataFlow.Call call = flow.calls().get(i);
      if (call.callee().certainty() != Callee.Certainty.NAME) {
        claims.add(calls(call, Claim.Calls.ANY_NUMBER, isImplied(call.callee()), List.of()));
      }
    }
    if (called) {
      DataFlow.Call call = flow.calls().get(last);
      int arguments = sink.map(SinkCall::arguments).orElse(Claim.Calls.ANY_NUMBER);
      Optional<Claim> mark = sink.flatMap(SinkCall::field).flatMap(this::mark);
      mark.ifPresent(claims::add);
      boolean implied = mark.isPresent() || isImplied(call.callee());
      claims.add(calls(call, arguments, implied, belongsTo(flow.sink().api(), call.callee())));
    }
    return new Ground(exposed.severity(), exposed.confidence(), List.copyOf(claims));
  }

  /** Whether the sources call the sink, rather than a framework. */
  private static boolean isCalled(DataFlow flow) {
    List<DataFlow.Call> calls = flow.calls();
    return !calls.isEmpty() && calls.get(calls.size() - 1).at().equals(flow.sink().call());
  }

  /** What the way of something else than personal data rests on: each call on it. */
  Ground ofWay(List<DataFlow.Call> way, String api, Exposed exposed) {
    Set<Claim> claims = new LinkedHashSet<>();
    for (int i = 0; i < way.size(); i++) {
      DataFlow.Call call = way.get(i);
      if (call.callee().certainty() != Callee.Certainty.NAME) {
        claims.add(
            calls(
                call,
                Claim.Calls.ANY_NUMBER,
                isImplied(call.callee()),
                i == way.size() - 1 ? belongsTo(api, call.callee()) : List.of()));
      }
    }
    return new Ground(exposed.severity(), exposed.confidence(), List.copyOf(claims));
  }

  /** That a type carries the annotation that implies a field of it. */
  private Optional<Claim> mark(Field field) {
    if (field.kind() != Field.Kind.IMPLIED) {
      return Optional.empty();
    }
    return program
        .type(field.ref().owner())
        .map(
            type ->
                new Claim.Marks(
                    type.at(),
                    type.name(),
                    type.annotations().stream()
                        .map(Annotation::type)
                        .filter(name -> name.startsWith("lombok."))
                        .toList()));
  }

  /** What a stored member rests on: that its type is stored, and that it is the member named. */
  Ground of(Stored stored, Exposed exposed) {
    Set<Claim> claims = new LinkedHashSet<>();
    claims.add(new Claim.Marks(stored.type().at(), stored.type().name(), marks(stored)));
    claims.addAll(source(exposed.member()));
    return new Ground(exposed.severity(), exposed.confidence(), List.copyOf(claims));
  }

  /** Annotations by which the type is stored; none where something else says so. */
  private static List<String> marks(Stored stored) {
    StoreCatalogue.Kind kind = stored.kind();
    return stored.type().annotations().stream()
        .map(Annotation::type)
        .filter(name -> kind.entities().contains(name) || kind.parts().contains(name))
        .toList();
  }

  /** What a member rests on by itself: that it is declared as we say. */
  Ground ofMember(Exposed exposed) {
    return new Ground(exposed.severity(), exposed.confidence(), source(exposed.member()));
  }

  /** That a member is declared as we say. */
  List<Claim> source(PersonalMember member) {
    Location at = member.at();
    Place place = member.place();
    if (place instanceof Place.OfField of) {
      return program
          .field(of.field())
          .filter(field -> field.kind() != Field.Kind.IMPLIED)
          .map(
              field ->
                  List.<Claim>of(
                      new Claim.Declares(
                          at,
                          field.ref().owner(),
                          Claim.Declares.Kind.FIELD,
                          field.name(),
                          name(field.type()))))
          .orElse(List.of());
    }
    if (place instanceof Place.OfAccessor of) {
      return program
          .lookup(of.owner(), of.method(), 0)
          .filter(method -> method.origin() == Method.Origin.SOURCE && method.at().equals(at))
          .map(
              method ->
                  List.<Claim>of(
                      new Claim.Declares(
                          at,
                          method.ref().owner(),
                          Claim.Declares.Kind.METHOD,
                          method.name(),
                          name(method.returnType()))))
          .orElse(List.of());
    }
    if (place instanceof Place.OfLocal of) {
      return List.of(new Claim.Names(at, of.name(), localType(of)));
    }
    return List.of();
  }

  private String localType(Place.OfLocal of) {
    return program
        .method(of.method())
        .flatMap(
            method -> method.parameters().stream().filter(p -> p.index() == of.index()).findFirst())
        .map(Local::type)
        .map(Grounds::name)
        .orElse("");
  }

  /** Whether no source file shows the method. */
  private boolean isImplied(Callee callee) {
    return callee.declared() != null
        && program
            .method(callee.declared())
            .filter(method -> method.origin() != Method.Origin.SOURCE)
            .isPresent();
  }

  private static Claim calls(
      DataFlow.Call call, int arguments, boolean implied, List<String> belongsTo) {
    Callee callee = call.callee();
    MethodRef declared = callee.declared();
    return new Claim.Calls(
        call.at(),
        callee.name(),
        arguments,
        owner(callee, declared),
        callee.certainty() == Callee.Certainty.METHOD,
        declared == null ? List.of() : declared.parameters(),
        implied,
        belongsTo);
  }

  private static String owner(Callee callee, @Nullable MethodRef declared) {
    if (callee.certainty() == Callee.Certainty.NAME) {
      return "";
    }
    return declared != null
        ? declared.owner()
        : callee.owner() != null ? callee.owner() : name(callee.receiver());
  }

  /**
   * The types that make a call a sink: what it is called on and what declares it, as far as they
   * are what the catalogue speaks of.
   *
   * @param api type and method, as the catalogue names them
   */
  private List<String> belongsTo(String api, Callee callee) {
    String wanted = api.substring(0, api.indexOf('#'));
    if (wanted.startsWith("*")) {
      return wanted.equals("*") ? List.of() : List.of(wanted);
    }
    Set<String> types = new LinkedHashSet<>(List.of(wanted));
    for (String each : ends(callee)) {
      for (String above : program.supertypes(each)) {
        if (program.type(above).isEmpty() && program.isSubtype(above, wanted)) {
          types.add(above);
        }
      }
    }
    return List.copyOf(types);
  }

  private static List<String> ends(Callee callee) {
    List<String> ends = new ArrayList<>(List.of(callee.receiver().erasure()));
    if (callee.owner() != null) {
      ends.add(callee.owner());
    }
    return ends;
  }

  private static String name(JavaType type) {
    return type.isUnknown() ? "" : type.erasure();
  }
}
