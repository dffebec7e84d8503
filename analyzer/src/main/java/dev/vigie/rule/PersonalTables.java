package dev.vigie.rule;

import dev.vigie.flow.DataFlow;
import dev.vigie.flow.InputFlow;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.rule.store.Stored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Entities and tables that hold personal data, by the names that a statement gives them. */
final class PersonalTables {
  private final Inquiry inquiry;
  private final Map<String, Table> byName = new TreeMap<>();

  /**
   * One of them.
   *
   * @param members at least one
   */
  record Table(String name, List<PersonalMember> members) {
    Table {
      members = List.copyOf(members);
    }
  }

  /** Of data that a rule is about. */
  PersonalTables(Inquiry inquiry, DataFilter data) {
    this.inquiry = inquiry;
    for (Stored stored : inquiry.stored().all()) {
      List<PersonalMember> members =
          inquiry.dossier().inventory().heldBy(stored.type().name()).stream()
              .filter(member -> data.matches(member.element()))
              .toList();
      if (stored.entity()
          && !stored.type().test()
          && !members.isEmpty()
          && !data.isOnlyBeside(members)) {
        Table table = new Table(stored.type().simpleName(), members);
        stored.names().forEach(name -> byName.putIfAbsent(bare(name), table));
      }
    }
    Map<String, List<PersonalMember>> columns = new TreeMap<>();
    for (PersonalMember member : inquiry.dossier().inventory().members()) {
      if (member.place() instanceof Place.OfColumn column && data.matches(member.element())) {
        columns.computeIfAbsent(column.table(), k -> new ArrayList<>()).add(member);
      }
    }
    columns.forEach((name, members) -> byName.putIfAbsent(bare(name), new Table(name, members)));
  }

  boolean isEmpty() {
    return byName.isEmpty();
  }

  /** The one that holds most. */
  Table worst() {
    return byName.values().stream()
        .max(
            Comparator.comparingInt((Table table) -> table.members().size())
                .thenComparing(Table::name, Comparator.reverseOrder()))
        .orElseThrow();
  }

  /** The one that a text near the way of a flow names. */
  Optional<Table> namedIn(InputFlow flow, Set<MethodRef> methods) {
    Set<MethodRef> way = new LinkedHashSet<>(methods);
    for (DataFlow.Call call : flow.calls()) {
      if (call.callee().declared() != null) {
        way.add(call.callee().declared());
      }
    }
    Vicinity vicinity = new Vicinity(inquiry);
    for (MethodRef ref : way) {
      Optional<Method> method = inquiry.program().method(ref);
      if (method.isPresent()) {
        for (String text : vicinity.texts(method.get())) {
          for (String word : text.split("[^\\p{L}\\p{N}_.]+", -1)) {
            Table table = byName.get(bare(word));
            if (table != null && !word.isEmpty()) {
              return Optional.of(table);
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String bare(String name) {
    return name.substring(name.lastIndexOf('.') + 1).replace("_", "").toLowerCase(Locale.ROOT);
  }
}
