package dev.vigie.report.html;

import com.samskivert.mustache.Mustache;
import dev.vigie.inventory.Evidence;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.report.InventoryOrder;
import dev.vigie.report.PageParts;
import dev.vigie.report.Printable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An inventory as one HTML file, for who keeps the register: a table for each class or table, with
 * the reasons. It has no script and loads nothing; all that comes from analysed code is escaped.
 */
public final class InventoryPage {
  private InventoryPage() {}

  /**
   * The document, in UTF-8. Same inventory, same bytes.
   *
   * @param project its name
   * @param version of Vigie
   * @param complete whether everything was read
   */
  public static byte[] of(
      String project, String version, List<PersonalMember> members, boolean complete) {
    String style = PageParts.resource(InventoryPage.class, "inventory.css");
    TreeMap<String, List<PersonalMember>> byOwner = new TreeMap<>();
    for (PersonalMember member : members.stream().sorted(InventoryOrder.BY_PLACE).toList()) {
      byOwner.computeIfAbsent(member.place().owner(), owner -> new ArrayList<>()).add(member);
    }
    List<Map<String, Object>> owners = new ArrayList<>();
    byOwner.forEach(
        (owner, held) ->
            owners.add(
                Map.of(
                    "owner",
                    Printable.line(owner),
                    "members",
                    held.stream().map(InventoryPage::row).toList())));
    long certain = members.stream().filter(PersonalMember::isCertain).count();
    Map<String, Object> values = new HashMap<>();
    values.put("project", Printable.line(project));
    values.put("version", version);
    values.put("style", style);
    values.put("styleHash", PageParts.hash(style));
    values.put("elements", number(members.size()));
    values.put("holders", number(byOwner.size()));
    values.put("certain", number(certain));
    values.put("likely", number(members.size() - certain));
    values.put("incomplete", !complete);
    values.put("owners", owners);
    return Mustache.compiler()
        .compile(PageParts.resource(InventoryPage.class, "inventory.mustache"))
        .execute(values)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> row(PersonalMember member) {
    return Map.of(
        "member",
        Printable.line(member.place().member()),
        "label",
        member.element().label(),
        "sensitivity",
        member.element().sensitivity().id(),
        "sensitivityText",
        member.element().sensitivity().id().replace('_', ' '),
        "subject",
        member.subject(),
        "answer",
        InventoryOrder.answer(member),
        "confidence",
        String.format(Locale.ROOT, "%.2f", member.confidence()),
        "evidence",
        member.evidence().stream().map(Evidence::text).map(Printable::line).toList(),
        "place",
        Printable.line(member.at().path()) + ":" + member.at().line());
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
