package dev.vigie.archcanary.strict.flow.solver;

import dev.vigie.archcanary.strict.flow.Trace;

public record UsesOwnRoom(Trace trace) {}
