package dev.vigie.flow.solver;

import dev.vigie.program.JavaType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The collectors of {@code java.util.stream}: objects that keep functions and other collectors, and
 * say what is made of a stream's elements. What becomes a key is told from what becomes a value.
 */
final class Collecting {
  private static final String COLLECTOR = "collector ";
  private static final String COLLECTED = "collected ";
  private static final String ARGUMENT = "argument ";
  private static final String COUNT = "arguments";

  /** Collectors of collectors of collectors are no code that people write. */
  private static final int DEEPEST = 5;

  private final Evaluation evaluation;
  private final FunctionCall functions;

  Collecting(Evaluation evaluation, FunctionCall functions) {
    this.evaluation = evaluation;
    this.functions = functions;
  }

  /** What a call gives that makes a collector, or uses one that is known; null for others. */
  @Nullable Value call(Call call, State state) {
    String owner = call.site().callee().owner();
    if ("java.util.stream.Collectors".equals(owner)) {
      return made(call, state);
    }
    boolean collects =
        "java.util.stream.Stream".equals(owner) && call.site().callee().name().equals("collect");
    Value receiver = call.receiver();
    if (!collects || call.arguments().size() != 1 || receiver == null) {
      return null;
    }
    Value collector = call.arguments().get(0);
    return isKnown(collector)
        ? collected(collector, state.read(receiver, Point.ELEMENTS), "*", call, state)
        : null;
  }

  private Value made(Call call, State state) {
    Place place = evaluation.made(call.site().at(), COLLECTOR + call.site().callee().name());
    Value object = Value.of(place);
    for (int i = 0; i < call.arguments().size(); i++) {
      state.write(object, ARGUMENT + i, call.arguments().get(i), true);
    }
    state.write(object, COUNT, Value.constant(call.arguments().size()), true);
    return object;
  }

  private static boolean isKnown(Value collector) {
    return !collector.places().isEmpty()
        && collector.places().stream()
            .allMatch(p -> p instanceof Place.Made made && made.type().startsWith(COLLECTOR));
  }

  private Value collected(Value collector, Value elements, String path, Call call, State state) {
    if (!isKnown(collector) || path.length() > DEEPEST) {
      return container(elements, path, call, state);
    }
    Value result = Value.NOTHING;
    for (Place place : collector.places()) {
      Use use = new Use((Place.Made) place, elements, path, call, state);
      result = result.or(use.result());
    }
    return result;
  }

  private Value container(Value elements, String path, Call call, State state) {
    Value container = Value.of(evaluation.made(call.site().at(), COLLECTED + path));
    state.write(container, Point.ELEMENTS, elements, false);
    return container;
  }

  /** One collector at work. */
  private final class Use {
    private final Place.Made collector;
    private final Value elements;
    private final String path;
    private final Call call;
    private final State state;
    private final int count;

    Use(Place.Made collector, Value elements, String path, Call call, State state) {
      this.collector = collector;
      this.elements = elements;
      this.path = path;
      this.call = call;
      this.state = state;
      this.count =
          state.read(Value.of(collector), COUNT).known() instanceof Integer known ? known : 0;
    }

    Value result() {
      return switch (collector.type().substring(COLLECTOR.length())) {
        case "mapping" -> inner(1, apply(0, elements));
        case "filtering" -> {
          apply(0, elements);
          yield inner(1, elements);
        }
        case "flatMapping" -> inner(1, state.read(apply(0, elements), Point.ELEMENTS));
        case "toMap", "toUnmodifiableMap", "toConcurrentMap" -> {
          Value value = apply(1, elements);
          yield map(apply(0, elements), count > 2 ? value.or(apply(2, value, value)) : value);
        }
        case "groupingBy", "groupingByConcurrent" -> map(apply(0, elements), grouped());
        case "partitioningBy" -> {
          apply(0, elements);
          yield map(Value.CONSTANT, grouped());
        }
        case "collectingAndThen" -> apply(1, inner(0, elements));
        case "teeing" -> apply(2, inner(0, elements), inner(1, elements));
        case "reducing" -> reduced();
        case "joining" -> state.marksOf(elements);
        case "counting",
            "averagingInt",
            "averagingLong",
            "averagingDouble",
            "summingInt",
            "summingLong",
            "summingDouble",
            "summarizingInt",
            "summarizingLong",
            "summarizingDouble" -> {
          if (count > 0) {
            apply(0, elements);
          }
          yield Value.NOTHING;
        }
        default -> container(elements, path, call, state);
      };
    }

    private Value grouped() {
      return count > 1 ? inner(count - 1, elements) : container(elements, path + "g", call, state);
    }

    private Value reduced() {
      if (count == 1) {
        return container(elements.or(apply(0, elements, elements)), path, call, state);
      }
      Value mapped = count == 2 ? elements : apply(1, elements);
      return argument(0).or(mapped).or(apply(count - 1, mapped, mapped));
    }

    private Value inner(int argument, Value given) {
      return collected(argument(argument), given, path + argument, call, state);
    }

    private Value map(Value keys, Value values) {
      Value map = Value.of(evaluation.made(call.site().at(), COLLECTED + path));
      state.write(map, Point.KEYS, keys, false);
      state.write(map, Point.ELEMENTS, values, false);
      return map;
    }

    private Value argument(int index) {
      return state.read(Value.of(collector), ARGUMENT + index);
    }

    private Value apply(int index, Value... arguments) {
      List<Value> given = new ArrayList<>(List.of(arguments));
      List<JavaType> types = List.of();
      return functions.call(argument(index), given, types, state);
    }
  }
}
