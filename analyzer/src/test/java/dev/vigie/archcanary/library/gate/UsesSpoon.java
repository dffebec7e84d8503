package dev.vigie.archcanary.library.gate;

import spoon.reflect.CtModel;

public record UsesSpoon(CtModel model) {}
