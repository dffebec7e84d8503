package dev.vigie.archcanary.library.gate;

import com.samskivert.mustache.Mustache;

public record UsesMustache(Mustache mustache) {}
