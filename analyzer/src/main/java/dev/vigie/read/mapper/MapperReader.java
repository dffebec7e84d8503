package dev.vigie.read.mapper;

import dev.vigie.facts.MapperFacts;
import dev.vigie.facts.MapperFacts.MappedStatement;
import dev.vigie.facts.MapperFacts.ResultMap;
import dev.vigie.facts.ReadProblem;
import dev.vigie.read.FactReader;
import dev.vigie.read.xml.XmlDocument;
import dev.vigie.read.xml.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads MyBatis mapper files (https://mybatis.org/mybatis-3/sqlmap-xml.html). A fragment of another
 * mapper leaves a comment in the SQL that includes it, because that file is read on its own.
 */
public final class MapperReader implements FactReader {
  @Override
  public MapperFacts read(byte[] content) {
    XmlDocument document = XmlDocument.of(content);
    List<ReadProblem> problems = new ArrayList<>(document.problems());
    XmlElement mapper = document.root();
    if (mapper == null) {
      return new MapperFacts("", List.of(), List.of(), problems, document.lines());
    }
    String namespace = mapper.attributeOrEmpty("namespace");
    Map<String, XmlElement> fragments = new LinkedHashMap<>();
    for (XmlElement fragment : mapper.children("sql")) {
      fragments.putIfAbsent(fragment.attributeOrEmpty("id"), fragment);
    }
    List<ResultMap> resultMaps = new ArrayList<>();
    List<MappedStatement> statements = new ArrayList<>();
    for (XmlElement element : mapper.children()) {
      MappedStatement.Kind kind = kind(element.name());
      if (kind != null) {
        MappedSql sql = new MappedSql(namespace, fragments, problems);
        statements.add(statement(kind, element, sql));
      } else if (element.name().equals("resultMap")) {
        resultMaps.add(ResultMaps.read(element));
      }
    }
    return new MapperFacts(namespace, resultMaps, statements, problems, document.lines());
  }

  private static MappedStatement statement(
      MappedStatement.Kind kind, XmlElement element, MappedSql sql) {
    sql.add(element);
    String text = sql.text();
    return new MappedStatement(
        kind,
        element.attributeOrEmpty("id"),
        element.attribute("parameterType"),
        element.attribute("resultType"),
        element.attribute("resultMap"),
        text,
        PlaceholderColumns.assign(text, sql.placeholders()),
        element.at());
  }

  private static MappedStatement.@Nullable Kind kind(String name) {
    return switch (name) {
      case "select" -> MappedStatement.Kind.SELECT;
      case "insert" -> MappedStatement.Kind.INSERT;
      case "update" -> MappedStatement.Kind.UPDATE;
      case "delete" -> MappedStatement.Kind.DELETE;
      default -> null;
    };
  }
}
