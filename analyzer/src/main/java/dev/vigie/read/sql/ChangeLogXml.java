package dev.vigie.read.sql;

import dev.vigie.facts.SqlFacts;
import dev.vigie.read.xml.XmlDocument;
import dev.vigie.read.xml.XmlElement;
import dev.vigie.read.xml.XmlNode;
import dev.vigie.read.xml.XmlText;
import java.util.ArrayList;
import java.util.List;

/** Liquibase change logs in XML. What undoes a change is not read. */
public final class ChangeLogXml {
  /** The name of the root element. */
  public static final String ROOT = "databaseChangeLog";

  private final SqlScript script = new SqlScript();

  private ChangeLogXml() {}

  /** What the change log in {@code document} says. */
  public static SqlFacts read(XmlDocument document) {
    ChangeLogXml changeLog = new ChangeLogXml();
    if (document.root() != null) {
      changeLog.add(document.root());
    }
    return new SqlFacts(
        changeLog.script.tables(),
        changeLog.script.statements(),
        document.problems(),
        document.lines());
  }

  /**
   * Looks into every element: change sets, and what groups changes. Depth is bounded by the
   * document's.
   */
  private void add(XmlElement parent) {
    for (XmlElement element : parent.children()) {
      String table = element.attributeOrEmpty("tableName");
      switch (element.name()) {
        case "rollback", "preConditions" -> {
          // not what the change does
        }
        case "createTable", "addColumn" -> addTable(element, table, columns(element));
        case "modifyDataType" ->
            addTable(element, table, List.of(column(element, "columnName", "newDataType")));
        case "renameColumn" ->
            addTable(element, table, List.of(column(element, "newColumnName", "columnDataType")));
        case "setColumnRemarks" ->
            addTable(element, table, List.of(column(element, "columnName", "columnDataType")));
        case "dropTable" -> addStatement("DROP TABLE", table, element);
        case "delete" -> addStatement("DELETE FROM", table, element);
        case "sql" -> addSql(element);
        default -> add(element);
      }
    }
  }

  private void addTable(XmlElement element, String table, List<SqlFacts.Column> columns) {
    script.addTable(new SqlFacts.Table(table, columns, element.at()));
  }

  private void addStatement(String verb, String table, XmlElement element) {
    String where = element.child("where").map(XmlElement::text).orElse("");
    String text = verb + " " + table + (where.isEmpty() ? "" : " WHERE " + where);
    script.addStatement(new SqlFacts.Statement(verb, table, text, element.at()));
  }

  private void addSql(XmlElement element) {
    for (XmlNode node : element.content()) {
      if (node instanceof XmlText text) {
        script.add(text.value(), text.line(), text.column());
      }
    }
  }

  private static List<SqlFacts.Column> columns(XmlElement element) {
    List<SqlFacts.Column> columns = new ArrayList<>();
    for (XmlElement column : element.children("column")) {
      columns.add(column(column, "name", "type"));
    }
    return columns;
  }

  private static SqlFacts.Column column(XmlElement element, String name, String type) {
    return new SqlFacts.Column(
        element.attributeOrEmpty(name),
        element.attributeOrEmpty(type),
        element.attributeOrEmpty("remarks"),
        element.at());
  }
}
