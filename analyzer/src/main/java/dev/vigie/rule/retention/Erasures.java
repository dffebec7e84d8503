package dev.vigie.rule.retention;

import dev.vigie.catalog.api.MethodPattern;
import dev.vigie.facts.MapperFacts;
import dev.vigie.flow.CallGraph;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Walk;
import dev.vigie.rule.store.Stored;
import dev.vigie.rule.store.StoredTypes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which stored types some methods erase or anonymise. */
public final class Erasures {
  /** JPQL may leave out FROM; an update erases where it sets a value to nothing. */
  private static final Pattern ERASING_STATEMENT =
      Pattern.compile(
          "(?is)\\b(?:delete\\s+from|delete|truncate\\s+table|truncate)\\s+([\\w.\"`\\[\\]]+)"
              + "|\\bupdate\\s+([\\w.\"`\\[\\]]+).*\\bset\\b"
              + ".*=\\s*(?:null\\b|''|'[^']*(?:anonym|deleted|erased)[^']*')");

  private final Program program;
  private final CallGraph calls;
  private final StoredTypes stored;
  private final List<MethodPattern> erasing;
  private final Map<String, String> typeByName = new TreeMap<>();

  /** Of one program. */
  public Erasures(Program program, CallGraph calls, StoredTypes stored, Evidence evidence) {
    this.program = program;
    this.calls = calls;
    this.stored = stored;
    this.erasing = evidence.erasing();
    for (Stored each : stored.all()) {
      each.names().forEach(name -> typeByName.putIfAbsent(bare(name), each.type().name()));
    }
  }

  /** Names of the stored types that some work erases, with those that go with them. */
  public Set<String> by(ScheduledWork work) {
    Set<String> erased = new TreeSet<>();
    for (MethodRef ref : work.reached()) {
      bySites(calls.sites(ref), erased);
      program
          .method(ref)
          .map(Method::body)
          .ifPresent(body -> Walk.through(body, e -> byConstant(e, erased)));
    }
    for (ScheduledWork.Piece piece : work.pieces()) {
      bySites(calls.sitesIn(piece.in(), piece.code()), erased);
      Walk.through(piece.code(), e -> byConstant(e, erased));
    }
    return withCascades(erased);
  }

  private void bySites(List<CallGraph.Site> sites, Set<String> erased) {
    for (CallGraph.Site site : sites) {
      byCall(site, erased);
      byDeclaration(site.callee().declared(), erased);
    }
  }

  private void byCall(CallGraph.Site site, Set<String> erased) {
    String receiver = site.callee().receiver().erasure();
    boolean readable =
        site.targets().stream()
            .anyMatch(t -> program.method(t).filter(m -> m.body() != null).isPresent());
    for (MethodPattern pattern : erasing) {
      boolean anyType = pattern.type().equals(MethodPattern.ANY_TYPE);
      if (pattern.matchesName(site.callee().name())
          && (anyType ? !receiver.startsWith("java.") : program.isSubtype(receiver, pattern.type()))
          && (!readable || stored.of(receiver).isPresent())) {
        erased.addAll(touched(site));
      }
    }
  }

  /**
   * Stored types that a call is about: its receiver, what the receiver is a store of, its
   * arguments.
   */
  private Set<String> touched(CallGraph.Site site) {
    Set<String> touched = new TreeSet<>();
    add(site.callee().receiver(), touched);
    Expression receiver = site.receiver();
    if (receiver != null) {
      add(receiver.type(), touched);
    }
    for (Expression argument : site.arguments()) {
      add(argument.type(), touched);
      Walk.through(
          argument,
          expression -> {
            if (expression instanceof Expression.ClassConstant constant) {
              add(constant.named(), touched);
            }
          });
    }
    return touched;
  }

