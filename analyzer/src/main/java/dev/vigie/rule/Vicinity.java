package dev.vigie.rule;

import dev.vigie.flow.CallGraph;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Walk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the code around a method speaks of: the method, what it calls and what calls it, a few steps
 * far. A guard stands there or nowhere.
 */
final class Vicinity {
  private static final int STEPS = 4;
  private static final int LONGEST_TEXT = 300;

  private final Inquiry inquiry;

  /** Of one program. */
  Vicinity(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /** Whether a name or text around a method matches as a whole. */
  boolean says(MethodRef ref, Pattern words) {
    Set<MethodRef> near = new LinkedHashSet<>(List.of(ref));
    spread(
        near,
        each -> inquiry.calls().sites(each).stream().flatMap(site -> site.targets().stream()));
    Set<MethodRef> above = new LinkedHashSet<>(List.of(ref));
    spread(above, each -> inquiry.calls().callers(each).stream().map(CallGraph.Site::caller));
    near.addAll(above);
    return near.stream().anyMatch(each -> saysItself(each, words));
  }

  private static void spread(Set<MethodRef> found, Function<MethodRef, Stream<MethodRef>> next) {
    List<MethodRef> step = List.copyOf(found);
    for (int i = 0; i < STEPS && !step.isEmpty(); i++) {
      step = step.stream().flatMap(next).filter(found::add).toList();
    }
  }

  /** Constant texts of a method that are short enough to be names or queries. */
  List<String> texts(Method method) {
    List<String> texts = new ArrayList<>();
    if (method.body() != null) {
      Walk.through(
          method.body(),
          expression -> {
            String text = null;
            if (expression instanceof Expression.Constant constant) {
              text = constant.text();
            } else if (expression instanceof Expression.FieldRead read) {
              text = inquiry.program().field(read.field()).map(Field::constant).orElse(null);
            }
            if (text != null && text.length() <= LONGEST_TEXT) {
              texts.add(text);
            }
          });
    }
    return texts;
  }

  private boolean saysItself(MethodRef ref, Pattern wanted) {
    if (wanted.matcher(ref.name()).matches() || wanted.matcher(ref.owner()).matches()) {
      return true;
    }
    Optional<Method> method = inquiry.program().method(ref);
    if (method.isEmpty() || method.get().body() == null) {
      return false;
    }
    List<String> words = new ArrayList<>(texts(method.get()));
    method.get().annotations().forEach(mark -> words.add(mark.simpleName()));
    Walk.through(
        method.get().body(),
        expression -> {
          words.add(expression.type().erasure());
          if (expression instanceof Expression.Invoke invoke) {
            words.add(invoke.callee().name());
            query(invoke).forEach(words::add);
          } else if (expression instanceof Expression.FieldRead read) {
            words.add(read.field().name());
          } else if (expression instanceof Expression.LocalRead read) {
            words.add(read.local().name());
          } else if (expression instanceof Expression.FunctionReference reference) {
            words.add(reference.callee().name());
          }
        });
    return words.stream().anyMatch(word -> wanted.matcher(word).matches());
  }

  /** What the annotations of a called repository method say. */
  private List<String> query(Expression.Invoke invoke) {
    MethodRef declared = invoke.callee().declared();
    return declared == null
        ? List.of()
        : inquiry.program().method(declared).map(Method::annotations).orElse(List.of()).stream()
            .flatMap(annotation -> annotation.values().values().stream())
            .filter(Annotation.Value.Text.class::isInstance)
            .map(value -> ((Annotation.Value.Text) value).text())
            .toList();
  }
}
