package dev.vigie.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a MyBatis mapper file says.
 *
 * @param namespace the mapper interface
 */
public record MapperFacts(
    String namespace,
    List<ResultMap> resultMaps,
    List<MappedStatement> statements,
    List<ReadProblem> problems,
    int lines)
    implements FileFacts {
  /** A result map: which column goes to which property of which type. */
  public record ResultMap(
      String id, String type, @Nullable String parent, List<Mapping> mappings, long at) {
    /** Copies the list. */
    public ResultMap {
      mappings = List.copyOf(mappings);
    }
  }

  /** One {@code id}, {@code result}, constructor argument, association or collection. */
  public record Mapping(
      String property,
      String column,
      @Nullable String javaType,
      @Nullable String typeHandler,
      long at) {}

  /**
   * A statement; {@code sql} has includes done and dynamic tags folded to the text of all their
   * branches.
   */
  public record MappedStatement(
      Kind kind,
      String id,
      @Nullable String parameterType,
      @Nullable String resultType,
      @Nullable String resultMap,
      String sql,
      List<Placeholder> placeholders,
      long at) {
    /** Kind of statement. */
    public enum Kind {
      SELECT,
      INSERT,
      UPDATE,
      DELETE
    }

    /** Copies the list. */
    public MappedStatement {
      placeholders = List.copyOf(placeholders);
    }
  }

  /** {@code #{property, typeHandler=X}} or {@code ${property}}. */
  public record Placeholder(
      String property,
      @Nullable String column,
      @Nullable String typeHandler,
      boolean literal,
      long at) {}

  /** Copies the lists. */
  public MapperFacts {
    resultMaps = List.copyOf(resultMaps);
    statements = List.copyOf(statements);
    problems = List.copyOf(problems);
  }
}
