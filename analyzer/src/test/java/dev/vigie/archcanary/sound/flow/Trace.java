package dev.vigie.archcanary.sound.flow;

import dev.vigie.archcanary.sound.flow.solver.Solver;

public record Trace(Solver solver) {}
