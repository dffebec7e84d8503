package dev.vigie.rule.lifecycle;

import dev.vigie.flow.CallGraph;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** Which stores are read for somebody who asks from outside. */
final class Requests {
  private final Set<String> read = new TreeSet<>();
  private final boolean any;

  Requests(Program program, CallGraph calls, Lifecycles lives, LifecycleCatalogue catalogue) {
    Set<MethodRef> handlers = new LinkedHashSet<>();
    boolean answers = false;
    for (TypeDeclaration type : program.types()) {
      for (Method method : type.methods()) {
        if (type.test()) {
          continue;
        }
        boolean handles =
            method.annotations().stream()
                .anyMatch(a -> catalogue.requests().handlers().contains(a.simpleName()));
        answers |= handles;
        if (handles || catalogue.requests().exporting(method.name())) {
          handlers.add(method.ref());
        }
      }
    }
    any = answers;
    for (MethodRef ref : calls.reachable(handlers)) {
      program.method(ref).ifPresent(m -> read.addAll(lives.names().of(m.returnType())));
      for (CallGraph.Site site : calls.sites(ref)) {
        boolean gives =
            site.call() instanceof Expression.Invoke
                && !catalogue.named(Act.CREATE, site.callee().name())
                && !catalogue.named(Act.UPDATE, site.callee().name());
        if (gives) {
          read.addAll(lives.names().of(site.call().type()));
        }
      }
    }
  }

  /** Whether the program answers requests at all. */
  boolean any() {
    return any;
  }

  /** Whether somebody who asks can be shown a store's objects. */
  boolean reads(Kept kept) {
    return kept.ids().stream().anyMatch(read::contains);
  }
}
