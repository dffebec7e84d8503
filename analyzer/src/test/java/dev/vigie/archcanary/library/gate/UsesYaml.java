package dev.vigie.archcanary.library.gate;

import org.snakeyaml.engine.v2.api.Load;

public record UsesYaml(Load load) {}
