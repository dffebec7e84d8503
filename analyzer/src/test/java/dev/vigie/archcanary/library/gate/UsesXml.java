package dev.vigie.archcanary.library.gate;

import javax.xml.stream.XMLInputFactory;

public record UsesXml(XMLInputFactory factory) {}
