package dev.vigie.archcanary.library.gate;

import org.xml.sax.InputSource;

public record UsesSax(InputSource input) {}
