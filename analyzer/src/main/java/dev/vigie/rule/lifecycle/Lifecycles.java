package dev.vigie.rule.lifecycle;

import dev.vigie.flow.CallGraph;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the code of a program does to each of its stores: what creates, changes, erases, anonymises
 * or marks its objects, and whether the clock runs it.
 */
public final class Lifecycles {
  private final KeptStores stores;
  private final StoreNames names;
  private final ScheduledWork work;
  private final Cascades cascades;
  private final Map<String, List<Event>> byStore = new TreeMap<>();
  private int searched;

  private Lifecycles(KeptStores stores, StoreNames names, ScheduledWork work, Cascades cascades) {
    this.stores = stores;
    this.names = names;
    this.work = work;
    this.cascades = cascades;
  }

  /** Of one program. */
  public static Lifecycles of(
      Program program, CallGraph calls, KeptStores stores, LifecycleCatalogue catalogue) {
    StoreNames names = new StoreNames(program, stores);
    ScheduledWork work = new ScheduledWork(program, calls, catalogue);
    Lifecycles lifecycles = new Lifecycles(stores, names, work, new Cascades(program, names));
    lifecycles.searched =
        program.types().stream()
            .filter(type -> !type.test())
            .mapToInt(type -> type.methods().size())
            .sum();
    if (stores.all().isEmpty()) {
      return lifecycles; // Nothing is kept that anything could be done to.
    }
    Set<MethodRef> scheduled = work.reached();
    CallActs acts = new CallActs(program, calls, names, catalogue);
    for (TypeDeclaration type : program.types()) {
      if (!type.test()) {
        lifecycles.addAll(acts.inDeclarations(type));
        type.methods()
            .forEach(
                method ->
                    lifecycles.addAll(acts.in(type, method, scheduled.contains(method.ref()))));
      }
    }
    for (ScheduledWork.Piece piece : work.pieces()) {
      lifecycles.addAll(acts.inPiece(piece));
    }
    return lifecycles;
  }

  private void addAll(Collection<Event> events) {
    events.forEach(e -> byStore.computeIfAbsent(e.store(), k -> new ArrayList<>()).add(e));
  }

  /** All stores, ordered by name. */
  public Collection<Kept> stores() {
    return stores.all();
  }

  /** Tells which stored objects a type is about. */
  StoreNames names() {
    return names;
  }

  /** What runs by the clock. */
  public ScheduledWork scheduled() {
    return work;
  }

  /** In how many methods was looked. */
  public int methods() {
    return searched;
  }

  /** What is done to a store's objects, in order of place. */
  public List<Event> of(Kept kept, Act... acts) {
    Set<Act> wanted = Set.of(acts);
    List<Event> events = new ArrayList<>();
    for (String id : kept.ids()) {
      byStore.getOrDefault(id, List.of()).stream()
          .filter(event -> wanted.contains(event.act()))
          .forEach(events::add);
    }
    return events;
  }

  /** What erases a store's objects, by themselves or together with an object that owns them. */
  public List<Event> erasures(Kept kept, Act... acts) {
    List<Event> events = new ArrayList<>(of(kept, acts));
    Set<String> seen = new TreeSet<>(kept.ids());
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (String owner : cascades.owners(open.poll())) {
        if (seen.add(owner)) {
          open.add(owner);
          byStore.getOrDefault(owner, List.of()).stream()
              .filter(event -> Set.of(acts).contains(event.act()))
              .forEach(events::add);
        }
      }
    }
    return events;
  }

  /** The types that a store's objects are erased with. */
  public Cascades cascades() {
    return cascades;
  }
}
