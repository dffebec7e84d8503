package dev.vigie.read.sql;

import dev.vigie.facts.SqlFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Collects what the statements of a script say of tables, and those that delete, drop or schedule.
 */
final class SqlScript {
  private static final Set<String> TABLE_ADJECTIVES =
      Set.of(
          "OR",
          "REPLACE",
          "GLOBAL",
          "LOCAL",
          "PRIVATE",
          "TEMPORARY",
          "TEMP",
          "UNLOGGED",
          "EXTERNAL",
          "CACHED",
          "MEMORY",
          "COLUMN",
          "ROW",
          "FOREIGN",
          "BLOCKCHAIN",
          "IMMUTABLE");
  private static final Set<String> ROUTINES = Set.of("PROCEDURE", "FUNCTION", "TRIGGER");
  private static final int MAX_TEXT = 4_000;

  private final List<SqlFacts.Table> tables = new ArrayList<>();
  private final List<SqlFacts.Statement> statements = new ArrayList<>();

  List<SqlFacts.Table> tables() {
    return tables;
  }

  List<SqlFacts.Statement> statements() {
    return statements;
  }

  void addTable(SqlFacts.Table table) {
    tables.add(table);
  }

  void addStatement(SqlFacts.Statement statement) {
    statements.add(statement);
  }

  /**
   * Adds the statements of {@code text}, whose first character stands at {@code line} and {@code
   * column}.
   */
  void add(String text, int line, int column) {
    for (List<SqlToken> tokens : SqlScan.statements(text, line, column)) {
      add(text, new SqlTokens(text, tokens));
    }
  }

  private void add(String text, SqlTokens tokens) {
    SqlToken first = tokens.peek();
    if (first.is("CREATE")) {
      create(tokens);
    } else if (first.is("ALTER")) {
      alter(tokens);
    } else if (first.is("COMMENT")) {
      comment(tokens);
    } else if (first.is("DELETE")) {
      tokens.next();
      tokens.skip("FROM");
      tokens.skip("ONLY");
      keep("DELETE FROM", tokens.name(), tokens);
    } else if (first.is("UPDATE")) {
      tokens.next();
      tokens.skip("ONLY");
      keep("UPDATE", tokens.name(), tokens);
    } else if (first.is("TRUNCATE")) {
      tokens.next();
      tokens.skip("TABLE");
      tokens.skip("ONLY");
      keep("TRUNCATE TABLE", tokens.name(), tokens);
    } else if (first.is("DROP")) {
      drop(tokens);
    } else if (schedules(text, tokens)) {
      keep(first.upper() + " SCHEDULE", tokens.nameAfter("DELETE", "FROM"), tokens);
    }
  }

  private void create(SqlTokens tokens) {
    tokens.next();
    while (tokens.peek().isOneOf(TABLE_ADJECTIVES)) {
      tokens.next();
    }
    if (tokens.skip("TABLE")) {
      tokens.skipIfExists();
      SqlToken at = tokens.peek();
      String name = tokens.name();
      if (!name.isEmpty()) {
        tables.add(new SqlFacts.Table(name, ColumnDefinitions.inParentheses(tokens), at.at()));
        if (tokens.contains("TTL") || tokens.contains("default_time_to_live")) {
          keep("CREATE TABLE TTL", name, tokens);
        }
      }
      return;
    }
    while (tokens.hasNext()
        && !tokens.peek().is("EVENT")
        && !tokens.peek().isOneOf(ROUTINES)
        && !tokens.peek().isSymbol('(')
        && tokens.position() < 8) {
      tokens.next();
    }
    if (tokens.peek().is("EVENT")) {
      keep("CREATE EVENT", tokens.nameAfter("DELETE", "FROM"), tokens);
    } else if (tokens.peek().isOneOf(ROUTINES)) {
      keep("CREATE " + tokens.peek().upper(), tokens.nameAfter("DELETE", "FROM"), tokens);
    }
  }

  private void alter(SqlTokens tokens) {
    tokens.next();
    if (tokens.peek().is("EVENT")) {
      keep("ALTER EVENT", "", tokens);
      return;
    }
    if (!tokens.skip("TABLE")) {
      return;
    }
    tokens.skipIfExists();
    tokens.skip("ONLY");
    SqlToken at = tokens.peek();
    String name = tokens.name();
    List<SqlFacts.Column> columns = ColumnDefinitions.altered(tokens);
    if (!columns.isEmpty()) {
      tables.add(new SqlFacts.Table(name, columns, at.at()));
    }
    for (String second : List.of("PARTITION", "COLUMN")) {
      if (tokens.containsPair("DROP", second)) {
        keep("ALTER TABLE DROP " + second, name, tokens);
      }
    }
    if (tokens.contains("TTL") || tokens.contains("default_time_to_live")) {
      keep("ALTER TABLE TTL", name, tokens);
    }
  }

  private void drop(SqlTokens tokens) {
    tokens.next();
    while (tokens.peek().isOneOf(TABLE_ADJECTIVES)) {
      tokens.next();
    }
    if (tokens.skip("TABLE")) {
      tokens.skipIfExists();
      keep("DROP TABLE", tokens.name(), tokens);
    } else if (tokens.skip("EVENT")) {
      keep("DROP EVENT", "", tokens);
    }
  }

  /**
   * {@code COMMENT ON COLUMN t.c IS '…'}: the column of a table of this script, or a table of its
   * own.
   */
  private void comment(SqlTokens tokens) {
    tokens.next();
    tokens.skip("ON");
    if (!tokens.skip("COLUMN")) {
      return;
    }
    SqlToken at = tokens.peek();
    String path = tokens.name();
    int dot = path.lastIndexOf('.');
    if (dot < 0 || !tokens.skip("IS") || tokens.peek().kind() != SqlToken.Kind.STRING) {
      return;
    }
    String table = path.substring(0, dot);
    String column = path.substring(dot + 1);
    String comment = tokens.peek().text();
    for (int i = tables.size() - 1; i >= 0; i--) {
      if (tables.get(i).name().equalsIgnoreCase(table)) {
        SqlFacts.Table commented = commented(tables.get(i), column, comment);
        if (!commented.equals(tables.get(i))) {
          tables.set(i, commented);
          return;
        }
      }
    }
    tables.add(
        new SqlFacts.Table(
            table, List.of(new SqlFacts.Column(column, "", comment, at.at())), at.at()));
  }

  private static SqlFacts.Table commented(SqlFacts.Table table, String column, String comment) {
    List<SqlFacts.Column> columns = new ArrayList<>();
    for (SqlFacts.Column candidate : table.columns()) {
      columns.add(
          candidate.name().equalsIgnoreCase(column)
              ? new SqlFacts.Column(candidate.name(), candidate.type(), comment, candidate.at())
              : candidate);
    }
    return new SqlFacts.Table(table.name(), columns, table.at());
  }

  private static boolean schedules(String text, SqlTokens tokens) {
    String words = text.substring(tokens.start(), tokens.end()).toLowerCase(Locale.ROOT);
    return words.contains("cron.schedule")
        || words.contains("dbms_scheduler")
        || words.contains("dbms_job")
        || words.contains("add_retention_policy");
  }

  private void keep(String verb, String table, SqlTokens tokens) {
    String text = tokens.whole();
    statements.add(
        new SqlFacts.Statement(
            verb,
            table,
            text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text,
            tokens.at()));
  }
}
