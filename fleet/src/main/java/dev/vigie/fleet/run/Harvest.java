package dev.vigie.fleet.run;

import dev.vigie.fleet.link.Joined;
import dev.vigie.fleet.row.Table;
import dev.vigie.fleet.row.Tables;
import dev.vigie.fleet.scan.RepositoryResult;
import java.util.List;

/** The rows of a table: those of each repository, and those between repositories. */
public final class Harvest {
  private Harvest() {}

  /** What one repository has for a table. */
  public static List<? extends Record> rows(Table<?> table, RepositoryResult result) {
    return switch (table.name()) {
      case "repositories" -> List.of(result.repository());
      case "modules" -> result.modules();
      case "elements" -> result.elements();
      case "flows" -> result.flows();
      case "findings" -> result.findings();
      case "coverage" -> List.of(result.coverage());
      default -> List.of();
    };
  }

  /** What lies between repositories for a table. */
  public static List<? extends Record> rows(Table<?> table, Joined joined) {
    if (table.name().equals(Tables.LINKS.name())) {
      return joined.links();
    }
    return table.name().equals(Tables.FLOWS.name()) ? joined.flows() : List.of();
  }
}
