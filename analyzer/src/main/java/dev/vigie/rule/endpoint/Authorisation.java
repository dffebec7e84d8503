package dev.vigie.rule.endpoint;

import dev.vigie.flow.CallGraph;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who may call which endpoint of a program: what annotations say, what filter chains and settings
 * say of its path, what filters refuse, and what the code itself checks. Where several speak, the
 * strictest counts, because each of them is asked.
 */
public final class Authorisation {
  private static final String MICRONAUT_SECURITY = "micronaut-security";

  private final AccessCatalogue catalogue;
  private final UsedNames used;
  private final MethodAccess methods;
  private final Checks checks;
  private final ChainRules spring;
  private final ChainRules settings;
  private final List<Checks.Filter> filters;
  private final AspectGuards aspects;
  private final ModuleReach modules;
  private final boolean marked;
  private final boolean optsOut;
  private final boolean closedByDefault;
  private final Map<String, ChainRules> byModule = new TreeMap<>();

  private Authorisation(Program program, AccessCatalogue catalogue, CallGraph calls) {
    this.catalogue = catalogue;
    this.used = UsedNames.of(program);
    this.methods = new MethodAccess(program, catalogue);
    this.checks = new Checks(program, catalogue, calls, methods);
    this.spring = SpringChains.of(program);
    this.settings = SettingsAccess.of(program);
    this.filters = checks.filters();
    this.modules = new ModuleReach(program);
    this.aspects = new AspectGuards(program, checks::refuses);
    this.marked = methods.anyMark(true);
    this.optsOut = methods.anyMark(false);
    this.closedByDefault =
        used.artifact(List.of(MICRONAUT_SECURITY + "*")).isPresent()
            && !SettingsAccess.isOff(program, "micronaut.security.enabled");
  }

  /** Of one program. */
  public static Authorisation of(Program program, AccessCatalogue catalogue, CallGraph calls) {
    return new Authorisation(program, catalogue, calls);
  }

  /** Who may call an endpoint. */
  public Access of(Endpoint endpoint) {
    Access declared = methods.of(endpoint.method(), endpoint.type());
    Access byPath = byPath(endpoint);
    List<Access> all = new ArrayList<>(List.of(declared, byPath));
    all.add(byFilter(endpoint));
    all.add(aspects.of(endpoint));
    if (!endpoint.from(Endpoint.Source.CALLER).isEmpty()) {
      all.add(new Access(Grade.UNREADABLE, "the caller is asked for", "", endpoint.method().at()));
    }
    Access strictest = Access.strictest(all);
    if (!strictest.guarded()) {
      Access checked = checks.in(endpoint.method());
      strictest = checked.guarded() ? checked : strictest;
    }
    if (strictest.grade() == Grade.RESTRICTED && isOrdinary(strictest.detail())) {
      return new Access(
          Grade.AUTHENTICATED, strictest.reason(), strictest.detail(), strictest.at());
    }
    return strictest.grade() == Grade.UNGUARDED
        ? unread(endpoint.framework().id(), strictest)
        : strictest;
  }

  /** Whether the endpoint, or what it calls, asks who calls. */
  public boolean asksWhoCalls(Endpoint endpoint) {
    return !endpoint.from(Endpoint.Source.CALLER).isEmpty()
        || checks.in(endpoint.method()).guarded();
  }

  /** Whether a role is one that ordinary users have, and no expression looks at the data. */
  private boolean isOrdinary(String detail) {
    return !detail.contains("#")
        && !detail.contains("@")
        && catalogue.ordinaryRoles().matcher(detail).matches();
  }

