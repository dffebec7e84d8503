package dev.vigie.catalog.api;

import dev.vigie.program.Annotation;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Local;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The interfaces of one program that stand for somebody else's service. */
final class LinkedClients {
  /** What is asked of a service says nothing of the text that it answers. */
  private static final ApiEntry.Transfer TEXT_OF_ITS_OWN =
      new ApiEntry.Transfer(
          new MethodPattern(
              MethodPattern.ANY_TYPE,
              List.of(),
              MethodPattern.ANY_ARITY,
              false,
              List.of(),
              JavaType.STRING.erasure()),
          List.of(),
          -1,
          null);

  private final Apis apis;
  private final Program program;
  private final Map<Called, List<ApiEntry.Sink>> sinks = new ConcurrentHashMap<>();
  private final Set<ApiEntry> matched = ConcurrentHashMap.newKeySet();

  LinkedClients(Apis apis, Program program) {
    this.apis = apis;
    this.program = program;
  }

  private record Called(MethodRef method, String receiver) {}

  /** Where a call's arguments are sent; empty for what is no method of such an interface. */
  List<ApiEntry.Sink> sinks(Callee callee) {
    return callee.declared() == null
        ? List.of()
        : sinks.computeIfAbsent(
            new Called(callee.declared(), callee.receiver().erasure()), this::find);
  }

  /** How data moves at a call of such a method; empty for others. */
  List<ApiEntry.Transfer> transfers(Callee callee) {
    return sinks(callee).isEmpty() ? List.of() : List.of(TEXT_OF_ITS_OWN);
  }

  /** Entries that some call was answered with. */
  Set<ApiEntry> matched() {
    return matched;
  }

  private List<ApiEntry.Sink> find(Called called) {
    return program
        .method(called.method())
        .filter(method -> method.body() == null)
        .map(method -> find(method, called.receiver()))
        .orElse(List.of());
  }

  private List<ApiEntry.Sink> find(Method method, String receiver) {
    Set<String> typeAnnotations = new LinkedHashSet<>();
    Stream.concat(
            program.supertypes(receiver).stream(),
            program.supertypes(method.ref().owner()).stream())
        .flatMap(name -> program.type(name).stream())
        .flatMap(type -> type.annotations().stream())
        .map(Annotation::type)
        .forEach(typeAnnotations::add);
    Set<String> all = new LinkedHashSet<>(typeAnnotations);
    method.annotations().forEach(annotation -> all.add(annotation.type()));
    if (all.isEmpty()) {
      return List.of();
    }
    boolean implemented = !program.implementations(method.ref(), receiver).isEmpty();
    List<ApiEntry.Sink> found = new ArrayList<>();
    for (Client client : apis.clients(all)) {
      if (client.concerns(method, typeAnnotations, implemented)) {
        for (Local parameter : method.parameters()) {
          if (client.sends(parameter)) {
            matched.add(client.sink());
            found.add(at(parameter.index(), method, client.sink()));
          }
        }
      }
    }
    return List.copyOf(found);
  }

  /** The sink that a method of the program is: it is called on the interface that declares it. */
  private static ApiEntry.Sink at(int argument, Method method, ApiEntry.Sink sink) {
    List<AccessPoint> from =
        sink.from().stream()
            .map(
                point ->
                    new AccessPoint(
                        point.root(), argument, point.parameter(), point.path(), point.deep()))
            .toList();
    MethodPattern pattern =
        new MethodPattern(
            method.ref().owner(),
            List.of(method.name()),
            method.ref().arity(),
            false,
            List.of(),
            "");
    return new ApiEntry.Sink(
        pattern,
        sink.kind(),
        sink.label(),
        from,
        sink.shows(),
        sink.level(),
        sink.begins(),
        sink.party());
  }
}
