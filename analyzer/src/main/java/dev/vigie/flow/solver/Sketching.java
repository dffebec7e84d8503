package dev.vigie.flow.solver;

import dev.vigie.facts.MethodFact;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import dev.vigie.program.code.TypeCode;
import dev.vigie.program.code.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Makes the sketches of one type's methods. */
final class Sketching {
  private final Program program;
  private final KeptFunctions kept;
  private final CallTargets targets;

  Sketching(Program program) {
    this.program = program;
    this.kept = new KeptFunctions(program);
    this.targets = new CallTargets(program);
  }

  MethodSketch.OfType of(TypeDeclaration type) {
    Map<Method, MethodSketch> methods = new IdentityHashMap<>();
    Map<FieldRef, MethodSketch> initializers = new HashMap<>();
    for (Field field : type.fields()) {
      Expression initializer = field.initializer();
      if (initializer != null && field.isStatic() && field.constant() == null) {
        initializers.put(
            field.ref(), sketch(type, KeptFunctions.initializer(field, initializer), true));
      }
    }
    for (Method method : type.methods()) {
      if (method.body() != null) {
        methods.put(method, sketch(type, method, false));
      }
    }
    return new MethodSketch.OfType(methods, initializers);
  }

  private MethodSketch sketch(TypeDeclaration type, Method method, boolean initializer) {
    List<Expression> parts = new ArrayList<>();
    Set<FieldRef> read = new HashSet<>();
    Set<Integer> constants = new HashSet<>();
    StaticUses statics = new StaticUses(program);
    Writes writes = new Writes();
    each(
        type,
        method,
        initializer,
        expression -> {
          // What an initializer gives its own field is no use of it.
          if (!(initializer && expression instanceof Expression.FieldWrite)) {
            statics.see(expression);
          }
          writes.see(expression);
          if (expression instanceof Expression.LocalWrite write
              && write.value() instanceof Expression.Constant) {
            constants.add(write.local().index());
          }
          if (expression instanceof Expression.FieldRead each
              ? read.add(each.field())
              : isPart(expression)) {
            parts.add(expression);
          }
        });
    if (method.isConstructor()) {
      for (Field field : type.fields()) {
        if (!field.isStatic() && KeptFunctions.isFunction(field.initializer())) {
          statics.keeps(field.ref());
        }
      }
    }
    List<Local> locals = new ArrayList<>(method.parameters());
    List<Statement.Return> answers = new ArrayList<>();
    Statement body = method.body();
    if (body != null) {
      locals.addAll(Walk.locals(body));
      Walk.statements(
          body,
          statement -> {
            if (statement instanceof Statement.Return answer) {
              answers.add(answer);
            }
          });
    }
    return new MethodSketch(
        List.copyOf(parts),
        statics.found(),
        writes.names(),
        List.copyOf(locals),
        List.copyOf(answers),
        Set.copyOf(constants),
        callees(parts));
  }

  private static boolean isPart(Expression expression) {
    return expression instanceof Expression.Invoke
        || expression instanceof Expression.Create
        || expression instanceof Expression.FunctionReference
        || expression instanceof Expression.Concat;
  }

  /** Gives every expression that runs with a method. */
  private void each(
      TypeDeclaration type, Method method, boolean initializer, Consumer<Expression> each) {
    Consumer<Expression> visitor = kept.followedBy(each);
    TypeCode code = program.code(type);
    Statement body = method.body();
    if (initializer && body != null) {
      Walk.through(body, visitor);
    } else {
      code.of(method).forEach(visitor);
    }
    if (method.isConstructor()) {
      for (Field field : type.fields()) {
        if (!field.isStatic()) {
          code.of(field).forEach(visitor);
        }
      }
      for (Method block : type.methods()) {
        if (block.name().equals(MethodFact.INSTANCE_INITIALIZER)) {
          code.of(block).forEach(visitor);
        }
      }
    }
  }

  private List<MethodRef> callees(List<Expression> parts) {
    Set<MethodRef> found = new LinkedHashSet<>();
    for (Expression part : parts) {
      if (part instanceof Expression.Invoke invoke) {
        found.addAll(targets.of(invoke.callee(), invoke.exact()));
        invoke.arguments().forEach(argument -> addTexts(argument.type(), found));
      } else if (part instanceof Expression.Create create) {
        found.addAll(targets.of(create.callee(), true));
        create.arguments().forEach(argument -> addTexts(argument.type(), found));
      } else if (part instanceof Expression.FunctionReference reference) {
        found.addAll(targets.of(reference.callee(), false));
      } else if (part instanceof Expression.Concat concat) {
        concat.parts().forEach(each -> addTexts(each.type(), found));
      }
    }
    return List.copyOf(found);
  }

  private void addTexts(JavaType type, Set<MethodRef> found) {
    if (type instanceof JavaType.Array array) {
      addTexts(array.component(), found);
    } else if (type instanceof JavaType.Declared declared) {
      if (program.type(declared.name()).isPresent()) {
        found.addAll(targets.texts(declared.name()));
      }
      declared.args().forEach(argument -> addTexts(argument, found));
    }
  }
}
