package dev.vigie.rule.lifecycle;

import dev.vigie.flow.CallGraph;
import dev.vigie.program.Annotation;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Copies of stored objects that an erasure leaves where they are: in caches and search indexes. */
final class LeftCopies {
  private final CallGraph calls;
  private final Lifecycles lives;
  private final LifecycleCatalogue catalogue;
  private final List<Cached> cached = new ArrayList<>();
  private final Set<String> evicted = new TreeSet<>();
  private boolean evictsByCode;

  /** A method whose results a cache keeps. */
  private record Cached(Set<String> names, Method method) {}

  LeftCopies(Program program, CallGraph calls, Lifecycles lives, LifecycleCatalogue catalogue) {
    this.calls = calls;
    this.lives = lives;
    this.catalogue = catalogue;
    for (TypeDeclaration type : program.types()) {
      if (!type.test()) {
        type.methods().forEach(method -> collect(type, method));
      }
    }
  }

  private void collect(TypeDeclaration type, Method method) {
    for (Annotation annotation : method.annotations()) {
      collect(annotation, type, method);
    }
    for (CallGraph.Site site : calls.sites(method.ref())) {
      String receiver = site.callee().receiver().erasure();
      evictsByCode |=
          List.of("evict", "evictIfPresent", "invalidate", "invalidateAll", "clear", "remove")
                  .contains(site.callee().name())
              && receiver.matches(".*\\b(Cache|CacheManager|IMap|LoadingCache)$");
    }
  }

  private void collect(Annotation annotation, TypeDeclaration type, Method method) {
    LifecycleCatalogue.Caching caching = catalogue.caching();
    if (caching.keeps().contains(annotation.type())) {
      cached.add(new Cached(names(annotation, type), method));
    } else if (caching.drops().contains(annotation.type())) {
      evicted.addAll(names(annotation, type));
    } else if (annotation.simpleName().equals("Caching")) {
      annotation.values().values().forEach(value -> nested(value, type, method));
    }
  }

  private void nested(Annotation.Value value, TypeDeclaration type, Method method) {
    if (value instanceof Annotation.Value.Nested nested) {
      collect(nested.annotation(), type, method);
    } else if (value instanceof Annotation.Value.Many many) {
      many.values().forEach(each -> nested(each, type, method));
    }
  }

  /** Names of caches; those of the type's configuration where the annotation gives none. */
  private static Set<String> names(Annotation annotation, TypeDeclaration type) {
    Set<String> names = new TreeSet<>();
    for (String element : List.of("value", "cacheNames", "cacheName")) {
      add(annotation.values().get(element), names);
    }
    if (names.isEmpty()) {
      type.annotations().stream()
          .filter(a -> a.simpleName().equals("CacheConfig"))
          .forEach(a -> add(a.values().get("cacheNames"), names));
    }
    return names;
  }

  private static void add(Annotation.@Nullable Value value, Set<String> names) {
    if (value instanceof Annotation.Value.Text text) {
      names.add(text.text());
    } else if (value instanceof Annotation.Value.Many many) {
      many.values().forEach(each -> add(each, names));
    }
  }

  /** A copy of a store's objects that nothing takes away with them. */
  Optional<Seen> of(Kept kept, List<Event> erasures) {
    if (erasures.isEmpty()) {
      return Optional.empty();
    }
    return inCache(kept).or(() -> inIndex(kept, erasures)).or(() -> inDocument(kept));
  }

  private Optional<Seen> inCache(Kept kept) {
    if (evictsByCode) {
      return Optional.empty();
    }
    for (Cached each : cached) {
      boolean same =
          lives.names().of(each.method().returnType()).stream().anyMatch(kept.ids()::contains);
      if (same && !each.names().isEmpty() && each.names().stream().noneMatch(evicted::contains)) {
        return Optional.of(
            Seen.at(
                "stays in the cache '" + each.names().iterator().next() + "', which nothing evicts",
                each.method().at()));
      }
    }
    return Optional.empty();
  }

  /** Hibernate Search follows the session, and sees nothing of statements. */
  private Optional<Seen> inIndex(Kept kept, List<Event> erasures) {
    Optional<Annotation> indexed =
        kept.type().stream()
            .flatMap(type -> type.annotations().stream())
            .filter(a -> catalogue.caching().indexed().contains(a.type()))
            .findFirst();
    return indexed.isPresent() && erasures.stream().allMatch(Event::written)
        ? Optional.of(
            Seen.at(
                "stays in the search index, which statements that delete do not reach",
                indexed.get().at()))
        : Optional.empty();
  }

  private Optional<Seen> inDocument(Kept kept) {
    if (catalogue.caching().indexes().contains(kept.kind())) {
      return Optional.empty();
    }
    String words = " " + RetentionReferences.words(kept.simpleName()) + " ";
    for (Kept other : lives.stores()) {
      boolean named = (" " + RetentionReferences.words(other.simpleName()) + " ").contains(words);
      if (named
          && catalogue.caching().indexes().contains(other.kind())
          && lives.erasures(other, Act.ERASE, Act.ANONYMISE).isEmpty()) {
        Location at = other.at();
        return Optional.of(
            Seen.at(
                "stays in the search document " + other.simpleName() + ", which nothing deletes",
                at));
      }
    }
    return Optional.empty();
  }
}
