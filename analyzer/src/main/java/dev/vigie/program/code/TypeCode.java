package dev.vigie.program.code;

import dev.vigie.program.Field;
import dev.vigie.program.Method;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.TypeViews;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The expressions of a type's code, laid out once: dozens of questions meet all of them, and
 * descending into the trees costs more than most do with what they meet.
 */
public final class TypeCode {
  /** Of one type. */
  public static final TypeViews.View<TypeCode> VIEW = TypeCode::new;

  private final Map<Method, List<Expression>> bodies = new IdentityHashMap<>();
  private final Map<String, List<Expression>> initializers = new HashMap<>();

  private TypeCode(TypeDeclaration type) {
    for (Method method : type.methods()) {
      Statement body = method.body();
      if (body != null) {
        List<Expression> found = new ArrayList<>();
        Walk.through(body, found::add);
        bodies.put(method, List.copyOf(found));
      }
    }
    for (Field field : type.fields()) {
      @Nullable Expression initializer = field.initializer();
      if (initializer != null) {
        List<Expression> found = new ArrayList<>();
        Walk.through(initializer, found::add);
        initializers.put(field.name(), List.copyOf(found));
      }
    }
  }

  /**
   * Every expression of the body of a method of this type, in the order of {@link
   * Walk#through(Statement, java.util.function.Consumer)}; none where it has no body.
   */
  public List<Expression> of(Method method) {
    return bodies.getOrDefault(method, List.of());
  }

  /** The same of a field's initializer; none where it has none. */
  public List<Expression> of(Field field) {
    return initializers.getOrDefault(field.name(), List.of());
  }
}
