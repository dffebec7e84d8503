package dev.vigie.read.sql;

import dev.vigie.facts.SqlFacts.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Columns as {@code CREATE TABLE} and {@code ALTER TABLE} define them. */
final class ColumnDefinitions {
  private static final Set<String> NO_COLUMN =
      Set.of(
          "CONSTRAINT",
          "PRIMARY",
          "FOREIGN",
          "UNIQUE",
          "KEY",
          "INDEX",
          "CHECK",
          "FULLTEXT",
          "SPATIAL",
          "EXCLUDE",
          "LIKE",
          "PERIOD",
          "PARTITION",
          "SUPPLEMENTAL");

  /** What can follow a column's type. */
  private static final Set<String> AFTER_TYPE =
      Set.of(
          "NOT",
          "NULL",
          "DEFAULT",
          "PRIMARY",
          "UNIQUE",
          "REFERENCES",
          "CHECK",
          "COMMENT",
          "AUTO_INCREMENT",
          "AUTOINCREMENT",
          "GENERATED",
          "COLLATE",
          "CONSTRAINT",
          "ENCRYPT",
          "ENCRYPTED",
          "ON",
          "IDENTITY",
          "AS",
          "STORED",
          "VIRTUAL",
          "INVISIBLE",
          "VISIBLE",
          "KEY",
          "FIRST",
          "AFTER",
          "USING",
          "MASKED",
          "SPARSE",
          "STORAGE",
          "COMPRESSION",
          "TTL",
          "CODEC");

  private ColumnDefinitions() {}

  /** The columns between the parentheses that are next; empty where none are. */
  static List<Column> inParentheses(SqlTokens tokens) {
    List<Column> columns = new ArrayList<>();
    if (!tokens.peek().isSymbol('(')) {
      return columns;
    }
    tokens.next();
    while (tokens.hasNext() && !tokens.peek().isSymbol(')')) {
      add(columns, definition(tokens));
      if (tokens.peek().isSymbol(',')) {
        tokens.next();
      }
    }
    tokens.next();
    return columns;
  }

  /** The columns that the actions of an {@code ALTER TABLE} add or change. */
  static List<Column> altered(SqlTokens tokens) {
    List<Column> columns = new ArrayList<>();
    boolean adding = false;
    while (tokens.hasNext()) {
      SqlToken action = tokens.next();
      if (action.is("ADD") || action.is("MODIFY")) {
        adding = true;
        tokens.skip("COLUMN");
        tokens.skipIfExists();
        defined(columns, tokens);
      } else if (action.is("CHANGE")) {
        tokens.skip("COLUMN");
        tokens.name();
        defined(columns, tokens);
      } else if (action.is("ALTER")) {
        tokens.skip("COLUMN");
        changedType(columns, tokens);
      } else if (action.isOneOf(Set.of("DROP", "RENAME", "SET", "OWNER", "ENABLE", "DISABLE"))) {
        adding = false;
      } else if (action.isSymbol(',') && adding && startsColumn(tokens)) {
        defined(columns, tokens);
      } else if (action.isSymbol('(')) {
        tokens.skipParenthesis();
      }
    }
    return columns;
  }

  /** Oracle and SQL Server let further columns follow a comma without another {@code ADD}. */
  private static boolean startsColumn(SqlTokens tokens) {
    return tokens.peek().isName()
        && tokens.peek(1).kind() == SqlToken.Kind.WORD
        && !tokens.peek().isOneOf(NO_COLUMN)
        && !tokens
            .peek()
            .isOneOf(Set.of("ADD", "MODIFY", "CHANGE", "ALTER", "DROP", "RENAME", "SET"));
  }

  private static void defined(List<Column> columns, SqlTokens tokens) {
    if (tokens.peek().isSymbol('(')) {
      columns.addAll(inParentheses(tokens));
    } else {
      add(columns, definition(tokens));
    }
  }

  /** {@code ALTER COLUMN c [SET DATA] TYPE t} and {@code ALTER COLUMN c t}. */
  private static void changedType(List<Column> columns, SqlTokens tokens) {
    SqlToken name = tokens.peek();
    if (!name.isName()) {
      return;
    }
    tokens.next();
    if (tokens.peek().is("SET") && !tokens.peek(1).is("DATA")) {
      return;
    }
    if (tokens.peek().isOneOf(Set.of("DROP", "ADD", "RESTART", "RENAME"))) {
      return;
    }
    tokens.skip("SET");
    tokens.skip("DATA");
    tokens.skip("TYPE");
    String type = type(tokens);
    if (!type.isEmpty()) {
      columns.add(new Column(name.text(), type, comment(tokens), name.at()));
    }
  }

  private static void add(List<Column> columns, @Nullable Column column) {
    if (column != null) {
      columns.add(column);
    }
  }

  /** One definition, up to the comma or parenthesis after it; null where it is no column. */
  private static @Nullable Column definition(SqlTokens tokens) {
    SqlToken name = tokens.peek();
    if (!name.isName() || (name.isOneOf(NO_COLUMN) && !isTypeAfter(tokens))) {
      comment(tokens);
      return null;
    }
    tokens.next();
    String type = type(tokens);
    return new Column(name.text(), type, comment(tokens), name.at());
  }

  /**
   * A column may be called {@code key} or {@code period}: then a type follows, not a parenthesis or
   * keyword.
   */
  private static boolean isTypeAfter(SqlTokens tokens) {
    boolean maybeName = tokens.peek().isOneOf(Set.of("KEY", "INDEX", "PERIOD", "PARTITION"));
    SqlToken next = tokens.peek(1);
    return maybeName
        && next.isOneOf(
            Set.of(
                "VARCHAR",
                "VARCHAR2",
                "CHAR",
                "TEXT",
                "INT",
                "INTEGER",
                "BIGINT",
                "DATE",
                "TIMESTAMP",
                "NUMBER",
                "BOOLEAN",
                "SMALLINT",
                "NVARCHAR",
                "CLOB"));
  }

  private static String type(SqlTokens tokens) {
    SqlToken first = tokens.peek();
    SqlToken last = null;
    while (tokens.hasNext()
        && !endsDefinition(tokens.peek())
        && !tokens.peek().isOneOf(AFTER_TYPE)) {
      last = tokens.next();
      if (last.isSymbol('(')) {
        while (tokens.hasNext() && !last.isSymbol(')')) {
          last = tokens.next();
        }
      }
    }
    return last == null ? "" : tokens.written(first, last);
  }

  /** Passes the rest of a definition; the text after {@code COMMENT}, empty where there is none. */
  private static String comment(SqlTokens tokens) {
    String comment = "";
    while (tokens.hasNext() && !endsDefinition(tokens.peek())) {
      SqlToken token = tokens.next();
      if (token.isSymbol('(')) {
        tokens.skipParenthesis();
      } else if (token.is("COMMENT") && tokens.peek().kind() == SqlToken.Kind.STRING) {
        comment = tokens.next().text();
      }
    }
    return comment;
  }

  private static boolean endsDefinition(SqlToken token) {
    return token.isSymbol(',') || token.isSymbol(')');
  }
}
