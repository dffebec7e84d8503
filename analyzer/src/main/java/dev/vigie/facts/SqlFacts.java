package dev.vigie.facts;

import java.util.List;

/** What a SQL script says of tables, and which scheduled or destructive statements it holds. */
public record SqlFacts(
    List<Table> tables, List<Statement> statements, List<ReadProblem> problems, int lines)
    implements FileFacts {
  /** A created or altered table. */
  public record Table(String name, List<Column> columns, long at) {
    /** Copies the list. */
    public Table {
      columns = List.copyOf(columns);
    }
  }

  /** A column: name, SQL type as written, comment (empty where none). */
  public record Column(String name, String type, String comment, long at) {}

  /**
   * Another statement: its first words upper-cased (e.g. {@code DELETE FROM}), the table it names,
   * its text.
   */
  public record Statement(String verb, String table, String text, long at) {}

  /** Copies the lists. */
  public SqlFacts {
    tables = List.copyOf(tables);
    statements = List.copyOf(statements);
    problems = List.copyOf(problems);
  }
}
