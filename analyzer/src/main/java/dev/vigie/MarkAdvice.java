package dev.vigie;

import dev.vigie.config.ConfigurationException;
import dev.vigie.config.Mark;
import dev.vigie.config.NearestName;
import dev.vigie.config.Problem;
import dev.vigie.config.ProjectSettings;
import dev.vigie.inventory.Explanations;
import dev.vigie.inventory.MemberSite;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.source.SourceProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells of marks in the settings that are about nothing in the program. A member that a class which
 * was read does not have is a mistake. A class that was not read may be in a part of the project
 * that this run does not see: that is told, and changes nothing.
 */
final class MarkAdvice {
  private final Program program;
  private final Explanations explanations;
  private final List<SourceProblem> problems;

  /**
   * Of one run.
   *
   * @param problems what could not be read: what a broken class has is not known
   */
  MarkAdvice(Program program, Explanations explanations, List<SourceProblem> problems) {
    this.program = program;
    this.explanations = explanations;
    this.problems = problems;
  }

  /**
   * What the run tells of them.
   *
   * @throws ConfigurationException with every mistake, where there is one
   */
  List<SourceProblem> notes(ProjectSettings settings) throws ConfigurationException {
    List<Mark> open = new ArrayList<>(settings.personal());
    open.addAll(settings.notPersonal());
    open.removeIf(this::coversFieldOrType);
    if (open.isEmpty()) {
      return List.of();
    }
    List<MemberSite> sites = explanations.sites();
    open.removeIf(
        mark ->
            sites.stream()
                .anyMatch(
                    site ->
                        ProjectKnowledge.covers(mark, site.place())
                            && explanations.undecidable(site).isEmpty()));
    List<SourceProblem> notes = new ArrayList<>();
    List<Problem> mistakes = new ArrayList<>();
    for (Mark mark : open) {
      Optional<String> vain = inVain(mark, sites);
      Optional<TypeDeclaration> owner = vain.isPresent() ? Optional.empty() : owner(mark);
      if (vain.isPresent()) {
        mistakes.add(mark.name().problem("'" + mark.pattern() + "' cannot be marked", vain.get()));
      } else if (owner.isPresent()) {
        String type = owner.get().simpleName();
        mistakes.add(
            mark.name()
                .problem(
                    "'" + mark.pattern() + "' is no member of " + type,
                    nearestMember(mark, owner.get())));
      } else {
        notes.add(note(mark));
      }
    }
    if (!mistakes.isEmpty()) {
      throw new ConfigurationException(mistakes);
    }
    return notes;
  }

  /** Most marks are of these; parameters, columns and libraries are many, and looked at last. */
  private boolean coversFieldOrType(Mark mark) {
    for (TypeDeclaration type : program.types()) {
      if (mark.scope() != Mark.Scope.MEMBER
          ? mark.covers(type.name(), "")
          : type.fields().stream()
              .anyMatch(f -> !f.isStatic() && mark.covers(type.name(), f.name()))) {
        return true;
      }
    }
    return false;
  }

  /** Why what a mark names is not decided there; empty where it names nothing. */
  private Optional<String> inVain(Mark mark, List<MemberSite> sites) {
    return mark.isWide()
        ? Optional.empty()
        : sites.stream()
            .filter(site -> ProjectKnowledge.covers(mark, site.place()))
            .flatMap(site -> explanations.undecidable(site).stream())
            .findFirst();
  }

  /** The class that a mark names a member of, where it was read without trouble. */
  private Optional<TypeDeclaration> owner(Mark mark) {
    if (mark.scope() != Mark.Scope.MEMBER || mark.isWide()) {
      return Optional.empty();
    }
    return program.types().stream()
        .filter(type -> mark.speaksOf(type.name()))
        .filter(
            type ->
                problems.stream()
                    .noneMatch(p -> p.costsResults() && p.path().equals(type.at().path())))
        .findFirst();
  }

  private String nearestMember(Mark mark, TypeDeclaration owner) {
    String pattern = mark.pattern();
    int parameter = pattern.indexOf('(');
    int dot = pattern.lastIndexOf('.', parameter < 0 ? pattern.length() : parameter);
    String written = pattern.substring(dot + 1);
    for (String supertype : program.supertypes(owner.name())) {
      boolean declares = program.type(supertype).flatMap(type -> type.field(written)).isPresent();
      if (declares) {
        String simple = supertype.substring(supertype.lastIndexOf('.') + 1);
        return "it is declared in " + simple + ": write '" + simple + "." + written + "'";
      }
    }
    Set<String> names = new TreeSet<>();
    explanations
        .sitesOf(owner)
        .forEach(
            site -> {
              if (explanations.undecidable(site).isEmpty()) {
                names.add(site.place().member());
              }
            });
    return NearestName.hintOrAll(written, names);
  }

  private SourceProblem note(Mark mark) {
    Set<String> names = new TreeSet<>();
    boolean qualified = mark.pattern().chars().filter(c -> c == '.').count() > 1;
    for (TypeDeclaration type : program.types()) {
      String name = qualified ? type.name() : type.simpleName();
      switch (mark.scope()) {
        case MEMBER -> type.fields().forEach(field -> names.add(name + "." + field.name()));
        case CLASS -> names.add(mark.pattern().contains(".") ? type.name() : type.simpleName());
        case PACKAGE -> addPackages(type.name(), names);
      }
    }
    String hint = mark.isWide() ? "" : NearestName.hint(mark.pattern(), names);
    return new SourceProblem(
        mark.name().file(),
        mark.name().line(),
        "the "
            + mark.scope().key()
            + " '"
            + mark.pattern()
            + "' is about nothing that was analysed",
        hint.isEmpty()
            ? "check the name; it may also be in a part that this run does not see"
            : hint,
        false);
  }

  private static void addPackages(String type, Set<String> names) {
    for (int dot = type.lastIndexOf('.'); dot > 0; dot = type.lastIndexOf('.', dot - 1)) {
      names.add(type.substring(0, dot));
    }
  }
}
