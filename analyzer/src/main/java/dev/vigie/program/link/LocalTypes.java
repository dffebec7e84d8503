package dev.vigie.program.link;

import dev.vigie.facts.TypeFact;
import dev.vigie.program.JavaType;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Declares and links the local and anonymous classes of one top-level type, where their bodies
 * stand.
 */
final class LocalTypes {
  private final Linking linking;
  private final Unit unit;
  private final Map<TypeFact, Integer> numbers;
  private final Map<String, Captures> captures = new HashMap<>();
  private final Map<String, Frame> declaredIn = new HashMap<>();
  private final Map<String, TypeDeclaration> linked = new LinkedHashMap<>();

  LocalTypes(Linking linking, Unit unit, TypeFact top) {
    this.linking = linking;
    this.unit = unit;
    this.numbers = LocalNames.of(top);
  }

  /** The linked classes. A class in a lambda that was linked twice is in it once. */
  List<TypeDeclaration> linked() {
    return new ArrayList<>(linked.values());
  }

  /** Declares a local class in the scope that is open, and links it. */
  void declare(TypeFact fact, Frame frame) {
    String name = frame.self().name() + "$" + numbers.getOrDefault(fact, 0) + fact.name();
    frame.types().declareLocal(fact.name(), JavaType.Declared.of(name));
    SourceType type = linking.headers().declare(fact, name, unit, frame.type(), frame.types());
    register(type);
    resolve(type);
    finish(type, frame);
  }

  private void resolve(SourceType type) {
    linking.headers().resolve(type);
    type.nested().forEach(this::resolve);
  }

  /** Declares and links the anonymous class that a {@code new} of {@code parent} makes. */
  SourceType declareAnonymous(TypeFact fact, JavaType parent, Frame frame) {
    String name = frame.self().name() + "$" + numbers.getOrDefault(fact, 0);
    SourceType type = linking.headers().declare(fact, name, unit, frame.type(), frame.types());
    ClassSymbol symbol = linking.hierarchy().symbol(parent, frame.self());
    boolean isInterface = symbol != null && symbol.isInterface();
    type.symbol()
        .setHeader(
            List.of(),
            isInterface ? JavaType.OBJECT : parent,
            isInterface ? List.of(parent) : List.of());
    type.setState(SourceType.HeaderState.DONE);
    register(type);
    type.nested().forEach(this::resolve);
    finish(type, frame);
    return type;
  }

  private void register(SourceType type) {
    linking.table().addLocal(type);
    type.nested().forEach(this::register);
  }

  private void finish(SourceType type, Frame frame) {
    Captures own = new Captures(type);
    captures.put(type.name(), own);
    declaredIn.put(type.name(), frame);
    linking.members().complete(type, linking);
    for (TypeDeclaration each : new TypeBodies(linking, this).link(type, frame, own)) {
      linked.put(each.name(), each);
    }
  }

  /**
   * What an object of a local class keeps when {@code body} creates it; empty for other classes.
   */
  List<Expression.Create.Capture> captures(String name, BodyLinker body, long at) {
    Captures known = captures.get(name);
    if (known == null) {
      return List.of();
    }
    if (declaredIn.get(name) == body.frame()) {
      return known.all();
    }
    List<Expression.Create.Capture> result = new ArrayList<>();
    for (Expression.Create.Capture each : known.all()) {
      String local = each.field().name().substring("val$".length());
      Expression value = body.names().variable(local, at);
      result.add(new Expression.Create.Capture(each.field(), value == null ? each.value() : value));
    }
    return result;
  }
}
