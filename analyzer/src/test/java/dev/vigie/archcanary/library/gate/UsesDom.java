package dev.vigie.archcanary.library.gate;

import org.w3c.dom.Document;

public record UsesDom(Document document) {}
