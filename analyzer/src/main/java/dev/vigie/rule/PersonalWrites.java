package dev.vigie.rule;

import dev.vigie.flow.CallGraph;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Statement;
import dev.vigie.program.code.Walk;
import dev.vigie.rule.endpoint.Near;
import dev.vigie.rule.lifecycle.Act;
import dev.vigie.rule.lifecycle.Event;
import dev.vigie.rule.lifecycle.Kept;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which code writes or erases stored personal data, itself or through what it calls. */
final class PersonalWrites {
  private final Inquiry inquiry;
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

  /** Of data that a rule is about. */
  PersonalWrites(Inquiry inquiry, DataFilter data) {
    this.inquiry = inquiry;
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
          if (each instanceof Expression.Invoke) {
            calls.add(Location.of(path, each.at()));
            made.add(each);
          }
        });
    // An object that is only made is not written yet.
    Optional<Write> own =
        byMethod.getOrDefault(method.ref(), List.of()).stream()
            .filter(write -> calls.contains(write.at()))
            .findFirst();
    if (own.isPresent()) {
      return own;
    }
    Near near = new Near(inquiry.calls());
    for (CallGraph.Site site : inquiry.calls().sites(method.ref())) {
      if (made.contains(site.call())) {
        for (MethodRef target : site.targets()) {
          for (MethodRef reached : near.of(target)) {
            Optional<Write> write = inMethod(reached);
            if (write.isPresent()) {
              return write;
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Write> inMethod(MethodRef ref) {
    Set<Location> calls = new HashSet<>();
    for (CallGraph.Site site : inquiry.calls().sites(ref)) {
      if (site.call() instanceof Expression.Invoke) {
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
