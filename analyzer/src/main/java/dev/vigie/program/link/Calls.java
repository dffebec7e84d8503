package dev.vigie.program.link;

import dev.vigie.facts.TypeRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links method calls: finds what they are called on, and the method. */
final class Calls {
  private final BodyLinker body;
  private final Invocations invocations;
  private final Candidates members;

  Calls(BodyLinker body) {
    this.body = body;
    this.invocations = new Invocations(body);
    this.members = new Candidates(body, invocations);
  }

  /** Links arguments against methods. */
  Invocations invocations() {
    return invocations;
  }

  /** Methods of a name that a type has. */
  List<Overloads.Candidate> candidates(JavaType receiver, String name) {
    return members.of(receiver, name);
  }

  /** A call while it is being linked: what was written, and what it is wanted as. */
  record Site(
      String name,
      List<TypeRef> typeArguments,
      List<dev.vigie.facts.Expression> arguments,
      @Nullable JavaType target,
      long nameAt,
      long at) {}

  /** On what a method is called. */
  record Receiver(@Nullable Expression expression, JavaType type, boolean exact) {}

  Expression link(dev.vigie.facts.Expression.Call call, @Nullable JavaType target) {
    Site site =
        new Site(
            call.name(), call.typeArguments(), call.arguments(), target, call.nameAt(), call.at());
    dev.vigie.facts.Expression on = call.target();
    if (call.name().equals("<init>")) {
      return constructor(call, site);
    }
    if (on == null) {
      return unqualified(site);
    }
    if (on instanceof dev.vigie.facts.Expression.Super parent) {
      return onSuper(parent, site);
    }
    Names.Meaning meaning = body.names().meaning(on);
    if (meaning instanceof Names.Meaning.Value value) {
      Expression receiver = value.expression();
      return on(new Receiver(receiver, receiver.type(), false), site);
    }
    return on(new Receiver(null, ((Names.Meaning.OfType) meaning).type(), false), site);
  }

  private Expression constructor(dev.vigie.facts.Expression.Call call, Site site) {
    ClassSymbol self = body.frame().self();
    JavaType type = self.asDeclared();
    if (call.target() instanceof dev.vigie.facts.Expression.Super) {
      JavaType superclass = self.superclass();
      type = superclass == null ? JavaType.OBJECT : superclass;
    }
    Receiver receiver = new Receiver(BodyLinker.self(self, site.at()), type, true);
    ClassSymbol symbol = body.symbol(type);
    if (symbol == null) {
      return unknown(receiver, site, null);
    }
    List<Overloads.Candidate> candidates = new ArrayList<>();
    for (MethodSymbol method : symbol.methods("<init>")) {
      candidates.add(
          invocations.candidate(
              method, symbol, new JavaType.Declared(symbol.name(), type.arguments())));
    }
    return invocations.link(receiver, candidates, site);
  }

  private Expression onSuper(dev.vigie.facts.Expression.Super parent, Site site) {
    ClassSymbol self = body.frame().self();
    Expression.This receiver = BodyLinker.self(self, site.at());
    TypeRef qualifier = parent.qualifier();
    JavaType type = self.superclass() == null ? JavaType.OBJECT : self.superclass();
    if (qualifier != null) {
      JavaType named = body.resolve(qualifier);
      ClassSymbol symbol = body.symbol(named);
      if (symbol != null && symbol.isInterface()) {
        JavaType.Declared seen =
            body.linking().hierarchy().asSuper(self.asDeclared(), named.erasure());
        type = seen == null ? named : seen;
      } else if (symbol != null) {
        type = symbol.superclass() == null ? JavaType.OBJECT : symbol.superclass();
        receiver = BodyLinker.self(symbol, site.at());
      }
    } else {
      // An interface's default method may be called by plain super only through the superclass.
      ClassSymbol symbol = body.symbol(type);
      if (symbol != null
          && body.linking().lookup().methods(symbol, site.name()).isEmpty()
          && body.linking().hierarchy().isIncomplete(symbol)) {
        return unknown(
            new Receiver(receiver, type, true),
            site,
            body.linking().hierarchy().unknownSupertype(symbol));
      }
    }
    return on(new Receiver(receiver, type, true), site);
  }

