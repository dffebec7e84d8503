package dev.vigie.rule.endpoint.usage;

import dev.vigie.facts.MapperFacts;
import dev.vigie.flow.CallGraph;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.TypeCode;
import dev.vigie.rule.endpoint.Endpoint;
import dev.vigie.rule.endpoint.Marks;
import dev.vigie.rule.endpoint.ShownData;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What becomes of the values of fields. A field counts as read where code outside the ordinary
 * methods of its own class reads it or calls its getter, where an answer shows it, where a text (a
 * query, a sort key) names it, or where an object of its class is handed to a library that is no
 * store. Errs on the side of "read".
 */
public final class FieldUse {
  private static final Set<String> ORDINARY = Set.of("<init>", "equals", "hashCode", "toString");
  private static final Set<String> STORING =
      Set.of(
          "save",
          "saveAll",
          "saveAndFlush",
          "persist",
          "merge",
          "insert",
          "update",
          "delete",
          "remove",
          "refresh",
          "detach",
          "flush",
          "add",
          "put",
          "of",
          "ofNullable",
          "deleteAll",
          "saveOrUpdate",
          "store",
          "requireNonNull",
          "set",
          "contains",
          "equals",
          "map",
          "orElse");

  private final Program program;
  private final CallGraph calls;
  private final Set<FieldRef> read = new HashSet<>();
  private final Set<FieldRef> written = new HashSet<>();
  private final Set<FieldRef> shown = new HashSet<>();
  private final Set<FieldRef> taken = new HashSet<>();
  private final Set<String> unknownCalls = new HashSet<>();
  private final Set<String> handedOver = new HashSet<>();
  private final Set<String> words = new TreeSet<>();

  /** Of one program. */
  public FieldUse(Program program, CallGraph calls, List<Endpoint> endpoints, ShownData data) {
    this.program = program;
    this.calls = calls;
    for (TypeDeclaration type : program.types()) {
      if (!type.test()) {
        collect(type, program.code(type));
      }
    }
    for (MapperFacts mapper : program.mappers().values()) {
      mapper.statements().forEach(statement -> addWords(statement.sql()));
    }
    for (Endpoint endpoint : endpoints) {
      data.given(endpoint.returns(), t -> false).forEach(m -> add(m, shown));
      for (Endpoint.Parameter parameter : endpoint.parameters()) {
        data.taken(parameter.types(), t -> false).forEach(m -> add(m, taken));
      }
    }
  }

  private static void add(PersonalMember member, Set<FieldRef> to) {
    if (member.place() instanceof Place.OfField of) {
      to.add(of.field());
    }
  }

  private void collect(TypeDeclaration type, TypeCode code) {
    type.annotations().forEach(this::addWords);
    for (Field field : type.fields()) {
      field.annotations().stream()
          .filter(annotation -> !annotation.simpleName().equals("Column"))
          .filter(annotation -> !annotation.simpleName().startsWith("Json"))
          .forEach(this::addWords);
      code.of(field).forEach(expression -> collect("", expression));
    }
    for (Method method : type.methods()) {
      method.annotations().forEach(this::addWords);
      if (method.body() == null) {
        addWords(method.name().replaceAll("([A-Z])", " $1"));
      } else {
        String own = isOrdinary(method) ? type.name() : "";
        code.of(method).forEach(expression -> collect(own, expression));
      }
    }
  }

  /**
   * Constructors and their like, getters and builders: they move a value, and read it for nobody.
   */
  private static boolean isOrdinary(Method method) {
    return ORDINARY.contains(method.name())
        || method.origin() == Method.Origin.LOMBOK
        || method.origin() == Method.Origin.RECORD
        || method.name().startsWith("get")
        || method.name().startsWith("is")
        || method.name().startsWith("set")
        || method.name().startsWith("with");
  }

  /**
   * One expression.
   *
   * @param own the class whose own fields do not count as read here; empty for none
   */
  private void collect(String own, Expression expression) {
    if (expression instanceof Expression.FieldRead get) {
      if (!get.field().owner().equals(own)) {
        read.add(get.field());
      }
    } else if (expression instanceof Expression.FieldWrite set) {
      if (!set.field().owner().equals(own)) {
        written.add(set.field());
      }
    } else if (expression instanceof Expression.Constant constant && constant.text() != null) {
      // What toString() calls a member is no use of it.
      if (own.isEmpty()) {
        addWords(constant.text());
      }
    } else if (expression instanceof Expression.Invoke call) {
      if (call.callee().declared() == null) {
        unknownCalls.add(call.callee().name());
        if (!STORING.contains(call.callee().name())) {
          call.arguments().forEach(argument -> handOver(argument.type()));
        }
      }
    } else if (expression instanceof Expression.FunctionReference reference
        && reference.callee().declared() == null) {
      unknownCalls.add(reference.callee().name());
    }
  }

  private void handOver(JavaType type) {
    handedOver.addAll(program.supertypes(type.erasure()));
    type.arguments().forEach(this::handOver);
  }

  private void addWords(Annotation annotation) {
    annotation.values().values().forEach(value -> Marks.texts(value).forEach(this::addWords));
  }

  private void addWords(String text) {
    for (String word : text.split("[^A-Za-z0-9_]+")) {
      words.add(bare(word));
    }
  }

  private static String bare(String word) {
    return word.replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** Whether a request, or code that is not the class's own, fills a field. */
  public boolean isFilled(Field field) {
    return taken.contains(field.ref())
        || written.contains(field.ref())
        || accessors(field, List.of("set", "with"), 1).stream()
            .anyMatch(m -> !calls.callers(m).isEmpty());
  }

  /**
   * Whether an answer shows its value, a text names it, or an object of its class goes to a library
   * that may read it by its name.
   */
  public boolean isReadByName(Field field) {
    return shown.contains(field.ref())
        || words.contains(bare(field.name()))
        || handedOver.contains(field.ref().owner());
  }

  /** Whether its value is used for anything. */
  public boolean isRead(Field field) {
    if (read.contains(field.ref()) || isReadByName(field)) {
      return true;
    }
    for (MethodRef getter : accessors(field, List.of("get", "is", ""), 0)) {
      if (unknownCalls.contains(getter.name())) {
        return true;
      }
      for (CallGraph.Site site : calls.callers(getter)) {
        boolean own =
            site.caller().owner().equals(field.ref().owner())
                && ORDINARY.contains(site.caller().name());
        if (!own
            && !program.type(site.caller().owner()).filter(TypeDeclaration::test).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private List<MethodRef> accessors(Field field, List<String> prefixes, int arity) {
    String capital =
        field.name().substring(0, 1).toUpperCase(Locale.ROOT) + field.name().substring(1);
    return program.type(field.ref().owner()).stream()
        .flatMap(type -> type.methods().stream())
        .filter(m -> m.parameters().size() == arity)
        .filter(
            m ->
                prefixes.stream()
                    .anyMatch(p -> m.name().equals(p.isEmpty() ? field.name() : p + capital)))
        .map(Method::ref)
        .toList();
  }
}
