package dev.vigie.inventory.copy;

import dev.vigie.facts.MethodFact;
import dev.vigie.program.Field;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
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
   */
  record Filled(List<Copy> copies, boolean otherwise) {
    static final Filled NOT = new Filled(List.of(), false);

    Filled {
      copies = List.copyOf(copies);
    }

    Filled and(Copy copy) {
      List<Copy> more = new ArrayList<>(copies);
      more.add(copy);
      return new Filled(more, otherwise);
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
    SelectedMembers selected = new SelectedMembers(graph, types, queries);
    BodyCopies bodies = new BodyCopies(program, graph, new ObjectCopies(types), queries, selected);
    Repositories repositories = new Repositories(program, graph, types);
    for (TypeDeclaration type : program.types()) {
      if (!type.test()) {
        queries.read(
            type.annotations(), new MethodRef(type.name(), MethodFact.CONSTRUCTOR, List.of()));
        for (Method method : type.methods()) {
          queries.read(method.annotations(), method.ref());
          selected.read(method);
        }
        repositories.read(type);
        bodies.read(type);
      }
    }
    CopyPaths paths = new CopyPaths(program, graph, telling);
    Map<CopyNode, Filled> filled = new LinkedHashMap<>();
    for (CopyNode node : graph.members()) {
      if (isMember(program, node)) {
        filled.put(node, paths.into(node));
      }
    }
    return new Copies(bothWays(filled));
  }

  /** What is looked up by a member tells of that member as much as the other way round. */
  private static Map<CopyNode, Filled> bothWays(Map<CopyNode, Filled> filled) {
    Map<CopyNode, Filled> both = new LinkedHashMap<>(filled);
    for (Filled each : filled.values()) {
      for (Copy copy : each.copies()) {
        if (copy.compared() && !(copy.from() instanceof CopyNode.OfParameter)) {
          Copy back = new Copy(copy.to(), copy.from(), true, copy.where());
          both.merge(
              copy.from(), new Filled(List.of(back), false), (known, more) -> known.and(back));
        }
      }
    }
    return both;
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

  /** The members that something is known to reach, or that are held against others. */
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
}