  /** Calls a method on a value or, without an expression, on a type. */
  Expression on(Receiver receiver, Site site) {
    ClassSymbol symbol = body.memberClass(receiver.type());
    if (symbol == null) {
      Receiver named = members.namedByLiteral(receiver, site);
      return named == null ? unknown(receiver, site, null) : on(named, site);
    }
    List<Overloads.Candidate> candidates = members.of(receiver.type(), site.name());
    if (candidates.isEmpty()) {
      return unknown(receiver, site, body.linking().hierarchy().unknownSupertype(symbol));
    }
    return invocations.link(receiver, candidates, site);
  }

  private Expression unqualified(Site site) {
    for (Frame frame = body.frame(); frame != null; frame = frame.outer()) {
      SourceType boundary = frame.captures() == null ? null : frame.captures().type();
      for (SourceType type = frame.type(); type != null; type = type.outer()) {
        ClassSymbol symbol = type.symbol();
        List<Overloads.Candidate> candidates = members.of(symbol.asDeclared(), site.name());
        if (!candidates.isEmpty()) {
          Receiver receiver =
              new Receiver(BodyLinker.self(symbol, site.at()), symbol.asDeclared(), false);
          return invocations.link(receiver, candidates, site);
        }
        if (type == boundary) {
          break;
        }
      }
    }
    return imported(site);
  }

  private Expression imported(Site site) {
    FileScope file = body.frame().types().file();
    List<Overloads.Candidate> candidates = new ArrayList<>();
    String unknownOwner = null;
    List<String> single = file.staticOwners(site.name());
    for (String owner : single) {
      addStatic(owner, site.name(), candidates);
      unknownOwner = unknownOwner == null && file.find(owner) == null ? owner : unknownOwner;
    }
    if (candidates.isEmpty() && unknownOwner == null) {
      List<String> unknown = new ArrayList<>(1);
      for (String owner : file.staticOwnersOnDemand()) {
        addStatic(owner, site.name(), candidates);
        if (file.find(owner) == null) {
          unknown.add(owner);
        }
      }
      unknownOwner = unknown.size() == 1 ? unknown.get(0) : null;
    }
    if (!candidates.isEmpty()) {
      String owner = candidates.get(0).method().owner();
      return invocations.link(
          new Receiver(null, JavaType.Declared.of(owner), false), candidates, site);
    }
    boolean isImported = !single.isEmpty();
    if (!isImported) {
      for (SourceType type = body.frame().type(); type != null; type = type.outer()) {
        String owner = body.linking().hierarchy().unknownSupertype(type.symbol());
        if (owner != null) {
          Expression self = BodyLinker.self(type.symbol(), site.at());
          return unknown(new Receiver(self, self.type(), false), site, owner);
        }
      }
    }
    return unknown(
        new Receiver(
            null,
            unknownOwner == null ? Substitution.UNKNOWN : JavaType.Declared.of(unknownOwner),
            false),
        site,
        null);
  }

  private void addStatic(String owner, String name, List<Overloads.Candidate> candidates) {
    ClassSymbol symbol = body.frame().types().file().find(owner);
    if (symbol == null) {
      return;
    }
    for (Overloads.Candidate each : members.of(symbol.asDeclared(), name)) {
      if (each.method().isStatic()) {
        candidates.add(each);
      }
    }
  }

  /** A call of which the method is not known; perhaps its owner is. */
  Expression unknown(Receiver receiver, Site site, @Nullable String knownOwner) {
    List<Expression> arguments = new ArrayList<>(site.arguments().size());
    for (dev.vigie.facts.Expression each : site.arguments()) {
      arguments.add(body.link(each, null));
    }
    return unknownWith(receiver, site, knownOwner, arguments);
  }

  /** As {@link #unknown}, with arguments that are linked already. */
  Expression unknownWith(
      Receiver receiver, Site site, @Nullable String knownOwner, List<Expression> arguments) {
    JavaType bound = body.bound(receiver.type());
    String owner = knownOwner;
    if (owner == null && bound instanceof JavaType.Declared declared && !isFree(receiver.type())) {
      owner = declared.name();
    }
    Callee callee =
        new Callee(
            owner,
            site.name(),
            List.of(),
            false,
            null,
            receiver.type(),
            owner == null ? Callee.Certainty.NAME : Callee.Certainty.OWNER);
    JavaType type = site.name().equals("<init>") ? JavaType.VOID : Substitution.UNKNOWN;
    return new Expression.Invoke(
        receiver.expression(), callee, arguments, receiver.exact(), type, site.nameAt(), site.at());
  }

  private static boolean isFree(JavaType type) {
    return Substitution.isFree(type) || type.equals(Substitution.ANYTHING);
  }
}
