package dev.vigie.program.link;

import dev.vigie.program.Annotation;
import dev.vigie.program.JavaType;
import dev.vigie.program.code.Local;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a body stands: its class, its locals, and for members of local and anonymous classes the
 * frame of the body around the class.
 */
final class Frame {
  private final SourceType type;
  private final boolean isStatic;
  private final @Nullable Frame outer;
  private final @Nullable Captures captures;
  private final List<Local> visible = new ArrayList<>();
  private final List<ValueScope> functions = new ArrayList<>();
  private final List<ValueScope> switches = new ArrayList<>();
  private TypeScope types;
  private @Nullable JavaType returnType;
  private int next;

  /** A lambda or switch expression being linked: what it should give, and what it does give. */
  static final class ValueScope {
    private final @Nullable JavaType wanted;
    private final boolean isVoid;
    private final List<JavaType> given = new ArrayList<>(2);

    ValueScope(@Nullable JavaType wanted, boolean isVoid) {
      this.wanted = wanted;
      this.isVoid = isVoid;
    }

    @Nullable JavaType wanted() {
      return wanted;
    }

    boolean isVoid() {
      return isVoid;
    }

    List<JavaType> given() {
      return given;
    }
  }

  /**
   * A new frame.
   *
   * @param outer of the body that the class is declared in, for local and anonymous classes and
   *     their members; else null
   */
  Frame(
      SourceType type,
      boolean isStatic,
      TypeScope types,
      @Nullable Frame outer,
      @Nullable Captures captures) {
    this.type = type;
    this.isStatic = isStatic;
    this.types = types;
    this.outer = outer;
    this.captures = captures;
  }

  SourceType type() {
    return type;
  }

  ClassSymbol self() {
    return type.symbol();
  }

  Unit unit() {
    return type.unit();
  }

  boolean isStatic() {
    return isStatic;
  }

  @Nullable Frame outer() {
    return outer;
  }

  @Nullable Captures captures() {
    return captures;
  }

  TypeScope types() {
    return types;
  }

  /**
   * Enters a scope for local classes; {@link #leave} with the returned mark and the scope before.
   */
  int enter() {
    types = types.nested();
    return visible.size();
  }

  void leave(int mark, TypeScope before) {
    types = before;
    forget(mark);
  }

  /** Number of visible locals, to {@link #forget} later ones with. */
  int mark() {
    return visible.size();
  }

  void forget(int mark) {
    visible.subList(mark, visible.size()).clear();
  }

  Local declare(String name, JavaType localType, Local.Role role, List<Annotation> notes, long at) {
    Local local = new Local(next++, name, localType, role, notes, at);
    visible.add(local);
    return local;
  }

  /** The visible local of this name; null where there is none. */
  @Nullable Local local(String name) {
    for (int i = visible.size() - 1; i >= 0; i--) {
      if (visible.get(i).name().equals(name)) {
        return visible.get(i);
      }
    }
    return null;
  }

  /** Number of locals so far, those out of sight included. */
  int localCount() {
    return next;
  }

  void push(ValueScope function) {
    functions.add(function);
  }

  void pop() {
    functions.remove(functions.size() - 1);
  }

  /** The innermost lambda; null in the body itself. */
  @Nullable ValueScope function() {
    return functions.isEmpty() ? null : functions.get(functions.size() - 1);
  }

  void pushYield(ValueScope choice) {
    switches.add(choice);
  }

  void popYield() {
    switches.remove(switches.size() - 1);
  }

  /** The innermost switch expression; null outside. */
  @Nullable ValueScope yield() {
    return switches.isEmpty() ? null : switches.get(switches.size() - 1);
  }

  void setReturnType(JavaType type) {
    returnType = type;
  }

  /** What the body itself returns; null for initializers. */
  @Nullable JavaType returnType() {
    return returnType;
  }
}
