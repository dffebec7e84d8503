package dev.vigie.rule.store;

import dev.vigie.catalog.Safeguard;
import dev.vigie.flow.CallGraph;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Whether a converter really encrypts: whether the method by which it writes reaches a call that
 * the catalogue knows to encrypt. Base64 and its kin do not.
 */
final class Converters {
  private static final Pattern TELLING_NAME =
      Pattern.compile("(?i).*(en|de)?(crypt|cipher|vault|secured).*");

  private final Program program;
  private final CallGraph calls;
  private final GuardCalls guards;
  private final List<StoreCatalogue.Writer> writers;
  private final Map<String, Protection> judged = new TreeMap<>();

  Converters(
      Program program, CallGraph calls, GuardCalls guards, List<StoreCatalogue.Writer> writers) {
    this.program = program;
    this.calls = calls;
    this.guards = guards;
    this.writers = writers;
  }

  /**
   * What the converter of this name does.
   *
   * @param name qualified; a simple name counts where just one type has it (an alias)
   */
  Protection of(String name) {
    Protection known = judged.get(name);
    if (known == null) {
      known = judge(name);
      judged.put(name, known);
    }
    return known;
  }

  private Protection judge(String name) {
    String simple = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    Optional<TypeDeclaration> type =
        program
            .type(name)
            .or(
                () ->
                    program.types().stream()
                        .filter(t -> !name.contains(".") && t.simpleName().equals(name))
                        .findFirst());
    if (type.isEmpty()) {
      return TELLING_NAME.matcher(simple).matches()
          ? Protection.by(EnumSet.of(Safeguard.ENCRYPT))
          : Protection.remark(
              simple + " is not among the sources, and nothing says that it encrypts",
              Optional.empty());
    }
    List<MethodRef> writing = writing(type.get());
    Set<Safeguard> surely = EnumSet.noneOf(Safeguard.class);
    Set<Safeguard> byName = EnumSet.noneOf(Safeguard.class);
    for (MethodRef method : calls.reachable(writing)) {
      for (CallGraph.Site site : calls.sites(method)) {
        surely.addAll(guards.at(site, false));
        byName.addAll(guards.at(site, true));
      }
    }
    if (!surely.isEmpty() || !byName.isEmpty()) {
      // A library's method that is called encrypt is taken at its word: it cannot be read.
      surely.addAll(byName);
      return Protection.by(surely);
    }
    if (writing.isEmpty() && TELLING_NAME.matcher(simple).matches()) {
      return Protection.hint(EnumSet.of(Safeguard.ENCRYPT));
    }
    return Protection.remark(
        simple + " only encodes: nothing that it calls encrypts", Optional.of(type.get().at()));
  }

  private List<MethodRef> writing(TypeDeclaration type) {
    List<MethodRef> methods = new ArrayList<>();
    for (String name : program.supertypes(type.name())) {
      Optional<TypeDeclaration> declaring = program.type(name);
      if (declaring.isEmpty()) {
        continue;
      }
      for (Method method : declaring.get().methods()) {
        if (method.body() != null && writers.stream().anyMatch(w -> writes(w, type, method))) {
          methods.add(method.ref());
        }
      }
    }
    return methods;
  }

  private boolean writes(StoreCatalogue.Writer writer, TypeDeclaration type, Method method) {
    return writer.methods().contains(method.name())
        && program.isSubtype(type.name(), writer.type());
  }
}
