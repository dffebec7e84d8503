package dev.vigie.program.link;

import dev.vigie.facts.Modifiers;
import dev.vigie.facts.TypeFact;
import dev.vigie.program.JavaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code known-libraries.txt}: a class a line as Java would write its header, its members
 * indented below without parameter names ({@code new} for constructors). {@code use} names classes
 * that are written by their simple name; those of the list need no {@code use}.
 */
final class KnownLibrariesText {
  private static final String RESOURCE = "known-libraries.txt";

  private final Map<String, String> simpleNames = new HashMap<>();
  private final List<ClassSymbol> classes = new ArrayList<>();
  private @Nullable ClassSymbol current;
  private SignatureText text = new SignatureText("", Map.of(), Map.of());

  private KnownLibrariesText() {}

  static List<ClassSymbol> read() {
    try (InputStream in = KnownLibrariesText.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Parses a list.
   *
   * @throws IllegalArgumentException naming the line that is wrong
   */
  static List<ClassSymbol> parse(String content) {
    KnownLibrariesText reader = new KnownLibrariesText();
    List<String> lines = content.lines().toList();
    for (String line : lines) {
      reader.name(line);
    }
    for (int i = 0; i < lines.size(); i++) {
      try {
        reader.line(lines.get(i));
      } catch (RuntimeException e) {
        throw new IllegalArgumentException(
            RESOURCE + ":" + (i + 1) + ": cannot be read: " + lines.get(i), e);
      }
    }
    return reader.classes;
  }

  private void name(String line) {
    if (line.startsWith("use ")) {
      for (String name : line.substring("use ".length()).trim().split("\\s+")) {
        simpleNames.put(simple(name), name);
      }
    } else if (line.startsWith("class ") || line.startsWith("interface ")) {
      String name = line.split("[\\s<]")[1];
      simpleNames.put(simple(name), name);
    }
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private void line(String line) {
    if (line.isBlank() || line.startsWith("#") || line.startsWith("use ")) {
      return;
    }
    if (line.startsWith(" ")) {
      member(line.trim());
    } else {
      header(line);
    }
  }

  private void header(String line) {
    text = new SignatureText(line, simpleNames, Map.of());
    boolean isInterface = text.word().equals("interface");
    String name = text.name();
    List<TypeParameter> parameters = text.typeParameters();
    JavaType superclass = isInterface ? null : JavaType.OBJECT;
    Set<JavaType> interfaces = new LinkedHashSet<>();
    while (text.hasMore()) {
      boolean extending = text.word().equals("extends");
      if (extending && !isInterface) {
        superclass = text.type();
      } else {
        interfaces.addAll(text.types());
      }
    }
    int dot = name.lastIndexOf('.');
    String around = dot < 0 ? "" : name.substring(0, dot);
    boolean nested = simpleNames.containsValue(around);
    ClassSymbol symbol =
        new ClassSymbol(
            name,
            isInterface ? TypeFact.Kind.INTERFACE : TypeFact.Kind.CLASS,
            Modifiers.PUBLIC | (nested ? Modifiers.STATIC : 0),
            nested ? around : null);
    symbol.setHeader(parameters, superclass, List.copyOf(interfaces));
    symbol.setPartial();
    classes.add(symbol);
    current = symbol;
  }

  private void member(String line) {
    ClassSymbol owner = Objects.requireNonNull(current);
    Map<String, JavaType> variables = new HashMap<>();
    for (TypeParameter parameter : owner.typeParameters()) {
      variables.put(parameter.name(), parameter.variable());
    }
    SignatureText member = new SignatureText(line, simpleNames, variables);
    int modifiers = Modifiers.PUBLIC;
    if (member.skip("static")) {
      modifiers |= Modifiers.STATIC;
    }
    if (member.skip("abstract")) {
      modifiers |= Modifiers.ABSTRACT;
    }
    List<TypeParameter> parameters = member.typeParameters();
    boolean constructor = member.skip("new");
    JavaType type = constructor ? JavaType.VOID : member.type();
    String name = constructor ? "<init>" : member.name();
    if (!member.skip("(")) {
      owner.add(new FieldSymbol(owner.name(), name, modifiers, type, null));
      return;
    }
    List<JavaType> types = member.skip(")") ? List.of() : member.types();
    if (member.skip("...")) {
      modifiers |= Modifiers.VARARGS;
      List<JavaType> gathered = new ArrayList<>(types);
      gathered.set(types.size() - 1, new JavaType.Array(types.get(types.size() - 1)));
      types = gathered;
    }
    owner.add(new MethodSymbol(owner.name(), name, modifiers, parameters, types, type, false));
  }
}
