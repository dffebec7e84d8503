package dev.vigie.catalog.api;

import dev.vigie.program.Program;
import dev.vigie.program.code.Callee;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which of the entries that may be about a call count: the nearest ones of each sort. */
final class Ranking {
  private final Program program;
  private final List<ApiEntry> order;
  private final List<Ranked> ranked = new ArrayList<>();

  /**
   * What of a call decides.
   *
   * @param receiver qualified name of what it is called on, or a simple one that was not found
   */
  record Call(String receiver, int arguments, Callee.Certainty certainty) {}

  /**
   * Of these entries.
   *
   * @param order entries of the call's name, in the catalogue's order
   * @param types what the receiver is, itself first
   * @param excluded entries that do not count for other reasons
   */
  Ranking(
      Program program,
      Call call,
      List<ApiEntry> order,
      Set<String> types,
      Predicate<ApiEntry> excluded) {
    this.program = program;
    this.order = order;
    for (ApiEntry entry : order) {
      Nearness nearness = nearness(entry.pattern(), call, types);
      if (nearness != Nearness.NONE
          && entry.pattern().matchesArity(call.arguments())
          && !excluded.test(entry)) {
        ranked.add(new Ranked(entry, nearness));
      }
    }
  }

  /** Those that no nearer one hides, in the catalogue's order. */
  List<ApiEntry> nearest() {
    List<ApiEntry> nearest = new ArrayList<>();
    for (Ranked each : ranked) {
      if (!hidden(each)) {
        nearest.add(each.entry());
      }
    }
    return nearest;
  }

  /**
   * How near an entry is to a call.
   *
   * @param types what the receiver is, itself first
   */
  private static Nearness nearness(MethodPattern pattern, Call question, Set<String> types) {
    if (pattern.type().equals(MethodPattern.ANY_TYPE)) {
      return question.certainty() != Callee.Certainty.NAME || pattern.nameIsEnough()
          ? Nearness.ANY
          : Nearness.NONE;
    }
    if (pattern.namesTypesByEnd()) {
      return types.stream().anyMatch(pattern::matchesEndOf) ? Nearness.ANY : Nearness.NONE;
    }
    if (types.contains(pattern.type())) {
      return Nearness.TYPE;
    }
    String simple = pattern.type().substring(pattern.type().lastIndexOf('.') + 1);
    if (simple.equals(question.receiver())) {
      return Nearness.SIMPLE_NAME;
    }
    return question.certainty() == Callee.Certainty.NAME && pattern.nameIsEnough()
        ? Nearness.METHOD_NAME
        : Nearness.NONE;
  }

  /** Whether a nearer entry says the same sort of thing about the call. */
  private boolean hidden(Ranked each) {
    for (Ranked other : ranked) {
      if (!other.equals(each) && sameSort(each.entry(), other.entry()) && nearer(other, each)) {
        return true;
      }
    }
    return false;
  }

  private boolean nearer(Ranked one, Ranked other) {
    if (one.nearness() != other.nearness()) {
      return one.nearness().compareTo(other.nearness()) < 0;
    }
    MethodPattern first = one.entry().pattern();
    MethodPattern second = other.entry().pattern();
    if (!first.type().equals(second.type())) {
      return switch (one.nearness()) {
        case TYPE -> program.supertypes(first.type()).contains(second.type());
        // Nothing tells which of several libraries is meant: the catalogue's order decides.
        case SIMPLE_NAME, METHOD_NAME -> order.indexOf(one.entry()) < order.indexOf(other.entry());
        case ANY, NONE -> false;
      };
    }
    return first.arity() != MethodPattern.ANY_ARITY
        && second.arity() == MethodPattern.ANY_ARITY
        && first.receivers().equals(second.receivers())
        && first.result().equals(second.result());
  }

  private static boolean sameSort(ApiEntry one, ApiEntry other) {
    if (one instanceof ApiEntry.Sink first && other instanceof ApiEntry.Sink second) {
      return first.kind().equals(second.kind());
    }
    return one.getClass() == other.getClass();
  }

  /** How an entry came to match, nearest first. */
  private enum Nearness {
    TYPE,
    SIMPLE_NAME,
    METHOD_NAME,
    ANY,
    NONE
  }

  /** An entry and how it came to match. */
  private record Ranked(ApiEntry entry, Nearness nearness) {}
}
