package dev.vigie.catalog.api;

import dev.vigie.program.Annotation;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.Twins;
import dev.vigie.program.code.Callee;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue knows of the calls of one program. Where several types of a call's receiver
 * have entries, the nearest type's count: what is known of {@code ch.qos.logback.classic.Logger}
 * hides what is known of {@code org.slf4j.Logger}, and an entry for any type counts where no other
 * does. Safe to ask from several threads.
 *
 * <p>Answers hold entries that want a certain receiver or result, too: ask {@link
 * MethodPattern#allowsReceiver} and {@link MethodPattern#allowsResult}.
 */
public final class LinkedApis {
  private static final String THROWABLE = "java.lang.Throwable";

  private final Apis apis;
  private final Program program;
  private final LinkedClients clients;
  private final Map<Question, Known> answers = new ConcurrentHashMap<>();

  LinkedApis(Apis apis, Program program) {
    this.apis = apis;
    this.program = program;
    this.clients = new LinkedClients(apis, program);
  }

  /** Whether it is this catalogue that is asked. */
  @SuppressWarnings("ReferenceEquality") // one that was made anew has to be asked anew
  public boolean isOf(Apis catalogue) {
    return apis == catalogue;
  }

  /**
   * Where data leaves the program at this call: at most the nearest type's sinks of each kind, or
   * where the methods of a client that a framework writes send what they are handed.
   *
   * @param arguments number of arguments at the call, -1 where not known (a method reference)
   */
  public List<ApiEntry.Sink> sinks(Callee callee, int arguments) {
    List<ApiEntry.Sink> known = answer(callee, arguments).sinks();
    return known.isEmpty() ? clients.sinks(callee) : known;
  }

  /** What the call gives that is personal data by itself. */
  public List<ApiEntry.Source> sources(Callee callee, int arguments) {
    return answer(callee, arguments).sources();
  }

  /** How data moves at this call; empty where nothing is known of it. */
  public List<ApiEntry.Transfer> transfers(Callee callee, int arguments) {
    List<ApiEntry.Transfer> known = answer(callee, arguments).transfers();
    return known.isEmpty() ? clients.transfers(callee) : known;
  }

  /**
   * All of it with one question.
   *
   * @param sinks as {@link #sinks}
   * @param sources as {@link #sources}
   * @param transfers as {@link #transfers}
   * @param guards as {@link #guards}
   */
  public record Known(
      List<ApiEntry.Sink> sinks,
      List<ApiEntry.Source> sources,
      List<ApiEntry.Transfer> transfers,
      List<ApiEntry.Guard> guards) {
    static final Known NOTHING = new Known(List.of(), List.of(), List.of(), List.of());

    /** Whether that is nothing at all. */
    public boolean isNothing() {
      return sinks.isEmpty() && sources.isEmpty() && transfers.isEmpty() && guards.isEmpty();
    }

    /** Copies the lists. */
    public Known {
      sinks = List.copyOf(sinks);
      sources = List.copyOf(sources);
      transfers = List.copyOf(transfers);
      guards = List.copyOf(guards);
    }
  }

  /** All that is known of a call. */
  public Known known(Callee callee, int arguments) {
    Known known = answer(callee, arguments);
    if (!known.sinks().isEmpty() && !known.transfers().isEmpty()) {
      return known;
    }
    List<ApiEntry.Sink> sinks = known.sinks().isEmpty() ? clients.sinks(callee) : known.sinks();
    List<ApiEntry.Transfer> transfers =
        known.transfers().isEmpty() ? clients.transfers(callee) : known.transfers();
    return sinks.isEmpty() && transfers.isEmpty()
        ? known
        : new Known(sinks, known.sources(), transfers, known.guards());
  }

  /** What the call guards. */
  public List<ApiEntry.Guard> guards(Callee callee, int arguments) {
    return answer(callee, arguments).guards();
  }

  /**
   * The method of a framework that is handed what a method gives back; empty where that goes to
   * whoever called it in the sources.
   */
  public Optional<Callee> answered(Method method) {
    if (method.annotations().isEmpty()) {
      return Optional.empty();
    }
    Set<String> types =
        method.annotations().stream()
            .map(Annotation::type)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return apis.answers(types).stream()
        .filter(answer -> answer.concerns(method, program))
        .findFirst()
        .map(
            answer ->
                new Callee(
                    answer.type(),
                    answer.method(),
                    List.of(),
                    false,
                    null,
                    JavaType.Declared.of(answer.type()),
                    Callee.Certainty.OWNER));
  }

  /** Whether one object of a class serves many threads at once. */
  public boolean isShared(String type) {
    return !Collections.disjoint(program.supertypes(type), apis.shared());
  }

  /** Entries that no question so far was answered with, in the catalogue's order. */
  public List<ApiEntry> unmatched() {
    Set<ApiEntry> matched = new LinkedHashSet<>(clients.matched());
    for (Known answer : answers.values()) {
      matched.addAll(answer.sinks());
      matched.addAll(answer.sources());
      matched.addAll(answer.transfers());
      matched.addAll(answer.guards());
    }
    return apis.entries().stream().filter(entry -> !matched.contains(entry)).toList();
  }

  private Known answer(Callee callee, int arguments) {
    return answers.computeIfAbsent(
        new Question(
            callee.owner(),
            callee.receiver().erasure(),
            callee.name(),
            arguments,
            callee.certainty()),
        this::find);
  }

  private Known find(Question question) {
    Set<String> types = types(question);
    List<ApiEntry> named = apis.named(question.name(), types);
    if (named.isEmpty()) {
      return Known.NOTHING;
    }
    Ranking ranking =
        new Ranking(
            program,
            new Ranking.Call(question.receiver(), question.arguments(), question.certainty()),
            named,
            types,
            entry ->
                entry instanceof ApiEntry.Transfer && hasOwnConstructor(question, entry.pattern()));
    List<ApiEntry.Sink> sinks = new ArrayList<>();
    List<ApiEntry.Source> sources = new ArrayList<>();
    List<ApiEntry.Transfer> transfers = new ArrayList<>();
    List<ApiEntry.Guard> guards = new ArrayList<>();
    for (ApiEntry entry : ranking.nearest()) {
      if (entry instanceof ApiEntry.Sink sink) {
        sinks.add(sink);
      } else if (entry instanceof ApiEntry.Source source) {
        sources.add(source);
      } else if (entry instanceof ApiEntry.Transfer transfer) {
        transfers.add(transfer);
      } else if (entry instanceof ApiEntry.Guard guard) {
        guards.add(guard);
      }
    }
    return new Known(sinks, sources, transfers, guards);
  }

  /** Constructors are not inherited: what one of the sources does with its arguments it says. */
  private boolean hasOwnConstructor(Question question, MethodPattern pattern) {
    return question.name().equals("<init>")
        && !pattern.type().equals(question.receiver())
        && program.type(question.receiver()).stream()
            .flatMap(type -> type.methods().stream())
            .anyMatch(method -> method.isConstructor() && method.body() != null);
  }

  /** What the receiver is, itself first: from its static type and the declaring type. */
  private Set<String> types(Question question) {
    Set<String> types = new LinkedHashSet<>();
    if (question.certainty() != Callee.Certainty.NAME) {
      types.addAll(program.supertypes(question.receiver()));
      types.add(question.receiver());
      if (question.owner() != null) {
        types.add(question.owner());
        types.addAll(program.supertypes(question.owner()));
      }
      if (types.stream().anyMatch(this::isCalledException)) {
        types.add(THROWABLE);
      }
    }
    types.addAll(types.stream().map(Twins::written).filter(t -> !types.contains(t)).toList());
    return types;
  }

  /** A class without sources or class file tells by its name alone that it can be thrown. */
  private boolean isCalledException(String type) {
    return (type.endsWith("Exception") || type.endsWith("Error")) && program.type(type).isEmpty();
  }

  private record Question(
      @Nullable String owner,
      String receiver,
      String name,
      int arguments,
      Callee.Certainty certainty) {
    @Override
    public int hashCode() {
      return 31 * (31 * receiver.hashCode() + name.hashCode()) + arguments;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Question that
          && arguments == that.arguments
          && certainty == that.certainty
          && name.equals(that.name)
          && receiver.equals(that.receiver)
          && Objects.equals(owner, that.owner);
    }
  }
}
