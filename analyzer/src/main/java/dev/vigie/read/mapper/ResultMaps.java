package dev.vigie.read.mapper;

import dev.vigie.facts.MapperFacts.Mapping;
import dev.vigie.facts.MapperFacts.ResultMap;
import dev.vigie.read.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** Result maps; what an association or collection maps gets the dotted path of its property. */
final class ResultMaps {
  private ResultMaps() {}

  static ResultMap read(XmlElement element) {
    List<Mapping> mappings = new ArrayList<>();
    addMappings(mappings, element, "", "");
    return new ResultMap(
        element.attributeOrEmpty("id"),
        element.attributeOrEmpty("type"),
        element.attribute("extends"),
        mappings,
        element.at());
  }

  private static void addMappings(
      List<Mapping> mappings, XmlElement parent, String path, String columnPrefix) {
    for (XmlElement element : parent.children()) {
      switch (element.name()) {
        case "id", "result" ->
            mappings.add(
                mapping(element, path + element.attributeOrEmpty("property"), columnPrefix));
        case "idArg", "arg" ->
            mappings.add(mapping(element, path + element.attributeOrEmpty("name"), columnPrefix));
        case "association", "collection" -> {
          String property = path + element.attributeOrEmpty("property");
          if (element.attribute("column") != null || element.children().isEmpty()) {
            mappings.add(mapping(element, property, columnPrefix));
          }
          addMappings(
              mappings,
              element,
              property + ".",
              columnPrefix + element.attributeOrEmpty("columnPrefix"));
        }
        case "constructor", "discriminator", "case" ->
            addMappings(mappings, element, path, columnPrefix);
        default -> {
          // nothing else maps a column
        }
      }
    }
  }

  private static Mapping mapping(XmlElement element, String property, String columnPrefix) {
    String type = element.attribute("javaType");
    String column = element.attributeOrEmpty("column");
    return new Mapping(
        property,
        column.isEmpty() ? "" : columnPrefix + column,
        type == null ? element.attribute("ofType") : type,
        element.attribute("typeHandler"),
        element.at());
  }
}