  private void add(JavaType type, Set<String> touched) {
    String name = type.erasure();
    if (stored.of(name).isPresent()) {
      touched.add(name);
    }
    if (type instanceof JavaType.Array array) {
      add(array.component(), touched);
    }
    type.arguments().forEach(argument -> add(argument, touched));
    // A repository or DAO names what it holds in the type arguments of its parents.
    for (String parent : program.supertypes(name)) {
      program.type(parent).ifPresent(declared -> addParents(declared, touched));
    }
  }

  private void addParents(TypeDeclaration declared, Set<String> touched) {
    if (stored.of(declared.name()).isPresent()) {
      return;
    }
    List<JavaType> parents = new ArrayList<>(declared.interfaces());
    if (declared.superclass() != null) {
      parents.add(declared.superclass());
    }
    for (JavaType parent : parents) {
      for (JavaType argument : parent.arguments()) {
        if (stored.of(argument.erasure()).isPresent()) {
          touched.add(argument.erasure());
        }
      }
    }
  }

  /**
   * A repository's or mapper's method without a body: its annotations and mapped statement tell.
   */
  private void byDeclaration(@Nullable MethodRef declared, Set<String> erased) {
    if (declared == null) {
      return;
    }
    Optional<Method> method = program.method(declared);
    if (method.isEmpty() || method.get().body() != null) {
      return;
    }
    for (Annotation annotation : method.get().annotations()) {
      annotation.values().values().forEach(value -> byAnnotation(value, erased));
    }
    for (MapperFacts mapper : program.mappers().values()) {
      if (mapper.namespace().equals(declared.owner())) {
        mapper.statements().stream()
            .filter(statement -> statement.id().equals(declared.name()))
            .forEach(statement -> byText(statement.sql(), erased));
      }
    }
  }

  private void byAnnotation(Annotation.Value value, Set<String> erased) {
    if (value instanceof Annotation.Value.Text text) {
      byText(text.text(), erased);
    } else if (value instanceof Annotation.Value.Many many) {
      many.values().forEach(each -> byAnnotation(each, erased));
    }
  }

  private void byConstant(Expression expression, Set<String> erased) {
    if (expression instanceof Expression.Constant constant && constant.text() != null) {
      byText(constant.text(), erased);
    } else if (expression instanceof Expression.FieldRead read) {
      program.field(read.field()).map(Field::constant).ifPresent(text -> byText(text, erased));
    }
  }

  private void byText(String text, Set<String> erased) {
    Matcher matcher = ERASING_STATEMENT.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      String type = typeByName.get(bare(name));
      if (type == null && bare(name).endsWith("s")) {
        type = typeByName.get(bare(name).substring(0, bare(name).length() - 1));
      }
      if (type != null) {
        erased.add(type);
      }
    }
  }

  /** A name without schema, quotes, underscores and capitals. */
  static String bare(String name) {
    String plain = name.replaceAll("[\"`\\[\\]]", "");
    return plain.substring(plain.lastIndexOf('.') + 1).replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** What is erased with its owner. */
  private Set<String> withCascades(Set<String> erased) {
    Deque<String> open = new ArrayDeque<>(erased);
    while (!open.isEmpty()) {
      for (String name : program.supertypes(open.poll())) {
        Optional<TypeDeclaration> type = program.type(name);
        if (type.isEmpty()) {
          continue;
        }
        for (Field field : type.get().fields()) {
          if (field.annotations().stream().anyMatch(Erasures::cascades)) {
            Set<String> targets = new TreeSet<>();
            add(field.type(), targets);
            targets.stream().filter(erased::add).forEach(open::add);
          }
        }
      }
    }
    return erased;
  }

  private static boolean cascades(Annotation annotation) {
    return annotation.text("orphanRemoval").filter("true"::equals).isPresent()
        || cascades(annotation.values().get("cascade"));
  }

  private static boolean cascades(Annotation.@Nullable Value value) {
    if (value instanceof Annotation.Value.Many many) {
      return many.values().stream().anyMatch(Erasures::cascades);
    }
    return value instanceof Annotation.Value.OfEnum constant
        && (constant.constant().equals("ALL") || constant.constant().equals("REMOVE"));
  }
}
