package dev.vigie.rule.endpoint;

import dev.vigie.facts.Modifiers;
import dev.vigie.program.Annotation;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Walk;
import dev.vigie.source.Location;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the filter chains that a program declares to Spring Security: beans of type {@code
 * SecurityFilterChain} and {@code SecurityWebFilterChain}, and the {@code configure} methods of the
 * adapters before them. The calls of a chain are taken in the order of writing, which is the order
 * of a fluent chain, of its lambdas, and of the statements around them.
 */
final class SpringChains {
  private static final Set<String> CHAINS =
      Set.of("SecurityFilterChain", "SecurityWebFilterChain", "DefaultSecurityFilterChain");
  private static final Set<String> BUILDERS = Set.of("HttpSecurity", "ServerHttpSecurity");

  /** Classes that add to a chain which others declare. */
  private static final Set<String> ADDING =
      Set.of("SecurityConfigurerAdapter", "AbstractHttpConfigurer", "SecurityConfigurer");

  private static final String IGNORING = "WebSecurity";
  private static final String IGNORING_BEAN = "WebSecurityCustomizer";
  private static final String EVERYTHING = "EnableResourceServer";
  private static final int ADAPTER_ORDER = 100;
  private static final int DEPTH = 3;

  private final Program program;
  private final Marks marks;
  private final List<ChainRules.Rule> ignored = new ArrayList<>();
  private final List<ChainRules.Chain> chains = new ArrayList<>();

  private SpringChains(Program program) {
    this.program = program;
    this.marks = new Marks(program);
  }

  /** The chains of a program's main code, in the order in which they are asked. */
  static ChainRules of(Program program) {
    SpringChains reader = new SpringChains(program);
    for (TypeDeclaration type : program.types()) {
      if (!type.test()) {
        for (Method method : type.methods()) {
          reader.read(type, method);
        }
      }
    }
    for (TypeDeclaration type : program.types()) {
      if (!type.test()
          && type.annotation(EVERYTHING).isPresent()
          && reader.chains.stream().noneMatch(c -> c.module().equals(type.module()))) {
        reader.chains.add(reader.everything(type));
      }
    }
    reader.chains.sort(Comparator.comparingInt(ChainRules.Chain::order));
    return new ChainRules(reader.ignored, reader.chains);
  }

  private ChainRules.Chain everything(TypeDeclaration type) {
    return new ChainRules.Chain(
        List.of(ChainRules.Request.ANY),
        List.of(),
        new Access(Grade.AUTHENTICATED, "@" + EVERYTHING, "", type.at()),
        Integer.MAX_VALUE,
        false,
        type.module());
  }

  private void read(TypeDeclaration type, Method method) {
    if (method.body() == null) {
      return;
    }
    String result = method.returnType().simpleName();
    boolean takesBuilder =
        method.parameters().stream().anyMatch(p -> BUILDERS.contains(p.type().simpleName()));
    boolean takesIgnoring =
        method.parameters().stream().anyMatch(p -> p.type().simpleName().equals(IGNORING));
    boolean configures = method.name().equals("configure") && !adds(type);
    if (result.equals(IGNORING_BEAN) || (configures && takesIgnoring)) {
      ignored.addAll(walk(type, method).ignored());
    } else if (CHAINS.contains(result) || (configures && takesBuilder)) {
      SecurityDsl dsl = walk(type, method);
      chains.add(
          new ChainRules.Chain(
              dsl.scope(),
              dsl.rules(),
              dsl.otherwise(takesBuilder, method.at()),
              order(type, method),
              conditional(type, method),
              type.module()));
    }
  }

  private boolean adds(TypeDeclaration type) {
    return program.supertypes(type.name()).stream()
        .map(above -> above.substring(above.lastIndexOf('.') + 1))
        .anyMatch(ADDING::contains);
  }

  private SecurityDsl walk(TypeDeclaration type, Method method) {
    ConstantTexts texts = new ConstantTexts(program);
    SecurityDsl dsl = new SecurityDsl(texts);
    calls(method, type, dsl, texts, new LinkedHashSet<>(), DEPTH);
    dsl.end();
    return dsl;
  }

  private void calls(
      Method method,
      TypeDeclaration type,
      SecurityDsl dsl,
      ConstantTexts texts,
      Set<Method> seen,
      int depth) {
    if (method.body() == null || depth == 0 || !seen.add(method)) {
      return;
    }
    Set<Expression> found = new LinkedHashSet<>();
    Walk.through(
        method.body(),
        expression -> {
          if (expression instanceof Expression.Invoke
              || expression instanceof Expression.FunctionReference
              || expression instanceof Expression.LocalWrite) {
            found.add(expression);
          }
        });
    texts.learn(found.stream().filter(e -> e instanceof Expression.LocalWrite).toList());
    List<Expression> ordered = new ArrayList<>(found);
    ordered.sort(Comparator.comparingLong(SpringChains::position));
    String path = method.at().path();
    for (Expression each : ordered) {
      if (each instanceof Expression.Invoke call) {
        dsl.call(call, Location.of(path, call.nameAt()));
        target(call).ifPresent(t -> calls(t, type, dsl, texts, seen, depth - 1));
      } else if (each instanceof Expression.FunctionReference reference
          && reference.callee().declared() != null) {
        program
            .method(reference.callee().declared())
            .ifPresent(t -> calls(t, type, dsl, texts, seen, depth - 1));
      }
    }
  }

  /** A method of the sources that is handed the builder, or a part of it. */
  private Optional<Method> target(Expression.Invoke call) {
    return Optional.ofNullable(call.callee().declared())
        .flatMap(program::method)
        .filter(
            m ->
                m.parameters().stream()
                    .map(p -> p.type().erasure())
                    .anyMatch(t -> t.contains("Security") || t.contains("Authorize")));
  }

  private static long position(Expression expression) {
    long span = expression instanceof Expression.Invoke call ? call.nameAt() : expression.at();
    return ((long) Span.line(span) << 16) + Span.column(span);
  }

  private int order(TypeDeclaration type, Method method) {
    for (List<Annotation> annotations : List.of(method.annotations(), type.annotations())) {
      Optional<Marks.Found> order =
          marks.find(annotations, List.of("org.springframework.core.annotation.Order"));
      if (order.isPresent()) {
        return order.get().texts(List.of("value")).stream()
            .findFirst()
            .map(SpringChains::number)
            .orElse(Integer.MAX_VALUE);
      }
    }
    return method.name().equals("configure") ? ADAPTER_ORDER : Integer.MAX_VALUE;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException constant) {
      return text.contains("HIGHEST") ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }
  }

  private static boolean conditional(TypeDeclaration type, Method method) {
    List<Annotation> all = new ArrayList<>(method.annotations());
    all.addAll(type.annotations());
    return Modifiers.has(type.modifiers(), Modifiers.ABSTRACT)
        || all.stream()
            .map(Annotation::simpleName)
            .anyMatch(name -> name.startsWith("Conditional") || name.equals("Profile"));
  }
}
