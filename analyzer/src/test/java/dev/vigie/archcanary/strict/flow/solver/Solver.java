package dev.vigie.archcanary.strict.flow.solver;

import dev.vigie.archcanary.strict.program.Model;

public record Solver(Model model) {}