  /** Who may call paths that no method of the sources answers at. */
  public Access ofPaths(String module, List<String> paths) {
    List<Access> all = new ArrayList<>();
    all.add(chains(module).access(paths, Set.of("GET", "POST")));
    all.add(settings.access(paths, Set.of("GET", "POST")));
    for (Checks.Filter filter : filters) {
      if (filter.bindings().isEmpty() && (spring.chains().isEmpty() || !filter.servlet())) {
        all.add(new Access(Grade.UNREADABLE, filter.type().simpleName(), "", filter.type().at()));
      }
    }
    Access strictest = Access.strictest(all);
    return strictest.grade() == Grade.UNGUARDED ? unread("spring-web", strictest) : strictest;
  }

  /** What annotations say of a class as a whole. */
  public Access declared(TypeDeclaration type) {
    return methods.of(type);
  }

  /** What annotations say of a method, wherever it is called from. */
  public Access declared(Method method, TypeDeclaration type) {
    return methods.of(method, type);
  }

  /** A library, filter or rule that guards something of the application; empty where none does. */
  public Optional<String> anyGuard() {
    Optional<String> artifact = used.artifact(catalogue.artifacts());
    if (artifact.isPresent()) {
      return artifact;
    }
    Optional<String> type = used.inPackages(catalogue.packages());
    if (type.isPresent()) {
      return type;
    }
    if (!filters.isEmpty()) {
      return Optional.of(filters.get(0).type().name());
    }
    return settings.chains().isEmpty() ? Optional.empty() : Optional.of("rules in the settings");
  }

  /** Names of libraries that the program uses. */
  public UsedNames used() {
    return used;
  }

  private Access byPath(Endpoint endpoint) {
    ChainRules chains = byModule.computeIfAbsent(endpoint.type().module(), this::chainsOf);
    Access bySpring = chains.access(endpoint);
    Access bySettings = settings.access(endpoint);
    // Both are asked; an explicit opening of either is worth telling.
    return Access.strictest(List.of(bySpring, bySettings));
  }

  private ChainRules chains(String module) {
    return byModule.computeIfAbsent(module, this::chainsOf);
  }

  /** A module's own chains, else those of modules that run with it, else all. */
  private ChainRules chainsOf(String module) {
    List<ChainRules.Chain> own =
        spring.chains().stream().filter(c -> c.module().equals(module)).toList();
    if (own.isEmpty()) {
      own = spring.chains().stream().filter(c -> modules.together(module, c.module())).toList();
    }
    return own.isEmpty() ? spring : new ChainRules(spring.ignored(), own);
  }

  private Access byFilter(Endpoint endpoint) {
    for (Checks.Filter filter : filters) {
      boolean bound =
          filter.bindings().isEmpty()
              || endpoint.method().annotations().stream()
                  .anyMatch(a -> filter.bindings().contains(a.type()))
              || endpoint.type().annotations().stream()
                  .anyMatch(a -> filter.bindings().contains(a.type()));
      // Beside Spring Security's chains a servlet filter finds out who calls; the chains decide.
      if (bound && !(filter.servlet() && !spring.chains().isEmpty())) {
        return new Access(Grade.UNREADABLE, filter.type().simpleName(), "", filter.type().at());
      }
    }
    return Access.UNGUARDED;
  }

  /**
   * Where a library guards the application and none of its rules could be read, nothing can be
   * told: its defaults, or settings outside the sources, decide. Likewise where endpoints are
   * marked that need no guard: then the others have one. Micronaut's library lets nobody in where
   * no rule says otherwise.
   */
  private Access unread(String framework, Access unguarded) {
    if (framework.equals("micronaut") && closedByDefault) {
      return new Access(Grade.DENIED, MICRONAUT_SECURITY, "", null);
    }
    boolean readable =
        !spring.chains().isEmpty()
            || !settings.chains().isEmpty()
            || (marked && framework.equals("jax-rs"));
    Optional<String> library =
        used.artifact(catalogue.artifacts()).or(() -> used.inPackages(catalogue.packages()));
    if (optsOut || (!readable && library.isPresent())) {
      return new Access(Grade.UNREADABLE, library.orElse("annotations"), "", null);
    }
    return unguarded;
  }
}
