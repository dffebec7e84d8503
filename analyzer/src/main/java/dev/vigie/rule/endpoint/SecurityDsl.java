package dev.vigie.rule.endpoint;

import dev.vigie.program.code.Expression;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Understands the calls by which Spring Security is told its rules, one after the other. */
final class SecurityDsl {
  private static final Set<String> MATCHING =
      Set.of(
          "requestMatchers",
          "antMatchers",
          "mvcMatchers",
          "regexMatchers",
          "pathMatchers",
          "matchers",
          "anyRequest",
          "anyExchange",
          "dispatcherTypeMatchers",
          "servletPath");
  private static final Set<String> SCOPING =
      Set.of(
          "securityMatcher",
          "securityMatchers",
          "antMatcher",
          "mvcMatcher",
          "regexMatcher",
          "requestMatcher");
  private static final Set<String> AUTHORIZING =
      Set.of("authorizeRequests", "authorizeHttpRequests", "authorizeExchange");
  private static final Map<String, Grade> GRADES =
      Map.ofEntries(
          Map.entry("permitAll", Grade.OPEN),
          Map.entry("anonymous", Grade.OPEN),
          Map.entry("denyAll", Grade.DENIED),
          Map.entry("authenticated", Grade.AUTHENTICATED),
          Map.entry("fullyAuthenticated", Grade.AUTHENTICATED),
          Map.entry("rememberMe", Grade.AUTHENTICATED),
          Map.entry("hasRole", Grade.RESTRICTED),
          Map.entry("hasAnyRole", Grade.RESTRICTED),
          Map.entry("hasAllRoles", Grade.RESTRICTED),
          Map.entry("hasAuthority", Grade.RESTRICTED),
          Map.entry("hasAnyAuthority", Grade.RESTRICTED),
          Map.entry("hasAllAuthorities", Grade.RESTRICTED),
          Map.entry("hasIpAddress", Grade.RESTRICTED),
          Map.entry("access", Grade.RESTRICTED));
  private static final Set<String> EXTENDING = Set.of("apply", "with");
  private static final String CHAIN = "the security filter chain";

  private final ConstantTexts texts;
  private final List<ChainRules.Request> scope = new ArrayList<>();
  private final List<ChainRules.Rule> rules = new ArrayList<>();
  private final List<ChainRules.Rule> ignored = new ArrayList<>();
  private final List<ChainRules.Request> pending = new ArrayList<>();
  private @Nullable Location pendingAt;
  private boolean scoping;
  private boolean ignoring;
  private String authorizing = "";
  private boolean extended;

  SecurityDsl(ConstantTexts texts) {
    this.texts = texts;
  }

  void call(Expression.Invoke call, Location at) {
    String name = call.callee().name();
    if (call.receiver() == null && call.callee().owner() != null) {
      return; // a static factory of matchers is an argument, not a step
    }
    if (AUTHORIZING.contains(name)) {
      authorizing = name;
      scoping = false;
    } else if (name.equals("ignoring")) {
      ignoring = true;
    } else if (name.equals("and")) {
      scoping = false;
    } else if (SCOPING.contains(name)) {
      scoping = name.equals("securityMatchers") || call.arguments().isEmpty();
      scope.addAll(requests(call));
    } else if (MATCHING.contains(name)) {
      matching(call, name, at);
    } else if (GRADES.containsKey(name)) {
      grade(call, name, at);
    } else if (EXTENDING.contains(name)) {
      extended = true;
    }
  }

  /** Nothing more comes: what was to be ignored is complete. */
  void end() {
    if (ignoring && !pending.isEmpty()) {
      ignored.add(
          new ChainRules.Rule(
              pending, new Access(Grade.OPEN, "WebSecurity.ignoring()", "", pendingAt)));
      pending.clear();
    }
  }

  private void matching(Expression.Invoke call, String name, Location at) {
    boolean nested =
        call.arguments().isEmpty() || call.arguments().get(0) instanceof Expression.Lambda;
    if (name.equals("requestMatchers") && nested && !ignoring) {
      scoping = true;
    } else if (name.startsWith("any")) {
      pending.add(ChainRules.Request.ANY);
    } else if (!name.equals("dispatcherTypeMatchers")) {
      List<ChainRules.Request> requests =
          name.equals("regexMatchers") ? List.of(ChainRules.Request.UNREADABLE) : requests(call);
      if (scoping && authorizing.isEmpty()) {
        scope.addAll(requests);
      } else {
        pending.addAll(requests);
      }
    }
    pendingAt = at;
  }

