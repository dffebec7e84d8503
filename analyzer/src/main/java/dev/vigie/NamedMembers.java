package dev.vigie;

import dev.vigie.config.ConfigurationException;
import dev.vigie.config.Mark;
import dev.vigie.config.NearestName;
import dev.vigie.config.Written;
import dev.vigie.inventory.Explained;
import dev.vigie.inventory.Explanations;
import dev.vigie.inventory.MemberSite;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.report.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Explains members by name: {@code Customer.email}, or all of {@code shop.Customer}. Names are read
 * as marks in the settings are, so what is explained under a name is what that name decides.
 */
final class NamedMembers {
  private final Program program;
  private final Explanations explanations;

  NamedMembers(Program program, Explanations explanations) {
    this.program = program;
    this.explanations = explanations;
  }

  /**
   * What has this name.
   *
   * @throws ConfigurationException where nothing has
   */
  Explanation explain(String name) throws ConfigurationException {
    Mark type = mark(Mark.Scope.CLASS, name);
    List<Explained> members = new ArrayList<>();
    boolean isType = false;
    for (TypeDeclaration each : program.types()) {
      if (type.covers(each.name(), "")) {
        isType = true;
        members.addAll(explanations.membersOf(each));
      }
    }
    if (members.isEmpty()) {
      Mark member = mark(Mark.Scope.MEMBER, name);
      List<MemberSite> named =
          explanations.sites().stream()
              .filter(site -> ProjectKnowledge.covers(member, site.place()))
              .filter(site -> site.sort() != MemberSite.Sort.READ)
              .filter(site -> name.contains(".") || site.sort() != MemberSite.Sort.LOCAL)
              .toList();
      List<MemberSite> decided =
          named.stream().filter(site -> explanations.undecidable(site).isEmpty()).toList();
      members.addAll(explanations.explain(decided.isEmpty() ? named : decided));
    }
    if (members.isEmpty()) {
      throw isType
          ? Explain.mistake(name, "declares nothing that could hold data", "")
          : Explain.mistake(name, "no class and no member has this name", nearest(name));
    }
    return new Explanation(name, members, List.of(), List.of());
  }

  private static Mark mark(Mark.Scope scope, String name) {
    return new Mark(scope, new Written(name, "", 0, 0), Optional.empty(), "");
  }

  private String nearest(String name) {
    Set<String> names = new TreeSet<>();
    boolean qualified = name.chars().filter(c -> c == '.').count() > 1;
    for (TypeDeclaration type : program.types()) {
      String owner = qualified ? type.name() : type.simpleName();
      names.add(owner);
      if (name.contains(".")) {
        names.add(type.name());
        type.fields().forEach(field -> names.add(owner + "." + field.name()));
      }
    }
    String wanted = name.toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(each -> each.toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst()
        .or(() -> NearestName.of(name, names))
        .or(() -> sameSimpleName(name))
        .map(each -> "did you mean '" + each + "'?")
        .orElse("check the name, or give a place such as src/main/java/shop/Customer.java:12");
  }

  /** The class of this name in another package. */
  private Optional<String> sameSimpleName(String name) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    return program.types().stream()
        .filter(type -> type.simpleName().equals(simple))
        .map(TypeDeclaration::name)
        .findFirst();
  }
}
