package dev.vigie.inventory.copy;

import dev.vigie.program.JavaType;
import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Expression;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls of libraries that copy one object's properties to another's by their names: Spring's and
 * Apache's BeanUtils, ModelMapper, Dozer, Orika, Jackson's {@code convertValue}.
 */
final class ObjectCopies {
  private static final Set<String> MAPPERS =
      Set.of("ModelMapper", "Mapper", "DozerBeanMapper", "MapperFacade", "MapperFactory");

  private final TypeCopies types;

  ObjectCopies(TypeCopies types) {
    this.types = types;
  }

  void read(Expression.Invoke call, MethodRef where) {
    List<Expression> arguments = call.arguments();
    if (arguments.size() < 2) {
      return;
    }
    String owner =
        call.callee().owner() == null ? call.callee().receiver().erasure() : call.callee().owner();
    String simple = owner.substring(owner.lastIndexOf('.') + 1);
    Expression first = arguments.get(0);
    Expression second = arguments.get(1);
    switch (call.callee().name()) {
      case "copyProperties" -> {
        boolean targetFirst = owner.contains(".apache.");
        if (targetFirst) {
          copy(second, first, Set.of(), false, where);
        } else if (simple.endsWith("BeanUtils") || simple.endsWith("BeanUtil")) {
          copy(first, second, ignored(arguments), false, where);
        }
      }
      case "map", "mapAsList", "mapAsSet" -> {
        if (MAPPERS.contains(simple)) {
          copy(first, second, Set.of(), true, where);
        }
      }
      case "convertValue" -> copy(first, second, Set.of(), true, where);
      case "updateValue" -> copy(second, first, Set.of(), true, where);
      default -> {}
    }
  }

  private void copy(
      Expression from, Expression to, Set<String> ignored, boolean deep, MethodRef where) {
    JavaType target = to instanceof Expression.ClassConstant named ? named.named() : to.type();
    types.copy(from.type(), target, ignored, deep, where);
  }

  private static Set<String> ignored(List<Expression> arguments) {
    Set<String> names = new HashSet<>();
    for (Expression each : arguments.subList(2, arguments.size())) {
      add(each, names);
    }
    return names;
  }

  private static void add(@Nullable Expression each, Set<String> names) {
    if (each instanceof Expression.Constant constant && constant.text() != null) {
      names.add(constant.text());
    } else if (each instanceof Expression.ArrayCreate array) {
      array.elements().forEach(e -> add(e, names));
    }
  }
}
