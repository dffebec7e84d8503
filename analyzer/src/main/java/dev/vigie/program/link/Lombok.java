package dev.vigie.program.link;

import java.util.List;

/** What Lombok's annotations imply. */
final class Lombok {
  private Lombok() {}

  static void declareTypes(List<SourceType> types, Linking linking) {}

  static void add(SourceType type, Linking linking) {}
}
