package dev.vigie.report.register;

import dev.vigie.catalog.Sensitivity;
import dev.vigie.processing.DataItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Categories of data as the CNIL's simple record of processing groups them, with the kinds that the
 * law treats apart as groups of their own.
 */
enum DataGroup {
  IDENTITY,
  PERSONAL,
  PROFESSIONAL,
  ECONOMIC,
  CONNECTION,
  LOCATION,
  USAGE,
  NATIONAL,
  SPECIAL,
  CRIMINAL,
  OTHER;

  String key() {
    return "register.group." + name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether the law treats it apart: Art. 9, 10 and 87 of the GDPR. */
  boolean sensitive() {
    return this == NATIONAL || this == SPECIAL || this == CRIMINAL;
  }

  static DataGroup of(DataItem item) {
    Sensitivity sensitivity = item.element().sensitivity();
    if (sensitivity == Sensitivity.SPECIAL_CATEGORY) {
      return SPECIAL;
    }
    if (sensitivity == Sensitivity.CRIMINAL) {
      return CRIMINAL;
    }
    if (sensitivity == Sensitivity.NATIONAL_IDENTIFIER) {
      return NATIONAL;
    }
    return switch (item.element().family()) {
      case "IDENTITY", "CONTACT" -> IDENTITY;
      case "LIFE" -> PERSONAL;
      case "PROFESSIONAL" -> PROFESSIONAL;
      case "FINANCIAL" -> ECONOMIC;
      case "ONLINE", "CREDENTIAL" -> CONNECTION;
      case "LOCATION" -> LOCATION;
      case "USAGE" -> USAGE;
      case "OFFICIAL_ID" -> NATIONAL;
      case "HEALTH", "SPECIAL" -> SPECIAL;
      case "CRIMINAL" -> CRIMINAL;
      default -> OTHER;
    };
  }

  /** Data by group, in order of the groups. */
  static Map<DataGroup, List<DataItem>> grouped(List<DataItem> data) {
    Map<DataGroup, List<DataItem>> groups = new TreeMap<>();
    data.forEach(item -> groups.computeIfAbsent(of(item), key -> new ArrayList<>()).add(item));
    return groups;
  }
}
