package dev.vigie.traffic;

import dev.vigie.program.Annotation;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Local;
import dev.vigie.rule.endpoint.Clients;
import dev.vigie.rule.endpoint.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Methods that take messages. */
final class Listeners {
  private final Program program;
  private final TrafficCatalogue catalogue;
  private final Inlets inlets;
  private final Marks marks;
  private final UnaryOperator<String> placeholders;

  Listeners(Program program, TrafficCatalogue catalogue, Inlets inlets) {
    this.program = program;
    this.catalogue = catalogue;
    this.inlets = inlets;
    this.marks = new Marks(program);
    this.placeholders = Clients.placeholders(program);
  }

  void find() {
    for (TypeDeclaration type : program.types()) {
      if (type.test()) {
        continue;
      }
      for (TrafficCatalogue.Listener listener : catalogue.listeners()) {
        Optional<Marks.Found> onType =
            marks.find(type.annotations(), List.of(listener.annotation()));
        for (Method method : type.methods()) {
          if (method.body() == null) {
            continue;
          }
          Optional<Marks.Found> mark =
              marks.find(method.annotations(), List.of(listener.annotation()));
          boolean handles =
              method.annotations().stream().anyMatch(a -> a.simpleName().endsWith("Handler"));
          (mark.isPresent() || !handles ? mark : onType)
              .ifPresent(found -> add(listener, found, method));
        }
      }
    }
  }

  private void add(TrafficCatalogue.Listener listener, Marks.Found mark, Method method) {
    List<String> addresses = new ArrayList<>();
    mark.texts(listener.addresses()).forEach(text -> addresses.add(placeholders.apply(text)));
    if (!listener.bindings().isEmpty()) {
      bindings(mark.written().values().get(listener.bindings()), addresses);
    }
    if (addresses.isEmpty()) {
      return;
    }
    List<Inlets.Taken> taken = new ArrayList<>();
    for (Local parameter : method.parameters()) {
      boolean header =
          parameter.annotations().stream()
              .anyMatch(a -> a.simpleName().equals("Header") || a.simpleName().equals("Headers"));
      if (!header && !isGiven(parameter.type().erasure())) {
        taken.add(new Inlets.Taken(parameter, "body", "", inlets.sources(parameter.type())));
      }
    }
    inlets.add(
        listener.protocol(),
        List.of(),
        addresses,
        listener.protocol().id() + " " + addresses.get(0),
        method,
        taken);
  }

  private boolean isGiven(String type) {
    return catalogue.given().stream()
        .anyMatch(
            given ->
                given.endsWith("*")
                    ? type.startsWith(given.substring(0, given.length() - 1))
                    : type.equals(given));
  }

  /** {@code @QueueBinding(value = @Queue("q"), exchange = @Exchange("x"), key = "k")}. */
  private void bindings(Annotation.@Nullable Value value, List<String> addresses) {
    if (value instanceof Annotation.Value.Many many) {
      many.values().forEach(each -> bindings(each, addresses));
    } else if (value instanceof Annotation.Value.Nested nested) {
      Annotation binding = nested.annotation();
      name(binding, "value").ifPresent(addresses::add);
      Optional<String> exchange = name(binding, "exchange");
      if (exchange.isPresent()) {
        List<String> keys = Marks.texts(binding.values().get("key"));
        for (String key : keys.isEmpty() ? List.of("#") : keys) {
          addresses.add(exchange.get() + "/" + placeholders.apply(key));
        }
      }
    }
  }

  private Optional<String> name(Annotation binding, String element) {
    if (binding.values().get(element) instanceof Annotation.Value.Nested nested) {
      return nested
          .annotation()
          .text("value")
          .or(() -> nested.annotation().text("name"))
          .filter(text -> !text.isBlank())
          .map(text -> placeholders.apply(text));
    }
    return Optional.empty();
  }
}
