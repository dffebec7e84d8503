package dev.vigie.inventory.copy;

import dev.vigie.facts.TypeFact;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import java.util.List;
import java.util.Set;

/**
 * Reads off the bodies what is written to fields, given to methods and returned by them. Setters,
 * constructors, builders and factories need no knowledge of their own: a parameter is filled where
 * they are called, and fills a field where they are written.
 */
final class BodyCopies {
  /** They show an object or compare it, and fill nothing. */
  private static final Set<String> SHOWING = Set.of("toString", "hashCode", "equals", "canEqual");

  private final Program program;
  private final CopyGraph graph;
  private final Targets targets;
  private final Origins origins;
  private final ObjectCopies objects;
  private final ConstructorExpressions queries;

  BodyCopies(
      Program program,
      CopyGraph graph,
      ObjectCopies objects,
      ConstructorExpressions queries,
      SelectedMembers selected) {
    this.program = program;
    this.graph = graph;
    this.targets = new Targets(program);
    this.origins = new Origins(program, targets, selected);
    this.objects = objects;
    this.queries = queries;
  }

  void read(TypeDeclaration type) {
    for (Field field : type.fields()) {
      if (field.initializer() != null) {
        Body body = Body.of(field.initializer());
        MethodRef where = new MethodRef(type.name(), field.name(), List.of());
        body.effects().forEach(effect -> effect(effect, body, where));
      }
    }
    for (Method method : type.methods()) {
      if (method.body() != null && !SHOWING.contains(method.name())) {
        read(method, origins.body(method));
      }
    }
  }

  private void read(Method method, Body body) {
    MethodRef where = method.ref();
    body.effects().forEach(effect -> effect(effect, body, where));
    if (!method.isConstructor() && isValue(method.returnType())) {
      graph.add(origins.returned(method, body), new CopyNode.OfResult(method.ref()), where);
    }
  }

  private void effect(Expression effect, Body body, MethodRef where) {
    if (effect instanceof Expression.FieldWrite write) {
      write(write, body, where);
    } else if (effect instanceof Expression.Create creation) {
      Method constructor =
          creation.callee().declared() == null
              ? null
              : program.method(creation.callee().declared()).orElse(null);
      if (constructor != null) {
        give(creation.arguments(), constructor, body, where);
      }
      for (Expression.Create.Capture capture : creation.captures()) {
        fill(capture.field(), origins.of(capture.value(), body), where);
      }
    } else if (effect instanceof Expression.Invoke call) {
      if (call.arguments().stream().anyMatch(argument -> isValue(argument.type()))) {
        for (Method method : targets.of(call.callee())) {
          give(call.arguments(), method, body, where);
        }
      }
      if (call.callee().declared() == null) {
        consume(call, body, where);
        objects.read(call, where);
        call.arguments().forEach(argument -> query(argument, where));
      }
    }
  }

  private void query(Expression argument, MethodRef where) {
    if (argument instanceof Expression.Constant text && text.text() != null) {
      queries.read(text.text(), where);
    } else if (argument instanceof Expression.Concat concat) {
      StringBuilder query = new StringBuilder();
      for (Expression part : concat.parts()) {
        query.append(
            part instanceof Expression.Constant text && text.text() != null ? text.text() : " ");
      }
      queries.read(query.toString(), where);
    }
  }

  private void write(Expression.FieldWrite write, Body body, MethodRef where) {
    Origin origin =
        write.accumulates()
            ? origins.of(write.value(), body).and(Origin.OTHER)
            : origins.of(write.value(), body);
    fill(write.field(), origin, where);
  }

  private void fill(FieldRef ref, Origin origin, MethodRef where) {
    Field field = program.field(ref).orElse(null);
    if (field != null && isValue(field.type()) && !Origins.isOpen(field.type())) {
      graph.add(origin, new CopyNode.OfField(ref), where);
    }
  }

  private void give(List<Expression> arguments, Method method, Body body, MethodRef where) {
    int last = method.parameters().size() - 1;
    for (int i = 0; i < arguments.size() && last >= 0; i++) {
      // Arguments beyond the last parameter are more of a variable number of them
      int index = Math.min(i, last);
      if (isValue(method.parameters().get(index).type())) {
        graph.add(origins.of(arguments.get(i), body), CopyNode.parameter(method, index), where);
      }
    }
  }

  /** {@code optional.ifPresent(dto::setMail)}, {@code mails.add(user.getMail())}. */
  private void consume(Expression.Invoke call, Body body, MethodRef where) {
    Expression receiver = call.receiver();
    if (receiver == null) {
      return;
    }
    if (HandedOn.isElementwise(call)) {
      for (Expression argument : call.arguments()) {
        if (argument instanceof Expression.FunctionReference reference && !reference.unbound()) {
          for (Method method : targets.of(reference.callee())) {
            if (method.parameters().size() == 1 && isValue(method.parameters().get(0).type())) {
              graph.add(origins.of(receiver, body), CopyNode.parameter(method, 0), where);
            }
          }
        }
      }
    } else if (call.callee().name().equals("add")
        && call.arguments().size() == 1
        && receiver instanceof Expression.FieldRead collection) {
      fill(collection.field(), origins.of(call.arguments().get(0), body), where);
    }
  }

  /** Whether a type is no type of the sources with members of its own, and no open one. */
  private boolean isValue(JavaType type) {
    if (type instanceof JavaType.Primitive primitive) {
      return !primitive.name().equals("void");
    }
    return !(type instanceof JavaType.Variable)
        && (type.equals(JavaType.STRING)
            || program.type(type.erasure()).filter(t -> t.kind() != TypeFact.Kind.ENUM).isEmpty());
  }
}
