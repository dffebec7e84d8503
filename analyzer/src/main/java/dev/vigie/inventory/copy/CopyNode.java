package dev.vigie.inventory.copy;

import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;

/** A place that a value comes from or goes to on its way from member to member. */
public sealed interface CopyNode {
  /** As a reader says it: {@code Customer.email}. */
  String display();

  /** A field or record component of the sources. */
  record OfField(FieldRef field) implements CopyNode {
    @Override
    public String display() {
      return JavaType.Declared.of(field.owner()).simpleName() + "." + field.name();
    }
  }

  /** What a getter gives whose body is not seen, or makes its value anew. */
  record OfGetter(String owner, String method) implements CopyNode {
    @Override
    public String display() {
      return JavaType.Declared.of(owner).simpleName() + "." + method + "()";
    }
  }

  /** A parameter of a method of the sources; its name follows from the other two. */
  record OfParameter(MethodRef method, int index, String name) implements CopyNode {
    @Override
    public int hashCode() {
      return 31 * method.hashCode() + index;
    }

    @Override
    public String display() {
      return "the parameter " + name;
    }
  }

  /** What a method of the sources returns, but for what it was given. */
  record OfResult(MethodRef method) implements CopyNode {
    @Override
    public int hashCode() {
      return method.hashCode();
    }

    @Override
    public String display() {
      return CopyNode.display(method) + "()";
    }
  }

  /** A column of a row that a query gave. */
  record OfColumn(String name) implements CopyNode {
    @Override
    public String display() {
      return "the column '" + name + "'";
    }
  }

  /** A parameter by its position. */
  static OfParameter parameter(Method method, int index) {
    return new OfParameter(method.ref(), index, method.parameters().get(index).name());
  }

  /** A method as a reader says it: {@code CustomerMapper.toDto}; a constructor by its type. */
  static String display(MethodRef method) {
    String owner = JavaType.Declared.of(method.owner()).simpleName();
    return method.name().startsWith("<") ? owner : owner + "." + method.name();
  }
}
