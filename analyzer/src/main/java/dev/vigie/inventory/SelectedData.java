package dev.vigie.inventory;

import dev.vigie.catalog.Identifier;
import dev.vigie.program.FieldRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the first select list of an SQL or JPQL query gives: plain columns, with or without another
 * name, and those within functions that leave a text readable. A name after {@code from} or {@code
 * join} is a table or an entity.
 */
final class SelectedData {
  private static final Pattern FROM =
      Pattern.compile(
          "\\b(?:from|join)\\s+([\\w.`\"\\[\\]]+)(?:\\s+(?:as\\s+)?(\\w+))?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ITEM =
      Pattern.compile(
          "(?:(?:lower|upper|trim|coalesce|ifnull|nvl)\\s*\\(\\s*)?"
              + "(?:[`\"\\[]?(\\w+)[`\"\\]]?\\.)?[`\"\\[]?(\\w+)[`\"\\]]?(?:\\s*(?:,[^)]*)?\\))?"
              + "(?:\\s+(?:as\\s+)?[`\"\\[]?(\\w+)[`\"\\]]?)?",
          Pattern.CASE_INSENSITIVE);

  private final ColumnNames columns;
  private final Map<FieldRef, PersonalMember> fields;
  private final List<PersonalMember> members;

  SelectedData(
      ColumnNames columns, Map<FieldRef, PersonalMember> fields, List<PersonalMember> members) {
    this.columns = columns;
    this.fields = fields;
    this.members = members;
  }

  List<SelectedColumn> of(String query) {
    List<String> items = SelectAliases.items(query);
    Map<String, String> tables = tables(query);
    List<SelectedColumn> found = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      int position = i + 1;
      Matcher matcher = ITEM.matcher(items.get(i));
      if (matcher.matches()) {
        String column = matcher.group(2);
        String name = matcher.group(3) == null ? column : matcher.group(3);
        for (String table : tables(matcher.group(1), tables)) {
          members(table, column)
              .forEach(each -> found.add(new SelectedColumn(name, position, each)));
        }
      }
    }
    return List.copyOf(found);
  }

  /** Tables and entities by the names that the query gives them. */
  private static Map<String, String> tables(String query) {
    Map<String, String> tables = new LinkedHashMap<>();
    for (Matcher from = FROM.matcher(query); from.find(); ) {
      String table = from.group(1).replaceAll("[`\"\\[\\]]", "");
      String name = from.group(2) == null ? table : from.group(2);
      tables.putIfAbsent(name.toLowerCase(Locale.ROOT), table);
      tables.putIfAbsent(
          table.substring(table.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), table);
    }
    return tables;
  }

  /** The table that a column is said to be of; all of the query where none is said. */
  private static Set<String> tables(
      @org.jspecify.annotations.Nullable String name, Map<String, String> tables) {
    if (name == null) {
      return new LinkedHashSet<>(tables.values());
    }
    String table = tables.get(name.toLowerCase(Locale.ROOT));
    return table == null ? Set.of() : Set.of(table);
  }

  private List<PersonalMember> members(String table, String column) {
    List<PersonalMember> found =
        columns.membersOf(table, column).stream()
            .distinct()
            .map(fields::get)
            .filter(Objects::nonNull)
            .toList();
    if (!found.isEmpty()) {
      return found;
    }
    Optional<ColumnNames.Column> orphan = columns.orphan(table, column);
    return orphan.isEmpty()
        ? List.of()
        : members.stream()
            .filter(
                member ->
                    member.place() instanceof Place.OfColumn place
                        && place.table().equals(orphan.get().table())
                        && Identifier.joined(place.column())
                            .equals(Identifier.joined(orphan.get().name())))
            .toList();
  }
}
