package dev.vigie.inventory;

import dev.vigie.program.FieldRef;
import dev.vigie.program.MethodRef;
import java.util.List;

/** What holds personal data. */
public sealed interface Place {
  /** Type around it: qualified name of the class, or the table. */
  String owner();

  /** Its own name. */
  String member();

  /** Names by which a project can speak of it. */
  default List<String> names() {
    return List.of(member());
  }

  /**
   * Whether it is a name under which data passes through code, rather than something that holds it:
   * such a name is a weaker witness than what the data was filled from.
   */
  default boolean isName() {
    return false;
  }

  /** As a reader says it: {@code Customer.email}. */
  default String display() {
    String owner = owner();
    return owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1)
        + "."
        + member();
  }

  /** A field or record component. */
  record OfField(FieldRef field) implements Place {
    @Override
    public String owner() {
      return field.owner();
    }

    @Override
    public String member() {
      return field.name();
    }
  }

  /** What a method without a readable body gives: an interface's or a library type's getter. */
  record OfAccessor(String owner, String method) implements Place {
    @Override
    public String member() {
      return method + "()";
    }

    @Override
    public List<String> names() {
      return List.of(member(), method, Members.property(method));
    }
  }

  /** A parameter or local with a telling name. */
  record OfLocal(MethodRef method, int index, String name) implements Place {
    @Override
    public String owner() {
      return method.owner();
    }

    @Override
    public String member() {
      return (method.name().equals("<init>") ? simpleOwner() : method.name()) + "(" + name + ")";
    }

    @Override
    public List<String> names() {
      return List.of(member(), name);
    }

    private String simpleOwner() {
      return owner().substring(Math.max(owner().lastIndexOf('.'), owner().lastIndexOf('$')) + 1);
    }

    @Override
    public boolean isName() {
      return true;
    }

    @Override
    public String display() {
      return name;
    }
  }

  /**
   * What is found under a telling name in a row, a node of JSON, a request or a map.
   *
   * @param in the method that reads it
   */
  record OfKey(MethodRef in, String key) implements Place {
    @Override
    public String owner() {
      return in.owner();
    }

    @Override
    public String member() {
      return in.name() + "(\"" + key + "\")";
    }

    @Override
    public List<String> names() {
      return List.of(member(), key);
    }

    @Override
    public boolean isName() {
      return true;
    }

    @Override
    public String display() {
      return "'" + key + "'";
    }
  }

  /** What a library call gives by its nature, e.g. the address of a request's sender. */
  record OfCall(String owner, String method) implements Place {
    @Override
    public String member() {
      return method + "()";
    }
  }

  /** A column that no member of the sources stands for. */
  record OfColumn(String table, String column) implements Place {
    @Override
    public String owner() {
      return table;
    }

    @Override
    public String member() {
      return column;
    }
  }
}
