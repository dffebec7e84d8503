package dev.vigie.archcanary.library.gate;

import org.eclipse.jdt.core.compiler.IProblem;

public record UsesEclipse(IProblem problem) {}
