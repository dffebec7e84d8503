package dev.vigie.rule;

import dev.vigie.catalog.api.LinkedApis;
import dev.vigie.catalog.literal.Literals;
import dev.vigie.flow.CallGraph;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.rule.build.Builds;
import dev.vigie.rule.call.CallMatching;
import dev.vigie.rule.call.Calls;
import dev.vigie.rule.endpoint.Authorisation;
import dev.vigie.rule.endpoint.Endpoint;
import dev.vigie.rule.endpoint.Lookups;
import dev.vigie.rule.endpoint.OpenPages;
import dev.vigie.rule.endpoint.ShownData;
import dev.vigie.rule.lifecycle.FlagLives;
import dev.vigie.rule.lifecycle.LifeSigns;
import dev.vigie.rule.lifecycle.Lifecycles;
import dev.vigie.rule.setting.Configuration;
import dev.vigie.rule.store.Protections;
import dev.vigie.rule.store.StoredTypes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule's look at one dossier, with what is derived from it on demand. Lives for one call of
 * {@link Rule#judge}, in one thread.
 */
final class Inquiry {
  private final Dossier dossier;
  private final Knowledge knowledge;
  private @Nullable Protections protections;
  private @Nullable Map<PersonalMember, String> listed;

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
    return dossier.derived().calls();
  }

  StoredTypes stored() {
    return dossier.derived().stored(knowledge.stores());
  }

  Lifecycles lives() {
    return dossier.derived().lives(knowledge);
  }

  FlagLives flags() {
    return dossier.derived().flags();
  }

  LifeSigns signs() {
    return dossier.derived().signs(knowledge);
  }

  LinkedApis apis() {
    return dossier.derived().apis(knowledge);
  }

  Protections protections() {
    if (protections == null) {
      protections = new Protections(program(), knowledge.stores(), apis(), calls());
    }
    return protections;
  }

  /** The methods that answer requests. */
  List<Endpoint> endpoints() {
    return dossier.derived().endpoints(knowledge).all();
  }

  /** Who may call them. */
  Authorisation authorisation() {
    return dossier.derived().authorisation(knowledge);
  }

  /** What objects give away when they are written out. */
  ShownData shown() {
    return new ShownData(program(), dossier.inventory(), knowledge.endpoints().hiding());
  }

  /** Endpoints that must be open. */
  OpenPages openPages() {
    return new OpenPages(knowledge.access().openPages());
  }

  /** Endpoints that find a record by its identifier. */
  Lookups lookups() {
    return new Lookups(calls());
  }

  Literals literals() {
    return knowledge.literals();
  }

  Configuration configuration() {
    return dossier.derived().configuration();
  }

  Builds builds() {
    return dossier.derived().builds();
  }

  /** The data that a record of processing lists, with the class or table that it belongs to. */
  Map<PersonalMember, String> listed() {
    if (listed == null) {
      listed = ListedData.of(dossier, knowledge, at -> false);
    }
    return listed;
  }

  /** Tells which calls a pattern is about. */
  CallMatching matching() {
    return dossier.derived().matching(apis());
  }

  /** All calls of the sources. */
  Calls code() {
    return dossier.derived().code();
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
