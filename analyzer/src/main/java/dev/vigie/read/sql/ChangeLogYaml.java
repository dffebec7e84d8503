package dev.vigie.read.sql;

import dev.vigie.config.YamlNode;
import dev.vigie.facts.SqlFacts;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Liquibase change logs in YAML. What undoes a change is not read. */
public final class ChangeLogYaml {
  private final SqlScript script = new SqlScript();

  private ChangeLogYaml() {}

  /** Whether {@code root} is that of a change log. */
  public static boolean isChangeLog(YamlNode root) {
    return root instanceof YamlNode.Mapping mapping && mapping.get(ChangeLogXml.ROOT).isPresent();
  }

  /** What the change log {@code root} says; without problems and lines, which its reader knows. */
  public static SqlFacts read(YamlNode root) {
    ChangeLogYaml changeLog = new ChangeLogYaml();
    changeLog.add(root);
    return new SqlFacts(changeLog.script.tables(), changeLog.script.statements(), List.of(), 0);
  }

  private void add(YamlNode node) {
    if (node instanceof YamlNode.Sequence sequence) {
      sequence.items().forEach(this::add);
    } else if (node instanceof YamlNode.Mapping mapping) {
      for (YamlNode.Mapping.Entry entry : mapping.entries()) {
        change(entry.key(), entry.value());
      }
    }
  }

  private void change(YamlNode.Scalar key, YamlNode value) {
    long at = place(key);
    String table = text(value, "tableName");
    switch (key.text()) {
      case "rollback", "preConditions" -> {
        // not what the change does
      }
      case "createTable", "addColumn" ->
          script.addTable(new SqlFacts.Table(table, columns(value), at));
      case "modifyDataType" -> addColumn(table, value, "columnName", "newDataType", at);
      case "renameColumn" -> addColumn(table, value, "newColumnName", "columnDataType", at);
      case "setColumnRemarks" -> addColumn(table, value, "columnName", "columnDataType", at);
      case "dropTable" -> addStatement("DROP TABLE", table, value, at);
      case "delete" -> addStatement("DELETE FROM", table, value, at);
      case "sql" -> addSql(value);
      default -> add(value);
    }
  }

  private void addColumn(String table, YamlNode value, String name, String type, long at) {
    SqlFacts.Column column =
        new SqlFacts.Column(text(value, name), text(value, type), text(value, "remarks"), at);
    script.addTable(new SqlFacts.Table(table, List.of(column), at));
  }

  private void addStatement(String verb, String table, YamlNode value, long at) {
    String where = text(value, "where");
    String text = verb + " " + table + (where.isEmpty() ? "" : " WHERE " + where);
    script.addStatement(new SqlFacts.Statement(verb, table, text, at));
  }

  private void addSql(YamlNode value) {
    YamlNode sql =
        value instanceof YamlNode.Mapping mapping ? mapping.get("sql").orElse(value) : value;
    if (sql instanceof YamlNode.Scalar scalar) {
      script.add(scalar.text(), scalar.line(), scalar.column());
    }
  }

  private static List<SqlFacts.Column> columns(YamlNode change) {
    List<SqlFacts.Column> columns = new ArrayList<>();
    if (change instanceof YamlNode.Mapping mapping
        && mapping.get("columns").orElse(null) instanceof YamlNode.Sequence items) {
      for (YamlNode item : items.items()) {
        YamlNode column =
            item instanceof YamlNode.Mapping wrapper ? wrapper.get("column").orElse(item) : item;
        columns.add(
            new SqlFacts.Column(
                text(column, "name"),
                text(column, "type"),
                text(column, "remarks"),
                Span.of(column.line(), column.column(), column.line(), column.column())));
      }
    }
    return columns;
  }

  private static String text(YamlNode node, String key) {
    return node instanceof YamlNode.Mapping mapping
            && mapping.get(key).orElse(null) instanceof YamlNode.Scalar scalar
        ? scalar.text()
        : "";
  }

  private static long place(YamlNode.Scalar key) {
    return Span.of(
        key.line(), key.column(), key.line(), key.column() + Math.max(0, key.text().length() - 1));
  }
}
