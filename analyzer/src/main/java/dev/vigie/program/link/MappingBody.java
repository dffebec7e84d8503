package dev.vigie.program.link;

import dev.vigie.facts.TypeFact;
import dev.vigie.program.JavaType;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes the body of one mapping method. */
final class MappingBody {
  /** How deep objects within objects are copied where no method of the mapper does it. */
  private static final int DEPTH = 3;

  private final SourceType mapper;
  private final List<Local> parameters;
  private final Map<String, MapStruct.Mapping> mappings;
  private final Linking linking;
  private final Properties properties;
  private final List<Statement> statements = new ArrayList<>();
  private int next;

  MappingBody(
      SourceType mapper,
      List<Local> parameters,
      Map<String, MapStruct.Mapping> mappings,
      Linking linking) {
    this.mapper = mapper;
    this.parameters = parameters;
    this.mappings = mappings;
    this.linking = linking;
    this.properties = new Properties(linking, mapper.symbol());
    this.next = parameters.size();
  }

  MapStruct.@Nullable Body of(MethodSymbol method) {
    Local written = null;
    List<Local> sources = new ArrayList<>();
    for (Local parameter : parameters) {
      if (MapStruct.isTarget(parameter)) {
        written = parameter;
      } else {
        sources.add(parameter);
      }
    }
    if (sources.isEmpty()) {
      return null;
    }
    if (written != null) {
      Expression target = ImpliedCode.read(written);
      copy(new Sources(sources, mappings), target, DEPTH);
      if (!method.returnType().equals(JavaType.VOID)) {
        statements.add(ImpliedCode.give(target));
      }
    } else if (method.returnType().equals(JavaType.VOID)) {
      return null;
    } else {
      statements.add(ImpliedCode.give(result(method, sources)));
    }
    return new MapStruct.Body(new Statement.Block(statements, Span.NONE), next);
  }

  /** What is read from: parameters, and what is said of target properties. */
  private record Sources(List<Local> locals, Map<String, MapStruct.Mapping> mappings) {}

  private Expression result(MethodSymbol method, List<Local> sources) {
    JavaType type = method.returnType();
    Expression first = ImpliedCode.read(sources.get(0));
    if (sources.size() == 1 && (isCollection(type) || isEnum(type) || MapStruct.isPlain(type))) {
      return converted(first, type, DEPTH, method);
    }
    return made(type, new Sources(sources, mappings), DEPTH);
  }

  /**
   * Makes an object and fills it: by a builder, by setters, or by a constructor that takes the
   * properties.
   */
  private Expression made(JavaType type, Sources sources, int depth) {
    Properties.Maker maker = properties.maker(type);
    if (maker == null) {
      return new Expression.Unknown(
          type, sources.locals().stream().map(ImpliedCode::read).toList(), Span.NONE);
    }
    List<Expression> arguments = new ArrayList<>();
    for (Properties.Part part : maker.arguments()) {
      Expression value = value(part.name(), sources);
      arguments.add(
          value == null
              ? new Expression.Constant(JavaType.NULL, null, Span.NONE)
              : converted(value, part.type(), depth, null));
    }
    Local object = local("mapped", maker.made());
    statements.add(
        ImpliedCode.evaluate(
            new Expression.LocalWrite(object, maker.create(arguments), false, Span.NONE)));
    copy(sources, ImpliedCode.read(object), depth);
    MethodSymbol finish = maker.finish();
    return finish == null
        ? ImpliedCode.read(object)
        : ImpliedCode.call(ImpliedCode.read(object), finish, List.of());
  }

  private Local local(String name, JavaType type) {
    return new Local(next++, name, type, Local.Role.VARIABLE, List.of(), Span.NONE);
  }

  private void copy(Sources sources, Expression target, int depth) {
    for (Properties.Writer writer : properties.writers(target.type())) {
      Expression value = value(writer.name(), sources);
      if (value != null) {
        statements.add(
            ImpliedCode.evaluate(
                writer.write(target, converted(value, writer.type(), depth, null))));
      }
    }
  }

