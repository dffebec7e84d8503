package dev.vigie.read.mapper;

import dev.vigie.facts.MapperFacts.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which column a placeholder is written to or compared with: the name before {@code =} or another
 * comparison, or the column at the same position of an {@code INSERT}.
 */
final class PlaceholderColumns {
  private static final Pattern PLACEHOLDER = Pattern.compile("[#$]\\{[^{}]*\\}");
  private static final Pattern COMPARED =
      Pattern.compile(
          "([\\w.`\"\\[\\]]+)\\s*(?:=|<>|!=|<=?|>=?|(?:not\\s+)?i?like|(?:not\\s+)?in)\\s*"
              + "(?:\\w+\\s*\\(|\\()?\\s*(?:'%?'\\s*\\|\\|\\s*)?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern INSERT =
      Pattern.compile(
          "^\\s*(?:insert(?:\\s+(?:ignore|overwrite))?|replace|merge)\\s+(?:into\\s+)?[\\w.`\"\\[\\]${}]+\\s*\\(",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern VALUES =
      Pattern.compile("\\bvalues?\\s*\\(|\\bselect\\s", Pattern.CASE_INSENSITIVE);

  private PlaceholderColumns() {}

  /** {@code placeholders}, which are those of {@code sql} in order, with their columns. */
  static List<Placeholder> assign(String sql, List<Placeholder> placeholders) {
    List<Inserted> inserted = inserted(sql);
    List<Placeholder> assigned = new ArrayList<>(placeholders.size());
    Matcher matcher = PLACEHOLDER.matcher(sql);
    for (Placeholder placeholder : placeholders) {
      if (!matcher.find()) {
        return placeholders;
      }
      assigned.add(
          new Placeholder(
              placeholder.property(),
              column(sql, matcher.start(), inserted),
              placeholder.typeHandler(),
              placeholder.literal(),
              placeholder.at()));
    }
    return assigned;
  }

  private static @Nullable String column(String sql, int offset, List<Inserted> inserted) {
    for (Inserted value : inserted) {
      if (value.start() <= offset && offset < value.end()) {
        return value.column();
      }
    }
    Matcher compared = COMPARED.matcher(sql.substring(Math.max(0, offset - 120), offset));
    return compared.find() ? bare(compared.group(1)) : null;
  }

  private record Inserted(String column, int start, int end) {}

  private static List<Inserted> inserted(String sql) {
    Matcher insert = INSERT.matcher(sql);
    if (!insert.find()) {
      return List.of();
    }
    List<int[]> columns = parts(sql, insert.end());
    int afterColumns = columns.isEmpty() ? insert.end() : columns.get(columns.size() - 1)[1];
    Matcher values = VALUES.matcher(sql);
    if (!values.find(Math.min(sql.length(), afterColumns))) {
      return List.of();
    }
    List<int[]> given = parts(sql, values.end());
    List<Inserted> inserted = new ArrayList<>();
    for (int i = 0; i < Math.min(columns.size(), given.size()); i++) {
      String column = bare(sql.substring(columns.get(i)[0], columns.get(i)[1]));
      inserted.add(new Inserted(column, given.get(i)[0], given.get(i)[1]));
    }
    return inserted;
  }

  /**
   * Start and end of what commas separate, from {@code from} to the closing parenthesis; without
   * empty parts.
   */
  private static List<int[]> parts(String sql, int from) {
    List<int[]> parts = new ArrayList<>();
    int depth = 0;
    int start = from;
    for (int i = from; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '{' || c == '(') {
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (c == ')' && --depth < 0) {
        add(parts, sql, start, i);
        return parts;
      } else if (c == ',' && depth == 0) {
        add(parts, sql, start, i);
        start = i + 1;
      }
    }
    add(parts, sql, start, sql.length());
    return parts;
  }

  private static void add(List<int[]> parts, String sql, int start, int end) {
    if (!sql.substring(start, end).isBlank()) {
      parts.add(new int[] {start, end});
    }
  }

  private static String bare(String column) {
    String name = column.strip().replaceAll("[`\"\\[\\]]", "");
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
