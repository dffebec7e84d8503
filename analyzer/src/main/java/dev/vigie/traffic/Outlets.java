package dev.vigie.traffic;

import dev.vigie.facts.TypeFact;
import dev.vigie.flow.Borders;
import dev.vigie.program.Field;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Statement;
import dev.vigie.program.code.Walk;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Where a program sends something to others, and by which calls. */
final class Outlets {
  /** Access paths have four steps at most, and one may be a wrapper. */
  private static final int NESTED = 2;

  private static final Set<String> WRAPPERS =
      Set.of(
          "HttpEntity", "RequestEntity", "Entity", "Mono", "Flux", "List", "Optional", "Message");

  private final Map<String, Outlet> byId = new TreeMap<>();
  private final Map<Location, Sent> calls = new HashMap<>();
  private final Map<Callee, List<Borders.Exit>> exits = new IdentityHashMap<>();
  private final Program program;

  private Outlets(Program program) {
    this.program = program;
  }

  /** Finds them. */
  static Outlets of(Program program, TrafficCatalogue catalogue) {
    Outlets outlets = new Outlets(program);
    Code code = new Code(program);
    ClientCalls clients = new ClientCalls(program, catalogue, outlets);
    TemplateCalls templates = new TemplateCalls(code, catalogue, outlets);
    FluentCalls fluent = new FluentCalls(code, outlets);
    TargetCalls targets = new TargetCalls(code, outlets);
    MessageCalls messages = new MessageCalls(code, catalogue, outlets);
    for (TypeDeclaration type : program.types()) {
      for (Method method : type.methods()) {
        Statement body = method.body();
        if (type.test() || body == null) {
          continue;
        }
        List<Expression> calls = new ArrayList<>();
        Walk.through(
            body,
            expression -> {
              if (expression instanceof Expression.Invoke
                  || expression instanceof Expression.Create) {
                calls.add(expression);
              }
            });
        if (!calls.isEmpty()) {
          Code.Scope scope = code.scope(method, body);
          for (Expression call : calls) {
            clients.look(call, scope);
            templates.look(call, scope);
            targets.look(call, scope);
            messages.look(call, scope);
          }
          fluent.look(calls, scope);
        }
      }
    }
    return outlets;
  }

  /** All, by place. */
  List<Outlet> all() {
    return List.copyOf(byId.values());
  }

  Optional<Outlet> outlet(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The call at a place, where its arguments leave. */
  Optional<Sent> sent(Location call) {
    return Optional.ofNullable(calls.get(call));
  }

  /** What leaves by a call; a callee belongs to one place in the code. */
  List<Borders.Exit> exits(Callee callee) {
    return exits.getOrDefault(callee, List.of());
  }

  boolean isEmpty() {
    return byId.isEmpty();
  }

  void add(Outlet outlet) {
    byId.putIfAbsent(outlet.id(), outlet);
  }

  /** The arguments of a call leave by an outlet. */
  void send(String outlet, Expression call, Code.Scope scope, List<Optional<Sent.Slot>> slots) {
    List<Location> places = new ArrayList<>();
    List<Optional<Sent.Slot>> all = new ArrayList<>();
    List<Expression> arguments = arguments(call);
    List<Borders.Exit> leaving = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      places.add(location(scope, arguments.get(i).at()));
      all.add(i < slots.size() ? slots.get(i) : Optional.empty());
      if (all.get(i).isPresent()) {
        leaving.addAll(exits(i, all.get(i).get(), arguments.get(i).type()));
      }
    }
    calls.put(location(scope, call.at()), new Sent(outlet, places, all));
    exits.put(
        call instanceof Expression.Invoke invoke
            ? invoke.callee()
            : ((Expression.Create) call).callee(),
        leaving);
  }

  /** Of a body of a type of the sources each member by itself, so that the other side finds it. */
  private List<Borders.Exit> exits(int argument, Sent.Slot slot, JavaType type) {
    List<Borders.Exit> members = new ArrayList<>();
    if (slot.equals(Sent.Slot.BODY)) {
      members(argument, payload(type), List.of(), members);
    }
    return members.isEmpty() ? List.of(new Borders.Exit(argument, List.of(), "")) : members;
  }

  private void members(int argument, String type, List<String> path, List<Borders.Exit> members) {
    for (String above :
        program.type(type).isPresent() ? program.supertypes(type) : Set.<String>of()) {
      for (Field field : program.type(above).map(TypeDeclaration::fields).orElse(List.of())) {
        if (field.isStatic() || field.kind() == Field.Kind.IMPLIED) {
          continue;
        }
        List<String> there = new ArrayList<>(path);
        there.add(field.name());
        String inner = payload(field.type());
        boolean nested =
            path.size() < NESTED
                && program
                    .type(inner)
                    .filter(t -> t.kind() != TypeFact.Kind.ENUM && !inner.equals(type))
                    .isPresent();
        if (nested) {
          members(argument, inner, there, members);
        } else {
          members.add(new Borders.Exit(argument, there, Inlets.written(field)));
        }
      }
    }
  }

  static List<Expression> arguments(Expression call) {
    return call instanceof Expression.Invoke invoke
        ? invoke.arguments()
        : ((Expression.Create) call).arguments();
  }

  static Location location(Code.Scope scope, long span) {
    return Location.of(scope.method().at().path(), span);
  }

  /** Ids sort by place. */
  static String id(Location at, String what) {
    return String.format(Locale.ROOT, "%s:%06d:%04d %s", at.path(), at.line(), at.column(), what);
  }

  /** Simple names of the types that a call is made on, as far as they are known. */
  static List<String> types(Expression call) {
    Callee callee =
        call instanceof Expression.Invoke invoke
            ? invoke.callee()
            : ((Expression.Create) call).callee();
    List<String> names = new ArrayList<>();
    if (callee.owner() != null) {
      names.add(JavaType.Declared.of(callee.owner()).simpleName());
    }
    names.add(callee.receiver().simpleName());
    if (call instanceof Expression.Invoke invoke && invoke.receiver() != null) {
      names.add(invoke.receiver().type().simpleName());
    }
    return names;
  }

  static String name(Expression call) {
    return call instanceof Expression.Invoke invoke
        ? invoke.callee().name()
        : ((Expression.Create) call).callee().name();
  }

  /** The type that is sent, without what wraps it. */
  static String payload(JavaType type) {
    JavaType inner = type;
    while (WRAPPERS.contains(inner.simpleName()) && !inner.arguments().isEmpty()) {
      inner = inner.arguments().get(0);
    }
    return inner.erasure();
  }
}
