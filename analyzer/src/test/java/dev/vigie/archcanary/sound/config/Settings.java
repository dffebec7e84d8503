package dev.vigie.archcanary.sound.config;

import org.snakeyaml.engine.v2.api.Load;

public record Settings(Load yaml) {}
