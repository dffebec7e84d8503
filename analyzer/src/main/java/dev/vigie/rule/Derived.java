package dev.vigie.rule;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * What is worked out of one dossier, once for all rules that ask: call graph, stored types,
 * protections. Made on demand; a function of the dossier and of what is known, so that no rule can
 * tell whether another has asked before.
 */
public final class Derived {
  private final Map<Knowledge, Inquiry> inquiries = new IdentityHashMap<>();

  /** The look at a dossier by somebody who knows this. */
  synchronized Inquiry inquiry(Dossier dossier, Knowledge knowledge) {
    return inquiries.computeIfAbsent(knowledge, known -> new Inquiry(dossier, known));
  }
}
