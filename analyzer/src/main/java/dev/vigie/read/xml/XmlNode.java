package dev.vigie.read.xml;

/** Part of an element's content. */
public sealed interface XmlNode permits XmlElement, XmlText {}
