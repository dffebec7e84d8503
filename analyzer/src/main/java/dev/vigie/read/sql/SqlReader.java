package dev.vigie.read.sql;

import dev.vigie.facts.ReadProblem;
import dev.vigie.facts.SqlFacts;
import dev.vigie.read.FactReader;
import dev.vigie.read.SourceText;
import java.util.List;

/** Reads SQL scripts and migrations: schema files, Flyway's, and Liquibase's formatted SQL. */
public final class SqlReader implements FactReader {
  @Override
  public SqlFacts read(byte[] content) {
    SourceText source = SourceText.of(content);
    SqlScript script = new SqlScript();
    script.add(source.text(), 1, 1);
    List<ReadProblem> problems = source.problems();
    return new SqlFacts(script.tables(), script.statements(), problems, source.lines());
  }
}
