package dev.vigie.rule;

import dev.vigie.flow.CallGraph;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Statement;
import dev.vigie.program.code.Walk;
import dev.vigie.rule.lifecycle.Act;
import dev.vigie.rule.lifecycle.Event;
import dev.vigie.rule.lifecycle.Kept;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which code writes or erases stored personal data, itself or through what it calls. */
final class PersonalWrites {
  /** Far enough for a service and its repository; what is further off is seldom what was meant. */
  private static final int DEPTH = 2;

  private final Inquiry inquiry;
  private final @Nullable Pattern reading;
  private final Map<MethodRef, List<Write>> byMethod = new HashMap<>();

  /**
   * One place.
   *
   * @param members personal data of the store, at least one
   */
  record Write(Kept kept, Act act, List<PersonalMember> members, Location at) {
    Write {
      members = List.copyOf(members);
    }
  }

  /**
   * Of data that a rule is about.
   *
   * @param reading names of methods that are called to read, whatever they write on the side; null
   *     for none
   */
  PersonalWrites(Inquiry inquiry, DataFilter data, @Nullable Pattern reading) {
    this.inquiry = inquiry;
    this.reading = reading;
    for (Kept kept : inquiry.lives().stores()) {
      List<PersonalMember> members = new ArrayList<>();
      kept.entities().stream()
          .flatMap(e -> inquiry.dossier().inventory().heldBy(e.type().name()).stream())
          .filter(member -> data.matches(member.element()))
          .distinct()
          .forEach(members::add);
      if (!members.isEmpty() && !data.isOnlyBeside(members)) {
        for (Event event :
            inquiry.lives().of(kept, Act.CREATE, Act.UPDATE, Act.ERASE, Act.ANONYMISE)) {
          if (event.in() != null) {
            byMethod
                .computeIfAbsent(event.in(), k -> new ArrayList<>())
                .add(new Write(kept, event.act(), members, event.at()));
          }
        }
      }
    }
  }

  /** The first write in a piece of a method's code, or in what it calls. */
  Optional<Write> in(Method method, Statement code) {
    String path = method.at().path();
    Set<Location> calls = new HashSet<>();
    List<Expression> made = new ArrayList<>();
    Walk.through(
        code,
        each -> {
          if (each instanceof Expression.Invoke invoke && !sets(invoke)) {
            calls.add(Location.of(path, each.at()));
            made.add(each);
          }
        });
    // An object that is only made, or changed in memory, is not written yet.
    Optional<Write> own =
        byMethod.getOrDefault(method.ref(), List.of()).stream()
            .filter(write -> calls.contains(write.at()))
            .findFirst();
    if (own.isPresent()) {
      return own;
    }
    Set<MethodRef> reached = new LinkedHashSet<>();
    for (CallGraph.Site site : inquiry.calls().sites(method.ref())) {
      if (made.contains(site.call())) {
        follow(site, reached, 0);
      }
    }
    return reached.stream().flatMap(ref -> inMethod(ref).stream()).findFirst();
  }

  private void follow(CallGraph.Site site, Set<MethodRef> reached, int depth) {
    if (reading != null && reading.matcher(site.callee().name()).find()) {
      return;
    }
    for (MethodRef target : site.targets()) {
      if (reached.add(target) && depth < DEPTH) {
        inquiry.calls().sites(target).forEach(next -> follow(next, reached, depth + 1));
      }
    }
  }

  /** A setter changes an object in memory; what writes it is another call. */
  private static boolean sets(Expression.Invoke invoke) {
    return invoke.callee().name().startsWith("set") && invoke.arguments().size() == 1;
  }

  private Optional<Write> inMethod(MethodRef ref) {
    Set<Location> calls = new HashSet<>();
    for (CallGraph.Site site : inquiry.calls().sites(ref)) {
      if (site.call() instanceof Expression.Invoke invoke && !sets(invoke)) {
        inquiry
            .program()
            .method(ref)
            .ifPresent(m -> calls.add(Location.of(m.at().path(), site.call().at())));
      }
    }
    return byMethod.getOrDefault(ref, List.of()).stream()
        .filter(write -> calls.contains(write.at()))
        .findFirst();
  }
}
