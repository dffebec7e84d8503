package dev.vigie.flow;

import dev.vigie.flow.solver.CallSite;
import dev.vigie.flow.solver.Label;
import dev.vigie.inventory.Inventory;
import dev.vigie.inventory.KeyRead;
import dev.vigie.program.Field;
import dev.vigie.program.JavaType;
import dev.vigie.program.Program;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls that look something up under a constant name, and the labels that such names give. */
final class Keys {
  private final Program program;
  private final Inventory inventory;
  private final Map<Callee, Optional<Label>> labels = new IdentityHashMap<>();

  Keys(Program program, Inventory inventory) {
    this.program = program;
    this.inventory = inventory;
  }

  Optional<Label> of(CallSite site) {
    if (site.receiver() == null || site.arguments().isEmpty()) {
      return Optional.empty();
    }
    Optional<Label> known = labels.get(site.callee());
    if (known == null) {
      known = find(site, site.receiver());
      labels.put(site.callee(), known);
    }
    return known;
  }

  private Optional<Label> find(CallSite site, Expression receiver) {
    String key = text(site.arguments().get(0));
    return key == null || site.callee().declared() != null
        ? Optional.empty()
        : inventory
            .of(
                new KeyRead(
                    key,
                    holder(site.callee().receiver(), receiver),
                    name(receiver),
                    site.callee().name(),
                    site.result(),
                    site.in(),
                    Places.location(program, site.in(), site.at())))
            .map(SourceLabel::new);
  }

  private @Nullable String text(Expression argument) {
    if (argument instanceof Expression.Constant constant) {
      return constant.type().simpleName().equals("String") ? constant.text() : null;
    }
    return argument instanceof Expression.FieldRead read
        ? program.field(read.field()).map(Field::constant).orElse(null)
        : null;
  }

  /** A part of a row or node of which nothing else is known is such a thing, too. */
  private static JavaType holder(JavaType type, Expression receiver) {
    @Nullable Expression part = receiver;
    JavaType known = type;
    while (known.isUnknown() && part instanceof Expression.Invoke inner) {
      known = inner.callee().receiver();
      part = inner.receiver();
    }
    return known;
  }

  /** How the code calls what is asked. */
  private static String name(Expression receiver) {
    if (receiver instanceof Expression.LocalRead read) {
      return read.local().name();
    }
    if (receiver instanceof Expression.FieldRead read) {
      return read.field().name();
    }
    if (receiver instanceof Expression.Cast cast) {
      return name(cast.operand());
    }
    return receiver instanceof Expression.Invoke invoke ? invoke.callee().name() : "";
  }
}
