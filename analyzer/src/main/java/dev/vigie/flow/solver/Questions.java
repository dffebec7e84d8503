package dev.vigie.flow.solver;

import dev.vigie.program.FieldRef;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an evaluation asked its client, and the answers. */
final class Questions {
  private final Map<Key, Answered> asked = new LinkedHashMap<>();

  private enum Kind {
    FIELD,
    LOCAL,
    CALL,
    KEY,
    ANSWER,
    CONCERN,
    SHARED,
    EFFECTS
  }

  /** What is asked about; what stands at one place of the code is told apart by identity. */
  // Equal calls at two places are two calls.
  @SuppressWarnings("ReferenceEquality")
  private record Key(Kind kind, Object about, int arity) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && kind == key.kind
          && arity == key.arity
          && (about == key.about || (isName() && about.equals(key.about)));
    }

    @Override
    public int hashCode() {
      return kind.ordinal() * 31 + (isName() ? about.hashCode() : System.identityHashCode(about));
    }

    private boolean isName() {
      return about instanceof FieldRef || about instanceof String;
    }
  }

  /** How a question is put, and what the answer was. */
  private record Answered(Question question, @Nullable Object answer) {}

  @FunctionalInterface
  private interface Question {
    @Nullable Object put(Semantics semantics);
  }

  /** Whether a client answers all of them as they were answered. */
  boolean areAnsweredAlike(Semantics semantics) {
    for (Answered each : asked.values()) {
      if (!Same.answers(each.question().put(semantics), each.answer())) {
        return false;
      }
    }
    return true;
  }

  private <T> T note(Kind kind, Object about, int arity, Question question, Supplier<T> ask) {
    T answer = ask.get();
    Object told = answer instanceof Optional<?> optional ? optional.orElse(null) : answer;
    asked.putIfAbsent(new Key(kind, about, arity), new Answered(question, told));
    return answer;
  }

  /** A client that is asked for the evaluation which is recorded in the moment. */
  record Noting(Semantics client, Supplier<@Nullable Questions> current) implements Semantics {
    @Override
    public Optional<Label> ofField(FieldRef field) {
      return noted(
          Kind.FIELD,
          field,
          semantics -> semantics.ofField(field).orElse(null),
          () -> client.ofField(field));
    }

    @Override
    public Optional<Label> ofLocal(MethodRef method, Local local) {
      return noted(
          Kind.LOCAL,
          local,
          semantics -> semantics.ofLocal(method, local).orElse(null),
          () -> client.ofLocal(method, local));
    }

    @Override
    public Optional<Label> ofCall(CallSite site) {
      return noted(
          Kind.CALL,
          site.callee(),
          site.arity(),
          semantics -> semantics.ofCall(site).orElse(null),
          () -> client.ofCall(site));
    }

    @Override
    public Optional<Label> ofKey(CallSite site) {
      return noted(
          Kind.KEY,
          site.callee(),
          site.arity(),
          semantics -> semantics.ofKey(site).orElse(null),
          () -> client.ofKey(site));
    }

    @Override
    public Optional<CallSite> answered(Method method, Statement.Return answer) {
      return noted(
          Kind.ANSWER,
          answer,
          semantics -> semantics.answered(method, answer).orElse(null),
          () -> client.answered(method, answer));
    }

    @Override
    public boolean concerns(Callee callee) {
      return noted(
          Kind.CONCERN,
          callee,
          semantics -> semantics.concerns(callee),
          () -> client.concerns(callee));
    }

    @Override
    public boolean isShared(String type) {
      return noted(
          Kind.SHARED, type, semantics -> semantics.isShared(type), () -> client.isShared(type));
    }

    @Override
    public CallEffects effects(CallSite site) {
      return noted(
          Kind.EFFECTS,
          site.callee(),
          site.arity(),
          semantics -> semantics.effects(site),
          () -> client.effects(site));
    }

    private <T> T noted(Kind kind, Object about, Question question, Supplier<T> ask) {
      return noted(kind, about, 0, question, ask);
    }

    private <T> T noted(Kind kind, Object about, int arity, Question question, Supplier<T> ask) {
      Questions now = current.get();
      return now == null ? ask.get() : now.note(kind, about, arity, question, ask);
    }
  }
}
