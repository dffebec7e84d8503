package dev.vigie.inventory.copy;

import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which members of a program are filled from which others, unchanged or in another form of the
 * same: by setters, constructors, builders, factories, mappers, bean copies, queries. Immutable.
 * What is composed, computed or put under a key is no copy.
 */
public final class Copies {
  /** Of a program without any. */
  public static final Copies NONE = new Copies(Map.of());

  private final Map<CopyNode, Filled> filled;
  private final Map<CopyNode, List<Copy>> outOf = new LinkedHashMap<>();

  /**
   * All that a member is filled from.
   *
   * @param copies in order of the program
   * @param otherwise whether it is also filled with what nobody can see, or from too many places
   * @param columns of rows that it is read from
   */
  record Filled(List<Copy> copies, boolean otherwise, List<String> columns) {
    static final Filled NOT = new Filled(List.of(), false, List.of());

    Filled {
      copies = List.copyOf(copies);
      columns = List.copyOf(columns);
    }
  }

  private Copies(Map<CopyNode, Filled> filled) {
    this.filled = filled;
    filled.values().stream()
        .flatMap(each -> each.copies().stream())
        .filter(copy -> !copy.compared())
        .forEach(copy -> outOf.computeIfAbsent(copy.from(), n -> new ArrayList<>(1)).add(copy));
  }

  /**
   * Reads a program's bodies, repositories and queries, once.
   *
   * @param telling whether a parameter's name says what it holds, so that nobody needs to look
   *     where it comes from
   */
  public static Copies of(Program program, Predicate<String> telling) {
    CopyGraph graph = new CopyGraph();
    TypeCopies types = new TypeCopies(program, graph);
    ConstructorExpressions queries = new ConstructorExpressions(program, graph, types);
    BodyCopies bodies = new BodyCopies(program, graph, new ObjectCopies(types), queries);
    Repositories repositories = new Repositories(program, graph, types);
    for (TypeDeclaration type : program.types()) {
      if (!type.test()) {
        queries.read(type.annotations(), type.simpleName());
        for (Method method : type.methods()) {
          queries.read(method.annotations(), CopyNode.display(method.ref()));
        }
        repositories.read(type);
        bodies.read(type);
      }
    }
    CopyPaths paths = new CopyPaths(program, graph, telling);
    Map<CopyNode, Filled> filled = new LinkedHashMap<>();
    for (CopyNode node : graph.nodes()) {
      if (isMember(program, node)) {
        filled.put(node, paths.into(node));
      }
    }
    return new Copies(filled);
  }

  private static boolean isMember(Program program, CopyNode node) {
    if (node instanceof CopyNode.OfField field) {
      return program
          .field(field.field())
          .filter(f -> f.kind() != Field.Kind.IMPLIED && f.kind() != Field.Kind.ENUM_CONSTANT)
          .isPresent();
    }
    return node instanceof CopyNode.OfGetter;
  }

  /** The members that something is known to reach, or that reach something. */
  public Set<CopyNode> members() {
    return filled.keySet();
  }

  /** What a member is filled from, or looked up by. */
  public List<Copy> into(CopyNode member) {
    return filled.getOrDefault(member, Filled.NOT).copies();
  }

  /** Whether a member is also filled with what nobody can see, or from too many places to tell. */
  public boolean isFilledOtherwise(CopyNode member) {
    return filled.getOrDefault(member, Filled.NOT).otherwise();
  }

  /** The members that one fills. */
  public List<Copy> outOf(CopyNode member) {
    return outOf.getOrDefault(member, List.of());
  }

  /** The columns of rows that a field is read from. */
  public List<String> columns(FieldRef field) {
    return filled.getOrDefault(new CopyNode.OfField(field), Filled.NOT).columns();
  }
}
