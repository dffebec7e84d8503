package dev.vigie.program.link;

/** What MapStruct implements. */
final class MapStruct {
  private MapStruct() {}

  static void add(SourceType type, Linking linking) {}
}
