package dev.vigie.traffic;

import dev.vigie.program.code.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the arguments of a builder of addresses become. */
final class BuilderSlots {
  private BuilderSlots() {}

  /** Of one call of a builder; empty where it takes nothing that matters. */
  static Optional<List<Optional<Sent.Slot>>> of(
      Expression.Invoke call, Addresses addresses, Addresses.Address address, Code.Scope scope) {
    List<Optional<Sent.Slot>> slots = new ArrayList<>();
    switch (call.callee().name()) {
      case "queryParam", "replaceQueryParam" -> {
        String name =
            call.arguments().isEmpty() ? "" : addresses.text(call.arguments().get(0), scope);
        slots.add(Optional.empty());
        for (int i = 1; i < call.arguments().size(); i++) {
          slots.add(Optional.of(new Sent.Slot("query", name)));
        }
      }
      case "resolveTemplate" -> {
        String name =
            call.arguments().isEmpty() ? "" : addresses.text(call.arguments().get(0), scope);
        slots.add(Optional.empty());
        slots.add(Optional.of(new Sent.Slot("path", name)));
      }
      case "path", "pathSegment", "segment" -> {
        for (int i = 0; i < call.arguments().size(); i++) {
          slots.add(HttpForm.whole(address));
        }
      }
      case "build", "buildAndExpand", "expand" -> slots.addAll(HttpForm.variables(address));
      default -> {
        return Optional.empty();
      }
    }
    return slots.isEmpty() ? Optional.empty() : Optional.of(slots);
  }
}
