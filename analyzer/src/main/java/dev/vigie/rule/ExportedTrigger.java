package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.facts.Modifiers;
import dev.vigie.facts.TypeFact;
import dev.vigie.finding.Finding;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.Annotation;
import dev.vigie.program.JavaType;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.rule.endpoint.Access;
import dev.vigie.rule.endpoint.Grade;
import dev.vigie.rule.endpoint.Marks;
import dev.vigie.rule.endpoint.Signs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A repository of personal data that a framework makes an endpoint of, without anybody asking for
 * it.
 *
 * @param when what shows that the framework is used
 * @param repositories interfaces whose first type argument is what they hold
 * @param marks annotations that say whether a repository is exported
 * @param marked how an application says that only marked ones are
 * @param notAlone elements that say little of a person by themselves
 * @param exposure row of the severity table
 */
record ExportedTrigger(
    DataFilter data,
    Signs when,
    List<String> repositories,
    List<String> marks,
    Signs marked,
    Set<String> notAlone,
    String exposure,
    String message,
    String help)
    implements Trigger {
  static final Set<String> PLACEHOLDERS =
      Set.of("data", "is", "owner", "label", "repository", "caller", "path");

  static ExportedTrigger read(YamlObject yaml, DataTriggers.Basis basis) {
    return new ExportedTrigger(
        basis.data(),
        yaml.object("when").map(Signs::read).orElse(Signs.NONE),
        yaml.texts("repositories"),
        yaml.texts("marks"),
        yaml.object("only-marked").map(Signs::read).orElse(Signs.NONE),
        new TreeSet<>(yaml.texts("not-alone")),
        basis.exposure(),
        basis.message(),
        basis.help());
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    List<Finding> findings = new ArrayList<>();
    if (inquiry.dossier().complete()
        && when.in(inquiry.authorisation().used(), inquiry.endpoints())) {
      boolean onlyMarked = marked.in(inquiry.authorisation().used(), inquiry.endpoints());
      for (TypeDeclaration type : inquiry.program().types()) {
        String held = type.kind() == TypeFact.Kind.INTERFACE && !type.test() ? held(type) : null;
        if (held != null && isExported(type, onlyMarked)) {
          finding(rule, inquiry, type, held).ifPresent(findings::add);
        }
      }
    }
    return new Judgement(findings, Set.of());
  }

  private @Nullable String held(TypeDeclaration type) {
    for (JavaType parent : type.interfaces()) {
      if (repositories.contains(parent.erasure()) && !parent.arguments().isEmpty()) {
        return parent.arguments().get(0).erasure();
      }
    }
    return null;
  }

  private boolean isExported(TypeDeclaration type, boolean onlyMarked) {
    Optional<Annotation> mark =
        type.annotations().stream().filter(a -> Marks.isOne(a, marks)).findFirst();
    if (mark.isPresent()) {
      return !Marks.texts(mark.get().values().get("exported")).contains("false");
    }
    return !onlyMarked && Modifiers.has(type.modifiers(), Modifiers.PUBLIC);
  }

  private Optional<Finding> finding(
      RuleInfo rule, Inquiry inquiry, TypeDeclaration type, String held) {
    List<PersonalMember> members =
        inquiry.shown().given(List.of(held), t -> inquiry.stored().of(t).isPresent()).stream()
            .filter(member -> data.matches(member.element()))
            .toList();
    if (members.stream().allMatch(m -> notAlone.contains(m.element().id()))) {
      return Optional.empty();
    }
    String path = path(type, held);
    Access access = access(inquiry, type, path);
    if (access.grade().compareTo(Grade.RESTRICTED) <= 0) {
      return Optional.empty();
    }
    int lowered = access.guarded() ? 1 : 0;
    List<Exposed> exposed =
        members.stream()
            .map(
                member ->
                    Exposed.of(
                        member,
                        exposure,
                        inquiry.severities(),
                        new SeverityScale.Circumstances("", false, false, lowered),
                        1))
            .sorted(Exposed.WORST_FIRST)
            .toList();
    Exposed worst = exposed.get(0);
    String owner = held.substring(held.lastIndexOf('.') + 1);
    Map<String, String> words =
        Map.of(
            "data", Wording.data(Exposed.members(exposed), owner),
            "is", Wording.is(Exposed.members(exposed), true),
            "owner", owner,
            "label", Wording.label(worst.member()),
            "repository", type.simpleName(),
            "caller", access.guarded() ? "everybody who has signed in" : "everybody",
            "path", path);
    return Optional.of(
        new Finding(
            rule.id(),
            worst.severity(),
            worst.confidence(),
            Wording.fill(message, words),
            Wording.fill(help, words),
            type.at(),
            type.name(),
            Exposed.data(exposed),
            access.where().stream()
                .map(at -> new Finding.Related("this decides who may call", at))
                .toList(),
            List.of(),
            "exported",
            exposed.stream().map(each -> inquiry.grounds().ofMember(each)).toList()));
  }

  /** Who may call it: annotations of the repository count, and rules for its path. */
  private static Access access(Inquiry inquiry, TypeDeclaration type, String path) {
    List<Access> all = new ArrayList<>();
    type.methods().forEach(m -> all.add(inquiry.authorisation().declared(m, type)));
    all.add(inquiry.authorisation().declared(type));
    all.add(inquiry.authorisation().ofPaths(type.module(), List.of(path, path + "/{id}")));
    return Access.strictest(all);
  }

  private String path(TypeDeclaration type, String held) {
    for (Annotation annotation : type.annotations()) {
      if (Marks.isOne(annotation, marks)) {
        List<String> paths = Marks.texts(annotation.values().get("path"));
        if (!paths.isEmpty()) {
          return "/" + paths.get(0);
        }
      }
    }
    String name = held.substring(Math.max(held.lastIndexOf('.'), held.lastIndexOf('$')) + 1);
    String plain = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    return "/"
        + (plain.endsWith("y") ? plain.substring(0, plain.length() - 1) + "ies" : plain + "s");
  }
}
