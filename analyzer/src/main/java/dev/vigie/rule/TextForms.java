package dev.vigie.rule;

import dev.vigie.facts.Modifiers;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.Method;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Walk;
import dev.vigie.rule.call.Call;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** Which fields are part of what {@code toString()} of a class gives, and who asks for it. */
final class TextForms {
  private static final int DEPTH = 3;
  private static final Set<String> REFLECTING =
      Set.of("reflectionToString", "ReflectionToStringBuilder", "writeValueAsString", "toJson");
  private static final Set<String> COMPARING = Set.of("==", "!=", "<", ">", "<=", ">=", "&&", "!");

  private final Inquiry inquiry;
  private final Set<String> asked = new HashSet<>();

  /** Of one program. */
  TextForms(Inquiry inquiry) {
    this.inquiry = inquiry;
    for (TypeDeclaration type : inquiry.program().types()) {
      for (Method method : type.methods()) {
        if (method.origin() == Method.Origin.SOURCE && !method.name().equals("toString")) {
          inquiry.program().code(type).of(method).forEach(this::ask);
        }
      }
    }
  }

  private void ask(Expression expression) {
    if (expression instanceof Expression.Concat concat) {
      concat.parts().forEach(this::show);
    } else if (expression instanceof Expression.Invoke invoke) {
      String name = invoke.callee().name();
      if (name.equals("toString") && invoke.receiver() != null) {
        show(invoke.receiver());
      } else if (name.equals("valueOf")
          || inquiry.apis().sinks(invoke.callee(), invoke.arguments().size()).stream()
              .anyMatch(sink -> sink.shows())) {
        invoke.arguments().forEach(this::show);
      }
    }
  }

  private void show(Expression shown) {
    asked.add(shown.type().erasure());
    shown.type().arguments().forEach(argument -> asked.add(argument.erasure()));
  }

  /** Whether code joins objects of the class into a text, or hands them to what does. */
  boolean isAskedFor(TypeDeclaration type) {
    return inquiry.program().supertypes(type.name()).stream()
        .filter(each -> !each.equals("java.lang.Object"))
        .anyMatch(asked::contains);
  }

  /** The fields that a class's {@code toString()} shows. */
  Set<FieldRef> fields(TypeDeclaration type, Method method) {
    Set<FieldRef> shown = new LinkedHashSet<>();
    collect(type, method, DEPTH, shown);
    return shown;
  }

  private void collect(TypeDeclaration type, Method method, int depth, Set<FieldRef> shown) {
    if (method.body() == null || depth == 0) {
      return;
    }
    Set<Expression> settled = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<String> names = new TreeSet<>();
    Walk.through(
        method.body(),
        each -> {
          if (each instanceof Expression.Constant constant && constant.text() != null) {
            names.add(constant.text());
          } else if (isSettled(each)) {
            Walk.through(each, settled::add);
          }
        });
    Walk.through(
        method.body(),
        each -> {
          if (settled.contains(each)) {
            return;
          }
          if (each instanceof Expression.FieldRead read
              && inquiry.program().isSubtype(type.name(), read.field().owner())) {
            shown.add(read.field());
          } else if (Call.of(method, each).filter(call -> isReflecting(call)).isPresent()) {
            all(type, names, shown);
          } else if (each instanceof Expression.Invoke invoke) {
            own(type, invoke.callee(), depth, shown);
          }
        });
  }

  /** A method of the class itself, other than its parents' own text. */
  private void own(TypeDeclaration type, Callee callee, int depth, Set<FieldRef> shown) {
    if (callee.declared() != null
        && !callee.name().equals("toString")
        && inquiry.program().isSubtype(type.name(), callee.declared().owner())) {
      inquiry
          .program()
          .method(callee.declared())
          .ifPresent(called -> collect(type, called, depth - 1, shown));
    }
  }

  private static boolean isReflecting(Call call) {
    String name =
        call.callee().name().equals("<init>")
            ? call.callee().receiver().simpleName()
            : call.callee().name();
    boolean reflecting =
        REFLECTING.contains(name)
            || (name.equals("toString")
                && call.callee().receiver().simpleName().equals("ReflectionToStringBuilder"));
    return reflecting && call.arguments().stream().anyMatch(Expression.This.class::isInstance);
  }

  private void all(TypeDeclaration type, Set<String> butNamed, Set<FieldRef> shown) {
    for (Field field : type.fields()) {
      if (!field.isStatic()
          && !Modifiers.has(field.modifiers(), Modifiers.TRANSIENT)
          && !butNamed.contains(field.name())
          && field.annotation("ToStringExclude").isEmpty()
          && field.annotation("JsonIgnore").isEmpty()) {
        shown.add(field.ref());
      }
    }
  }

  /** Whether what stands within gives nothing of its value: it is masked, or only looked at. */
  private boolean isSettled(Expression expression) {
    if (expression instanceof Expression.Operation operation) {
      return COMPARING.contains(operation.operator());
    }
    if (!(expression instanceof Expression.Invoke invoke)) {
      return false;
    }
    int arity = invoke.arguments().size();
    var transfers = inquiry.apis().transfers(invoke.callee(), arity);
    return inquiry.apis().guards(invoke.callee(), arity).stream().anyMatch(guard -> !guard.undoes())
        || (!transfers.isEmpty() && transfers.stream().allMatch(t -> t.moves().isEmpty()));
  }
}