  /** What a target property is copied from; null where nothing is. */
  private @Nullable Expression value(String property, Sources sources) {
    MapStruct.Mapping mapping = sources.mappings().get(property);
    if (mapping != null && mapping.ignored()) {
      return null;
    }
    if (mapping != null && !mapping.source().isEmpty()) {
      return path(mapping.source(), sources);
    }
    for (Local source : sources.locals()) {
      if (sources.locals().size() > 1 && source.name().equals(property)) {
        return ImpliedCode.read(source);
      }
    }
    for (Local source : sources.locals()) {
      Expression value = properties.read(ImpliedCode.read(source), property);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private @Nullable Expression path(String dotted, Sources sources) {
    String[] parts = dotted.split("\\.", -1);
    for (Local source : sources.locals()) {
      boolean named = source.name().equals(parts[0]);
      Expression value = ImpliedCode.read(source);
      for (int i = named ? 1 : 0; i < parts.length && value != null; i++) {
        value = properties.read(value, parts[i]);
      }
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private Expression converted(
      Expression value, JavaType wanted, int depth, @Nullable MethodSymbol self) {
    JavaType type = value.type();
    if (isCollection(wanted) && isCollection(type)) {
      return collected(value, wanted, depth);
    }
    if (type.erasure().equals(wanted.erasure())) {
      return value;
    }
    MethodSymbol method = mapping(type, wanted, self);
    if (method != null) {
      return ImpliedCode.call(BodyLinker.self(mapper.symbol(), Span.NONE), method, List.of(value));
    }
    boolean copies =
        depth > 0
            && !isEnum(wanted)
            && !MapStruct.isPlain(wanted)
            && !MapStruct.isPlain(type)
            && properties.isOfSources(type)
            && properties.isOfSources(wanted);
    if (!copies) {
      return new Expression.Cast(wanted, value, Span.NONE);
    }
    Local part = local("part", type);
    statements.add(ImpliedCode.evaluate(new Expression.LocalWrite(part, value, false, Span.NONE)));
    return made(wanted, new Sources(List.of(part), Map.of()), depth - 1);
  }

  /** The mapper's own method from one type to another; null where it has none. */
  private @Nullable MethodSymbol mapping(
      JavaType from, JavaType to, @Nullable MethodSymbol except) {
    Hierarchy hierarchy = linking.hierarchy();
    for (String name : new TreeSet<>(mapper.symbol().methods().keySet())) {
      for (MethodSymbol each : mapper.symbol().methods(name)) {
        if (!each.equals(except)
            && each.arity() == 1
            && each.returnType().erasure().equals(to.erasure())
            && hierarchy.asSuper(from, each.parameterTypes().get(0).erasure()) != null) {
          return each;
        }
      }
    }
    return null;
  }

  /** Copies a collection element by element. */
  private Expression collected(Expression value, JavaType wanted, int depth) {
    JavaType from = element(value.type());
    JavaType to = element(wanted);
    if (from.erasure().equals(to.erasure())) {
      return value;
    }
    Local result = local("all", wanted);
    statements.add(
        ImpliedCode.evaluate(
            new Expression.LocalWrite(
                result,
                new Expression.ArrayCreate(wanted, List.of(), List.of(), Span.NONE),
                false,
                0L)));
    Local each = local("each", from);
    int before = statements.size();
    Expression converted = converted(ImpliedCode.read(each), to, depth - 1, null);
    List<Statement> inLoop = new ArrayList<>(statements.subList(before, statements.size()));
    statements.subList(before, statements.size()).clear();
    inLoop.add(ImpliedCode.evaluate(add(result, converted)));
    statements.add(
        new Statement.ForEach(each, value, new Statement.Block(inLoop, Span.NONE), Span.NONE));
    return ImpliedCode.read(result);
  }

  private static Expression add(Local collection, Expression element) {
    return new Expression.Invoke(
        ImpliedCode.read(collection),
        new Callee(
            "java.util.Collection",
            "add",
            List.of(element.type()),
            false,
            null,
            collection.type(),
            Callee.Certainty.METHOD),
        List.of(element),
        false,
        JavaType.BOOLEAN,
        Span.NONE,
        Span.NONE);
  }

  private JavaType element(JavaType collection) {
    JavaType.Declared seen = linking.hierarchy().asSuper(collection, "java.lang.Iterable");
    return seen == null || seen.args().isEmpty() ? JavaType.OBJECT : seen.args().get(0);
  }

  private boolean isCollection(JavaType type) {
    return linking.hierarchy().asSuper(type, "java.lang.Iterable") != null;
  }

  private boolean isEnum(JavaType type) {
    ClassSymbol symbol = linking.hierarchy().symbol(type, mapper.symbol());
    return symbol != null && symbol.kind() == TypeFact.Kind.ENUM;
  }
}
