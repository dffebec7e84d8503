package dev.vigie.archcanary.sound.gate;

import dev.vigie.archcanary.sound.finding.SimpleFinding;

public record Verdict(SimpleFinding worst) {}
