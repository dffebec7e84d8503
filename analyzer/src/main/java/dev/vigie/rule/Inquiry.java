package dev.vigie.rule;

import dev.vigie.catalog.api.LinkedApis;
import dev.vigie.flow.CallGraph;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.rule.call.Call;
import dev.vigie.rule.call.CallMatching;
import dev.vigie.rule.call.Code;
import dev.vigie.rule.call.FixedValues;
import dev.vigie.rule.call.Origins;
import dev.vigie.rule.store.Protections;
import dev.vigie.rule.store.StoredTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The look at one dossier, with what is derived from it on demand, once for all rules of a run.
 * They judge one after the other, in one thread.
 */
final class Inquiry {
  private final Dossier dossier;
  private final Knowledge knowledge;
  private @Nullable CallGraph calls;
  private @Nullable StoredTypes stored;
  private @Nullable Protections protections;
  private @Nullable LinkedApis apis;
  private @Nullable CallMatching matching;
  private @Nullable List<Call> code;

  Inquiry(Dossier dossier, Knowledge knowledge) {
    this.dossier = dossier;
    this.knowledge = knowledge;
  }

  Dossier dossier() {
    return dossier;
  }

  Program program() {
    return dossier.program();
  }

  SeverityScale severities() {
    return knowledge.severities();
  }

  /** Says what findings rest on. */
  Grounds grounds() {
    return new Grounds(program());
  }

  CallGraph calls() {
    if (calls == null) {
      calls = CallGraph.of(program());
    }
    return calls;
  }

  StoredTypes stored() {
    if (stored == null) {
      stored = StoredTypes.of(program(), knowledge.stores());
    }
    return stored;
  }

  LinkedApis apis() {
    if (apis == null) {
      apis = knowledge.apis().in(program());
    }
    return apis;
  }

  Protections protections() {
    if (protections == null) {
      protections = new Protections(program(), knowledge.stores(), apis(), calls());
    }
    return protections;
  }

  /** Tells which calls a pattern is about. */
  CallMatching matching() {
    if (matching == null) {
      Origins origins = new Origins(program(), calls());
      matching = new CallMatching(program(), origins, new FixedValues(origins, apis()));
    }
    return matching;
  }

  /** All calls of the sources. */
  List<Call> code() {
    if (code == null) {
      code = Code.calls(program());
    }
    return code;
  }

  /** Whether a method is test code. */
  boolean isTest(MethodRef method) {
    return isTest(method.owner());
  }

  /** Whether a type is test code. */
  boolean isTest(String type) {
    return program().type(type).map(declared -> declared.test()).orElse(false);
  }
}
