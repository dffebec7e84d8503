package dev.vigie.inventory;

import dev.vigie.catalog.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that a query gives to plain columns: {@code select c.birth_dt as bd from …}. */
final class SelectAliases {
  private static final Pattern SELECT =
      Pattern.compile("\\bselect\\s+(?:distinct\\s+)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:[\\w`\"\\[\\]]+\\.)*[`\"\\[]?(\\w+)[`\"\\]]?\\s+(?:as\\s+)?[`\"\\[]?(\\w+)[`\"\\]]?",
          Pattern.CASE_INSENSITIVE);

  private SelectAliases() {}

  /** Columns by the joined form of the name that the first {@code select} gives them. */
  static Map<String, String> of(String sql) {
    Map<String, String> aliases = new HashMap<>();
    items(sql).forEach(item -> add(item, aliases));
    return aliases;
  }

  /** What the first {@code select} lists, as it is written there. */
  static List<String> items(String sql) {
    List<String> items = new ArrayList<>();
    Matcher select = SELECT.matcher(sql);
    if (!select.find()) {
      return items;
    }
    int depth = 0;
    int start = select.end();
    for (int i = start; i < sql.length(); i++) {
      char c = sql.charAt(i);
      boolean from = depth == 0 && isFrom(sql, i);
      if (from || (c == ',' && depth == 0)) {
        items.add(sql.substring(start, i).strip());
        start = i + 1;
      }
      if (from) {
        break;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return items;
  }

  private static boolean isFrom(String sql, int at) {
    return sql.regionMatches(true, at, "from", 0, 4)
        && at > 0
        && Character.isWhitespace(sql.charAt(at - 1))
        && (at + 4 == sql.length() || Character.isWhitespace(sql.charAt(at + 4)));
  }

  private static void add(String item, Map<String, String> aliases) {
    Matcher matcher = ITEM.matcher(item);
    if (matcher.matches()) {
      aliases.putIfAbsent(Identifier.joined(matcher.group(2)), matcher.group(1));
    }
  }
}
