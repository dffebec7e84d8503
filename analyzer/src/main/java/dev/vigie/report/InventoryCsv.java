package dev.vigie.report;

import dev.vigie.inventory.Evidence;
import dev.vigie.inventory.Holdings;
import dev.vigie.inventory.PersonalMember;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The inventory as CSV (RFC 4180), for spreadsheets: a line a member. A cell that a spreadsheet
 * would take for a formula is made a text.
 */
public final class InventoryCsv {
  private static final List<String> HEAD =
      List.of(
          "section",
          "path",
          "line",
          "kind",
          "owner",
          "member",
          "element",
          "label",
          "family",
          "sensitivity",
          "subject",
          "confidence",
          "answer",
          "evidence");

  private InventoryCsv() {}

  /** The table, in UTF-8, with a line that names the columns. */
  public static byte[] of(Holdings holdings) {
    StringBuilder out = new StringBuilder();
    row(out, HEAD);
    rows(out, "personal", holdings.personal());
    rows(out, "organisation-contact", holdings.organisationContacts());
    rows(out, "infrastructure-secret", holdings.infrastructureSecrets());
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void rows(StringBuilder out, String section, List<PersonalMember> members) {
    for (PersonalMember member : members.stream().sorted(InventoryOrder.BY_PLACE).toList()) {
      row(
          out,
          List.of(
              section,
              member.at().path(),
              Integer.toString(member.at().line()),
              InventoryOrder.kind(member.place()),
              member.place().owner(),
              member.place().member(),
              member.element().id(),
              member.element().label(),
              member.element().family(),
              member.element().sensitivity().id(),
              member.subject(),
              String.format(Locale.ROOT, "%.2f", member.confidence()),
              InventoryOrder.answer(member),
              member.evidence().stream().map(Evidence::text).collect(Collectors.joining("; "))));
    }
  }

  private static void row(StringBuilder out, List<String> cells) {
    out.append(cells.stream().map(InventoryCsv::cell).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  private static String cell(String text) {
    String safe = Printable.line(text);
    if (!safe.isEmpty() && "=+-@".indexOf(safe.charAt(0)) >= 0) {
      safe = "'" + safe;
    }
    return safe.matches("[^\",]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
