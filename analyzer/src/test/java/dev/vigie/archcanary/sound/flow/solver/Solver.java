package dev.vigie.archcanary.sound.flow.solver;

import dev.vigie.archcanary.sound.program.Model;
import dev.vigie.archcanary.sound.source.Place;

public record Solver(Model model, Place start) {}
