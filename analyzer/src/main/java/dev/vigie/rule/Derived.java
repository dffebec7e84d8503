package dev.vigie.rule;

import dev.vigie.catalog.api.LinkedApis;
import dev.vigie.flow.CallGraph;
import dev.vigie.flow.FlowMemory;
import dev.vigie.program.Program;
import dev.vigie.rule.build.Builds;
import dev.vigie.rule.call.CallMatching;
import dev.vigie.rule.call.Calls;
import dev.vigie.rule.call.Code;
import dev.vigie.rule.call.FixedValues;
import dev.vigie.rule.call.Origins;
import dev.vigie.rule.endpoint.Authorisation;
import dev.vigie.rule.endpoint.Endpoints;
import dev.vigie.rule.lifecycle.FlagLives;
import dev.vigie.rule.lifecycle.KeptStores;
import dev.vigie.rule.lifecycle.LifeSigns;
import dev.vigie.rule.lifecycle.Lifecycles;
import dev.vigie.rule.setting.Configuration;
import dev.vigie.rule.store.StoreCatalogue;
import dev.vigie.rule.store.StoredTypes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What several rules derive from one program: each part is worked out once, when the first rule
 * asks, with the knowledge that all rules of a run share.
 */
public final class Derived {
  private final Program program;
  private final @Nullable FlowMemory memory;
  private @Nullable LinkedApis apis;
  private @Nullable Configuration configuration;
  private @Nullable Builds builds;
  private @Nullable CallGraph calls;
  private @Nullable Calls code;
  private @Nullable CallMatching matching;
  private @Nullable StoredTypes stored;
  private @Nullable Lifecycles lives;
  private @Nullable LifeSigns signs;
  private @Nullable FlagLives flags;
  private @Nullable Endpoints endpoints;
  private @Nullable Authorisation authorisation;
  private final List<String> unsolved = new ArrayList<>();

  /** With nothing worked out yet. */
  public Derived(Program program) {
    this(program, null, null);
  }

  /**
   * The same.
   *
   * @param asked what was asked of a catalogue already; null for nothing
   * @param memory of what was followed when the program was analysed last; null where nobody has
   *     one
   */
  public Derived(Program program, @Nullable LinkedApis asked, @Nullable FlowMemory memory) {
    this.program = program;
    this.apis = asked;
    this.memory = memory;
  }

  /** What was followed when the program was analysed last. */
  @Nullable FlowMemory memory() {
    return memory;
  }

  /** Says what could not be derived to its end, in words. */
  synchronized void leave(List<String> unfinished) {
    unsolved.addAll(unfinished);
  }

  /** What could not be derived to its end, in words; empty where everything was. */
  public synchronized List<String> unsolved() {
    return List.copyOf(unsolved);
  }

  /** What the catalogue knows of the program's calls. */
  synchronized LinkedApis apis(Knowledge knowledge) {
    LinkedApis known = apis;
    if (known == null || !known.isOf(knowledge.apis())) {
      known = knowledge.apis().in(program);
      apis = known;
    }
    return known;
  }

  /** Its settings. */
  synchronized Configuration configuration() {
    Configuration known = configuration;
    if (known == null) {
      known = Configuration.of(program);
      configuration = known;
    }
    return known;
  }

  /** Its poms. */
  synchronized Builds builds() {
    Builds known = builds;
    if (known == null) {
      known = Builds.of(program);
      builds = known;
    }
    return known;
  }

  /** What calls what. */
  public synchronized CallGraph calls() {
    CallGraph known = calls;
    if (known == null) {
      known = CallGraph.of(program);
      calls = known;
    }
    return known;
  }

  /** All calls of the sources. */
  synchronized Calls code() {
    Calls known = code;
    if (known == null) {
      known = new Calls(Code.calls(program));
      code = known;
    }
    return known;
  }

  synchronized CallMatching matching(LinkedApis apis) {
    CallMatching known = matching;
    if (known == null) {
      Origins origins = new Origins(program, calls());
      known = new CallMatching(program, origins, new FixedValues(origins, apis));
      matching = known;
    }
    return known;
  }

  /** The types whose objects are stored. */
  public synchronized StoredTypes stored(StoreCatalogue catalogue) {
    StoredTypes known = stored;
    if (known == null) {
      known = StoredTypes.of(program, catalogue);
      stored = known;
    }
    return known;
  }

  /** What the code does to each store. */
  public synchronized Lifecycles lives(Knowledge knowledge) {
    Lifecycles known = lives;
    if (known == null) {
      known =
          Lifecycles.of(
              program,
              calls(),
              KeptStores.of(program, stored(knowledge.stores()), knowledge.lifecycle()),
              knowledge.lifecycle());
      lives = known;
    }
    return known;
  }

  /** What the code shows about each store. */
  public synchronized LifeSigns signs(Knowledge knowledge) {
    LifeSigns known = signs;
    if (known == null) {
      known =
          new LifeSigns(
              program,
              calls(),
              stored(knowledge.stores()),
              lives(knowledge),
              knowledge.lifecycle());
      signs = known;
    }
    return known;
  }

  synchronized FlagLives flags() {
    FlagLives known = flags;
    if (known == null) {
      known = FlagLives.of(program);
      flags = known;
    }
    return known;
  }

  /** The methods that answer requests. */
  public synchronized Endpoints endpoints(Knowledge knowledge) {
    Endpoints known = endpoints;
    if (known == null) {
      known = Endpoints.of(program, knowledge.endpoints());
      endpoints = known;
    }
    return known;
  }

  /** Who may call them. */
  public synchronized Authorisation authorisation(Knowledge knowledge) {
    Authorisation known = authorisation;
    if (known == null) {
      known = Authorisation.of(program, knowledge.access(), calls());
      authorisation = known;
    }
    return known;
  }
}
