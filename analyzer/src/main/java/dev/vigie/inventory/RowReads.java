package dev.vigie.inventory;

import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds which property gets what code reads from a row under a constant name: {@code
 * customer.setBd(rs.getString("birth_dt"))}, with the value at most in one local on its way.
 */
final class RowReads {
  private static final int DEEPEST = 6;

  /** As generated code names columns: {@code CUSTOMER.LAST_NAME}. */
  private static final Pattern COLUMN = Pattern.compile("[A-Z][A-Z0-9_]*");

  private final Program program;
  private final Set<String> rows;
  private final BiConsumer<FieldRef, String> found;
  private final Map<Integer, String> columns = new HashMap<>();

  /**
   * Looks for rows.
   *
   * @param rows simple names of the types that give values by names
   * @param found gets each property with the name
   */
  RowReads(Program program, Set<String> rows, BiConsumer<FieldRef, String> found) {
    this.program = program;
    this.rows = rows;
    this.found = found;
  }

  /** Looks through all code that is no test. */
  void collect() {
    if (rows.isEmpty()) {
      return;
    }
    for (TypeDeclaration type : program.types()) {
      if (!type.test()) {
        for (Method method : type.methods()) {
          if (method.origin() == Method.Origin.SOURCE) {
            columns.clear();
            program.code(type).of(method).forEach(this::visit);
          }
        }
      }
    }
  }

  private void visit(Expression expression) {
    if (expression instanceof Expression.LocalWrite write) {
      // Of several values, none is known to be the one that is handed on
      String column = column(write.value(), 0);
      boolean again = columns.containsKey(write.local().index());
      columns.put(write.local().index(), column == null || again ? "" : column);
    } else if (expression instanceof Expression.FieldWrite write) {
      tell(write.field(), write.value());
    } else if (expression instanceof Expression.Invoke call && call.arguments().size() == 1) {
      FieldRef property = property(call.callee());
      if (property != null) {
        tell(property, call.arguments().get(0));
      }
    } else if (expression instanceof Expression.Create create) {
      created(create);
    }
  }

  private void tell(FieldRef property, Expression value) {
    String column = column(value, 0);
    if (column != null) {
      found.accept(property, column);
    }
  }

  private void created(Expression.Create create) {
    MethodRef declared = create.callee().declared();
    Method constructor = declared == null ? null : program.method(declared).orElse(null);
    TypeDeclaration type = program.type(create.type().erasure()).orElse(null);
    if (constructor == null || type == null) {
      return;
    }
    int count = Math.min(constructor.parameters().size(), create.arguments().size());
    for (int i = 0; i < count; i++) {
      Field field = type.field(constructor.parameters().get(i).name()).orElse(null);
      if (field != null) {
        tell(field.ref(), create.arguments().get(i));
      }
    }
  }

  /** The field that a setter or a builder's method sets. */
  private @Nullable FieldRef property(Callee callee) {
    if (callee.declared() == null) {
      return null;
    }
    String name = callee.name();
    boolean setter = name.length() > 3 && name.startsWith("set");
    String property = setter ? Members.property("get" + name.substring(3)) : name;
    TypeDeclaration type = program.type(callee.declared().owner()).orElse(null);
    if (type == null) {
      return null;
    }
    if (type.enclosing() != null && type.simpleName().endsWith("Builder")) {
      TypeDeclaration built = program.type(type.enclosing()).orElse(type);
      if (built.field(property).isPresent()) {
        return new FieldRef(built.name(), property);
      }
    }
    return setter && type.field(property).isPresent() ? new FieldRef(type.name(), property) : null;
  }

  /** The name under which a value was read from a row; null where it was not. */
  private @Nullable String column(Expression value, int depth) {
    if (depth > DEEPEST) {
      return null;
    }
    if (value instanceof Expression.Cast cast) {
      return column(cast.operand(), depth + 1);
    }
    if (value instanceof Expression.LocalRead read) {
      String column = columns.getOrDefault(read.local().index(), "");
      return column.isEmpty() ? null : column;
    }
    if (!(value instanceof Expression.Invoke call)
        || call.receiver() == null
        || call.callee().declared() != null) {
      return null;
    }
    List<Expression> arguments = call.arguments();
    // rs.getString("city").trim(), json.get("city").asText()
    if (arguments.isEmpty()) {
      return column(call.receiver(), depth + 1);
    }
    boolean gives =
        call.callee().name().startsWith("get") || call.callee().name().startsWith("opt");
    return gives && rows.contains(call.receiver().type().simpleName())
        ? text(arguments.get(0))
        : null;
  }

  private @Nullable String text(Expression argument) {
    if (argument instanceof Expression.Constant constant
        && constant.type().simpleName().equals("String")) {
      return constant.text();
    }
    if (!(argument instanceof Expression.FieldRead read)) {
      return null;
    }
    String constant = program.field(read.field()).map(Field::constant).orElse(null);
    String name = read.field().name();
    return constant == null && COLUMN.matcher(name).matches() ? name : constant;
  }
}
