package dev.vigie.report.text;

import dev.vigie.catalog.Sensitivity;
import dev.vigie.inventory.Holdings;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.report.InventoryOrder;
import dev.vigie.report.Printable;
import dev.vigie.report.text.Style.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The inventory in the terminal: a block for each class or table, a line for each member with what
 * it holds, how sensitive that is, and whose it is.
 */
public final class InventoryTable {
  private final TerminalOptions options;

  /** A table that looks like this. */
  public InventoryTable(TerminalOptions options) {
    this.options = options;
  }

  /** The whole table. Each of its lines ends in a line feed. */
  public String of(Holdings holdings) {
    StringBuilder out = new StringBuilder();
    section(out, "", holdings.personal());
    section(
        out,
        "Contact data of organisations, personal only where a natural person is behind it:",
        holdings.organisationContacts());
    section(out, "Secrets of the application, not of persons:", holdings.infrastructureSecrets());
    summary(out, holdings);
    return out.toString();
  }

  private void section(StringBuilder out, String title, List<PersonalMember> members) {
    if (members.isEmpty()) {
      return;
    }
    if (!title.isEmpty()) {
      out.append(paint(Role.NOTE, title)).append("\n\n");
    }
    Map<String, List<PersonalMember>> byOwner = new LinkedHashMap<>();
    for (PersonalMember member : members.stream().sorted(InventoryOrder.BY_PLACE).toList()) {
      byOwner
          .computeIfAbsent(
              member.at().path() + "\n" + member.place().owner(), k -> new ArrayList<>())
          .add(member);
    }
    int[] widths = widths(members);
    for (List<PersonalMember> block : byOwner.values()) {
      PersonalMember first = block.get(0);
      out.append(paint(Role.PLACE, Printable.line(first.place().owner())))
          .append("  ")
          .append(paint(Role.FRAME, TerminalReport.path(first.at().path())))
          .append('\n');
      block.forEach(member -> row(out, member, widths));
      out.append('\n');
    }
  }

  private static List<String> cells(PersonalMember member) {
    return List.of(
        Integer.toString(member.at().line()),
        Printable.line(member.place().member()),
        Printable.line(member.element().label()),
        member.element().sensitivity().id(),
        Printable.line(member.subject().isEmpty() ? "-" : member.subject()),
        InventoryOrder.answer(member) + String.format(Locale.ROOT, " %.2f", member.confidence()));
  }

  private static int[] widths(List<PersonalMember> members) {
    int[] widths = new int[6];
    for (PersonalMember member : members) {
      List<String> cells = cells(member);
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], cells.get(i).length());
      }
    }
    return widths;
  }

  private void row(StringBuilder out, PersonalMember member, int[] widths) {
    List<String> cells = cells(member);
    StringBuilder row = new StringBuilder("  ");
    for (int i = 0; i < widths.length; i++) {
      String blanks = " ".repeat(widths[i] - cells.get(i).length());
      String cell =
          i == 3 ? paint(role(member.element().sensitivity()), cells.get(i)) : cells.get(i);
      row.append(i == 0 ? blanks + cell : i == widths.length - 1 ? cell : cell + blanks)
          .append(i == widths.length - 1 ? "" : "  ");
    }
    out.append(row).append('\n');
  }

  private static Role role(Sensitivity sensitivity) {
    return switch (sensitivity) {
      case SPECIAL_CATEGORY, CRIMINAL, CREDENTIAL -> Role.GRAVE;
      case NATIONAL_IDENTIFIER, HIGHLY_PERSONAL -> Role.WARNING;
      case ORDINARY -> Role.STEP;
    };
  }

  private static void summary(StringBuilder out, Holdings holdings) {
    List<PersonalMember> members = holdings.personal();
    long certain = members.stream().filter(PersonalMember::isCertain).count();
    List<String> parts = new ArrayList<>();
    for (Sensitivity sensitivity : Sensitivity.values()) {
      long count = members.stream().filter(m -> m.element().sensitivity() == sensitivity).count();
      if (count > 0) {
        parts.add(count + " " + sensitivity.id());
      }
    }
    out.append(
        String.format(
            Locale.ROOT,
            "vigie: %d personal-data elements, %d certain and %d likely%s; %d contacts of"
                + " organisations, %d secrets of the application\n",
            members.size(),
            certain,
            members.size() - certain,
            parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")",
            holdings.organisationContacts().size(),
            holdings.infrastructureSecrets().size()));
  }

  private String paint(Role role, String text) {
    return options.style().paint(role, text);
  }
}
