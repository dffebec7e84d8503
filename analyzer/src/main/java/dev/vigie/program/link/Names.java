package dev.vigie.program.link;

import dev.vigie.facts.Expression;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.code.Local;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what names mean: locals, fields, types or packages (JLS 6.5). */
final class Names {
  private final BodyLinker body;

  Names(BodyLinker body) {
    this.body = body;
  }

  /** What a name stands for. */
  sealed interface Meaning {
    /** A value. */
    record Value(dev.vigie.program.code.Expression expression) implements Meaning {}

    /** A type. */
    record OfType(JavaType type) implements Meaning {}
  }

  /** What an expression stands for where a type may stand too. */
  Meaning meaning(Expression fact) {
    if (fact instanceof Expression.Name name) {
      return ofName(name);
    }
    if (fact instanceof Expression.Select select) {
      return ofSelect(select);
    }
    if (fact instanceof Expression.TypeName type) {
      return new Meaning.OfType(body.resolve(type.type()));
    }
    return new Meaning.Value(body.link(fact, null));
  }

  /** Links a name or a selection as a value. */
  dev.vigie.program.code.Expression value(Expression fact) {
    Meaning meaning = meaning(fact);
    if (meaning instanceof Meaning.Value value) {
      return value.expression();
    }
    return new dev.vigie.program.code.Expression.Unknown(
        Substitution.UNKNOWN, List.of(), fact.at());
  }

  private Meaning ofName(Expression.Name name) {
    dev.vigie.program.code.Expression variable = variable(name.identifier(), name.at());
    if (variable != null) {
      return new Meaning.Value(variable);
    }
    JavaType type = body.frame().types().find(name.identifier());
    if (type != null) {
      return new Meaning.OfType(type);
    }
    if (startsUpper(name.identifier()) && !isConstantName(name.identifier())) {
      return new Meaning.OfType(new JavaType.Unknown(name.identifier()));
    }
    return new Meaning.Value(inheritedFromUnknown(name.identifier(), name.at()));
  }

  private Meaning ofSelect(Expression.Select select) {
    List<Expression.Select> chain = new ArrayList<>(4);
    Expression first = select;
    while (first instanceof Expression.Select each) {
      chain.add(each);
      first = each.target();
    }
    Collections.reverse(chain);
    Meaning meaning;
    int next = 0;
    if (first instanceof Expression.Name name && !isVariableOrType(name)) {
      next = qualifiedType(name.identifier(), chain);
      meaning =
          next == 0
              ? ofName(name)
              : new Meaning.OfType(
                  TypeResolver.type(dotted(name, chain, next), body.frame().types()));
    } else {
      meaning = meaning(first);
    }
    for (; next < chain.size(); next++) {
      meaning = select(meaning, chain.get(next));
    }
    return meaning;
  }

  private boolean isVariableOrType(Expression.Name name) {
    return variable(name.identifier(), name.at()) != null
        || body.frame().types().find(name.identifier()) != null;
  }