  private void grade(Expression.Invoke call, String name, Location at) {
    if (pending.isEmpty() || ignoring) {
      return;
    }
    String detail =
        call.arguments().stream()
            .flatMap(argument -> texts.of(argument).orElse(List.of()).stream())
            .collect(Collectors.joining(", "));
    Grade grade = name.equals("access") ? MethodAccess.ofExpression(detail) : GRADES.get(name);
    rules.add(
        new ChainRules.Rule(
            pending,
            new Access(grade == null ? Grade.RESTRICTED : grade, name + "()", detail, at)));
    pending.clear();
  }

  private List<ChainRules.Request> requests(Expression.Invoke call) {
    List<ChainRules.Request> requests = new ArrayList<>();
    String verb = null;
    for (Expression argument : call.arguments()) {
      Optional<String> method = verb(argument);
      if (method.isPresent()) {
        verb = method.get();
      } else {
        requests.addAll(requests(argument, verb));
      }
    }
    if (requests.isEmpty() && verb != null) {
      requests.add(new ChainRules.Request("/**", verb));
    }
    return requests;
  }

  private List<ChainRules.Request> requests(Expression argument, @Nullable String verb) {
    Optional<List<String>> patterns = texts.of(argument);
    if (patterns.isPresent()) {
      return patterns.get().stream().map(p -> new ChainRules.Request(p, verb)).toList();
    }
    if (argument instanceof Expression.Invoke made) {
      String owner = made.callee().owner() == null ? "" : made.callee().owner();
      String factory = owner.substring(owner.lastIndexOf('.') + 1);
      if (factory.equals("PathRequest")
          || (made.receiver() instanceof Expression.Invoke inner
              && inner.callee().display().startsWith("PathRequest"))) {
        return List.of(); // static resources, the console of H2
      }
      if (made.callee().display().contains("EndpointRequest")) {
        return List.of(new ChainRules.Request("/actuator/**", verb));
      }
      return matcher(made.arguments(), verb, made.callee().name().startsWith("regex"));
    }
    if (argument instanceof Expression.Create made) {
      String type = made.type().simpleName();
      return matcher(
          made.arguments(), verb, type.startsWith("Regex") || type.startsWith("Negated"));
    }
    return argument instanceof Expression.Lambda ? List.of() : unreadable();
  }

  private List<ChainRules.Request> matcher(
      List<Expression> arguments, @Nullable String around, boolean unreadable) {
    String verb = around;
    List<String> patterns = new ArrayList<>();
    List<ChainRules.Request> inner = new ArrayList<>();
    for (Expression argument : arguments) {
      Optional<String> method = verb(argument);
      Optional<List<String>> known = texts.of(argument);
      if (method.isPresent()) {
        verb = method.get();
      } else if (known.isPresent()) {
        for (String text : known.get()) {
          if (text.matches("GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS")) {
            verb = text;
          } else if (text.startsWith("/") || text.contains("*")) {
            patterns.add(text);
          }
        }
      } else if (argument instanceof Expression.Create || argument instanceof Expression.Invoke) {
        inner.addAll(requests(argument, around));
      }
    }
    if (unreadable || (patterns.isEmpty() && inner.isEmpty())) {
      return unreadable();
    }
    for (String pattern : patterns) {
      inner.add(new ChainRules.Request(pattern, verb));
    }
    return inner;
  }

  private static List<ChainRules.Request> unreadable() {
    return List.of(ChainRules.Request.UNREADABLE);
  }

  private static Optional<String> verb(Expression argument) {
    if (argument instanceof Expression.FieldRead read
        && read.field().owner().endsWith("HttpMethod")) {
      return Optional.of(read.field().name());
    }
    if (argument instanceof Expression.Invoke call
        && call.callee().name().equals("name")
        && call.receiver() != null) {
      return verb(call.receiver());
    }
    return Optional.empty();
  }

  List<ChainRules.Request> scope() {
    return scope.isEmpty() ? List.of(ChainRules.Request.ANY) : scope;
  }

  List<ChainRules.Rule> rules() {
    return rules;
  }

  List<ChainRules.Rule> ignored() {
    return ignored;
  }

  /** What holds for requests that no rule is about. */
  Access otherwise(boolean readable, Location at) {
    if (!readable || extended) {
      return new Access(Grade.UNREADABLE, CHAIN, "", at);
    }
    return switch (authorizing) {
      case "authorizeHttpRequests", "authorizeExchange" -> new Access(Grade.DENIED, CHAIN, "", at);
      default -> new Access(Grade.UNGUARDED, CHAIN, "", at);
    };
  }
}
