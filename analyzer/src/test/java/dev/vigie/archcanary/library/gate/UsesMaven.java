package dev.vigie.archcanary.library.gate;

import org.apache.maven.model.Model;

public record UsesMaven(Model model) {}