  /** How many selections after a package's first part make a type's name; 0 where none does. */
  private int qualifiedType(String first, List<Expression.Select> chain) {
    StringBuilder name = new StringBuilder(first);
    for (int i = 0; i < chain.size(); i++) {
      name.append('.').append(chain.get(i).name());
      if (body.frame().types().file().find(name.toString()) != null) {
        return i + 1;
      }
    }
    for (int i = 0; i < chain.size(); i++) {
      if (startsUpper(chain.get(i).name()) && !startsUpper(first)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static String dotted(Expression.Name first, List<Expression.Select> chain, int count) {
    StringBuilder name = new StringBuilder(first.identifier());
    for (int i = 0; i < count; i++) {
      name.append('.').append(chain.get(i).name());
    }
    return name.toString();
  }

  private Meaning select(Meaning target, Expression.Select select) {
    String name = select.name();
    if (target instanceof Meaning.Value value) {
      return new Meaning.Value(field(value.expression(), name, select.at()));
    }
    JavaType type = ((Meaning.OfType) target).type();
    ClassSymbol symbol = body.symbol(type);
    if (symbol != null) {
      MemberLookup.InheritedField field =
          body.linking().lookup().field(symbol.asDeclared(), symbol, name);
      if (field != null) {
        return new Meaning.Value(read(null, field, select.at()));
      }
      String member = body.frame().types().memberType(symbol, name);
      if (member != null) {
        return new Meaning.OfType(JavaType.Declared.of(member));
      }
    }
    if (startsUpper(name) && !isConstantName(name)) {
      return new Meaning.OfType(
          type instanceof JavaType.Declared declared
              ? JavaType.Declared.of(declared.name() + "." + name)
              : new JavaType.Unknown(type.erasure() + "." + name));
    }
    String owner = symbol == null ? type.erasure() : unknownOwner(symbol);
    return new Meaning.Value(
        new dev.vigie.program.code.Expression.FieldRead(
            null, new FieldRef(owner, name), Substitution.UNKNOWN, select.at()));
  }

  /** Reads a field of a value. */
  dev.vigie.program.code.Expression field(
      dev.vigie.program.code.Expression receiver, String name, long at) {
    JavaType bound = body.bound(receiver.type());
    if (bound instanceof JavaType.Array && name.equals("length")) {
      return new dev.vigie.program.code.Expression.Operation(
          new JavaType.Primitive("int"), "length", List.of(receiver), at);
    }
    ClassSymbol symbol = body.symbol(bound);
    if (symbol == null) {
      return bound instanceof JavaType.Declared declared
          ? new dev.vigie.program.code.Expression.FieldRead(
              receiver, new FieldRef(declared.name(), name), Substitution.UNKNOWN, at)
          : new dev.vigie.program.code.Expression.Unknown(
              Substitution.UNKNOWN, List.of(receiver), at);
    }
    MemberLookup.InheritedField field =
        body.linking().lookup().field((JavaType.Declared) bound, symbol, name);
    return field == null
        ? new dev.vigie.program.code.Expression.FieldRead(
            receiver, new FieldRef(unknownOwner(symbol), name), Substitution.UNKNOWN, at)
        : read(receiver, field, at);
  }

  private String unknownOwner(ClassSymbol symbol) {
    String unknown = body.linking().hierarchy().unknownSupertype(symbol);
    return unknown == null ? symbol.name() : unknown;
  }

  private static dev.vigie.program.code.Expression read(
      dev.vigie.program.code.@Nullable Expression receiver,
      MemberLookup.InheritedField field,
      long at) {
    FieldSymbol symbol = field.field();
    return new dev.vigie.program.code.Expression.FieldRead(
        symbol.isStatic() ? null : receiver,
        new FieldRef(symbol.owner(), symbol.name()),
        field.type(),
        at);
  }

  /** Reads the local or field that a simple name means; null where it means none. */
  dev.vigie.program.code.@Nullable Expression variable(String name, long at) {
    dev.vigie.program.code.Expression found = variable(body.frame(), name, at);
    return found != null ? found : staticallyImported(name, at);
  }

  private dev.vigie.program.code.@Nullable Expression variable(Frame frame, String name, long at) {
    Local local = frame.local(name);
    if (local != null) {
      return new dev.vigie.program.code.Expression.LocalRead(local, at);
    }
    SourceType boundary = frame.captures() == null ? null : frame.captures().type();
    for (SourceType type = frame.type(); type != null; type = type.outer()) {
      ClassSymbol symbol = type.symbol();
      MemberLookup.InheritedField field =
          body.linking().lookup().field(symbol.asDeclared(), symbol, name);
      if (field != null
          && (symbol == body.frame().self()
              || body.linking()
                  .lookup()
                  .isAccessible(
                      field.field().owner(), field.field().modifiers(), body.frame().self()))) {
        return read(BodyLinker.self(symbol, at), field, at);
      }
      if (type == boundary) {
        break;
      }
    }
    Frame outer = frame.outer();
    Captures captures = frame.captures();
    if (outer == null || captures == null) {
      return null;
    }
    dev.vigie.program.code.Expression outside = variable(outer, name, at);
    return outside != null && isLocal(outside, outer) ? captures.read(outside, name, at) : outside;
  }

  private static boolean isLocal(dev.vigie.program.code.Expression outside, Frame outer) {
    if (outside instanceof dev.vigie.program.code.Expression.LocalRead) {
      return true;
    }
    Captures captures = outer.captures();
    return captures != null
        && outside instanceof dev.vigie.program.code.Expression.FieldRead read
        && read.field().owner().equals(captures.type().name())
        && read.field().name().startsWith("val$");
  }

  private dev.vigie.program.code.@Nullable Expression staticallyImported(String name, long at) {
    FileScope file = body.frame().types().file();
    List<String> single = file.staticOwners(name);
    for (String owner : single) {
      dev.vigie.program.code.Expression found = staticField(owner, name, at);
      if (found != null) {
        return found;
      }
    }
    for (String owner : file.staticOwnersOnDemand()) {
      dev.vigie.program.code.Expression found = staticField(owner, name, at);
      if (found != null) {
        return found;
      }
    }
    for (String owner : single) {
      if (file.find(owner) == null && !isTypeName(name)) {
        return new dev.vigie.program.code.Expression.FieldRead(
            null, new FieldRef(owner, name), Substitution.UNKNOWN, at);
      }
    }
    return null;
  }

  private dev.vigie.program.code.@Nullable Expression staticField(
      String owner, String name, long at) {
    ClassSymbol symbol = body.frame().types().file().find(owner);
    MemberLookup.InheritedField field =
        symbol == null ? null : body.linking().lookup().field(symbol.asDeclared(), symbol, name);
    return field == null ? null : read(null, field, at);
  }

  private dev.vigie.program.code.Expression inheritedFromUnknown(String name, long at) {
    for (SourceType type = body.frame().type(); type != null; type = type.outer()) {
      String owner = body.linking().hierarchy().unknownSupertype(type.symbol());
      if (owner != null) {
        return new dev.vigie.program.code.Expression.FieldRead(
            BodyLinker.self(type.symbol(), at),
            new FieldRef(owner, name),
            Substitution.UNKNOWN,
            at);
      }
    }
    return new dev.vigie.program.code.Expression.Unknown(Substitution.UNKNOWN, List.of(), at);
  }

  private static boolean isTypeName(String name) {
    return startsUpper(name) && !isConstantName(name);
  }

  private static boolean startsUpper(String name) {
    return Character.isUpperCase(name.charAt(0));
  }

  private static boolean isConstantName(String name) {
    return name.length() > 1 && name.chars().noneMatch(Character::isLowerCase);
  }
}
