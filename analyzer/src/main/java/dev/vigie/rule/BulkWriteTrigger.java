package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.facts.MapperFacts;
import dev.vigie.finding.Finding;
import dev.vigie.flow.CallGraph;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.Method;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.rule.call.CallPattern;
import dev.vigie.rule.endpoint.Marks;
import dev.vigie.rule.store.Stored;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement changes or deletes every row of a table that holds data of these kinds: in a mapper,
 * in an annotation, as a constant handed to a call, or a call that deletes all.
 *
 * @param calls names of methods that are handed statements
 * @param marks annotations that hold statements
 * @param emptying names of methods that delete all that a repository holds
 * @param unlessIn names of methods that are there to empty a table; null for none
 * @param exposure row of the severity table
 */
record BulkWriteTrigger(
    DataFilter data,
    Set<String> calls,
    List<String> marks,
    Set<String> emptying,
    @Nullable Pattern unlessIn,
    String exposure,
    String message,
    String help)
    implements Trigger {
  static final Set<String> PLACEHOLDERS = Set.of("data", "is", "owner", "label", "what");

  private static final Pattern WRITE =
      Pattern.compile(
          "(?is)\\s*(?:delete\\s+from|delete|truncate\\s+table|truncate|update)\\s+(?:only\\s+)?"
              + "([\\w.\"`\\[\\]]+).*");
  private static final Pattern FILTER =
      Pattern.compile("(?is).*\\b(?:where|join|using|limit)\\b.*");

  static BulkWriteTrigger read(YamlObject yaml, DataTriggers.Basis basis) {
    return new BulkWriteTrigger(
        basis.data(),
        Set.copyOf(yaml.texts("calls")),
        yaml.texts("marks"),
        Set.copyOf(yaml.texts("emptying")),
        CallPattern.expression(yaml, "unless-in"),
        basis.exposure(),
        basis.message(),
        basis.help());
  }

  /** A statement without a condition. */
  private record Fault(Stored stored, String within, Location at, String what, int lowered) {}

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    Map<String, Stored> byName = new TreeMap<>();
    for (Stored stored : inquiry.stored().all()) {
      stored.names().forEach(name -> byName.putIfAbsent(bare(name), stored));
    }
    List<Fault> faults = new ArrayList<>();
    inquiry.program().mappers().forEach((path, mapper) -> mapped(path, mapper, byName, faults));
    for (TypeDeclaration type : inquiry.program().types()) {
      if (!type.test()) {
        annotated(type, byName, faults);
        called(inquiry, type, byName, faults);
      }
    }
    List<Finding> findings = new ArrayList<>();
    faults.forEach(fault -> finding(rule, inquiry, fault).ifPresent(findings::add));
    return new Judgement(findings, Set.of());
  }

  private static void mapped(
      String path, MapperFacts mapper, Map<String, Stored> byName, List<Fault> faults) {
    for (MapperFacts.MappedStatement statement : mapper.statements()) {
      written(statement.sql(), byName)
          .ifPresent(
              stored ->
                  faults.add(
                      new Fault(
                          stored,
                          mapper.namespace() + "." + statement.id(),
                          Location.of(path, statement.at()),
                          "the statement '" + statement.id() + "'",
                          0)));
    }
  }

  private void annotated(TypeDeclaration type, Map<String, Stored> byName, List<Fault> faults) {
    for (Method method : type.methods()) {
      for (Annotation annotation : method.annotations()) {
        if (Marks.isOne(annotation, marks)) {
          String text = String.join(" ", Marks.texts(annotation.values().get("value")));
          written(text, byName)
              .ifPresent(
                  stored ->
                      faults.add(
                          new Fault(
                              stored,
                              method.ref().toString(),
                              method.at(),
                              type.simpleName() + "." + method.name() + "()",
                              0)));
        }
      }
    }
  }

  private void called(
      Inquiry inquiry, TypeDeclaration type, Map<String, Stored> byName, List<Fault> faults) {
    for (Method method : type.methods()) {
      for (CallGraph.Site site : inquiry.calls().sites(method.ref())) {
        String name = site.callee().name();
        // Few calls have such a name, so that is asked first.
        if ((!calls.contains(name) && !emptying.contains(name))
            || (unlessIn != null && unlessIn.matcher(method.name()).find())) {
          continue;
        }
        Location at = Location.of(method.at().path(), site.call().at());
        if (calls.contains(name) && !site.arguments().isEmpty()) {
          text(inquiry, site.arguments().get(0))
              .flatMap(text -> written(text, byName))
              .ifPresent(
                  stored ->
                      faults.add(
                          new Fault(
                              stored,
                              method.ref().toString(),
                              at,
                              "a statement in " + display(method),
                              0)));
        } else if (emptying.contains(name)
            && site.arguments().isEmpty()
            && site.callee().declared() == null) {
          emptied(inquiry, site)
              .ifPresent(
                  stored ->
                      faults.add(
                          new Fault(
                              stored,
                              method.ref().toString(),
                              at,
                              site.callee().display() + "() in " + display(method),
                              1)));
        }
      }
    }
  }

  private static String display(Method method) {
    String owner = method.ref().owner();
    return owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1)
        + "."
        + method.name();
  }

  /** What the repository that a call is made on holds. */
  private static Optional<Stored> emptied(Inquiry inquiry, CallGraph.Site site) {
    for (String parent : inquiry.program().supertypes(site.callee().receiver().erasure())) {
      Optional<TypeDeclaration> type = inquiry.program().type(parent);
      if (type.isPresent()) {
        for (var each : type.get().interfaces()) {
          if (!each.arguments().isEmpty()) {
            Optional<Stored> stored = inquiry.stored().of(each.arguments().get(0).erasure());
            if (stored.isPresent()) {
              return stored;
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The constant text of an argument; a text that is put together may get its condition later. */
  private static Optional<String> text(Inquiry inquiry, Expression argument) {
    if (argument instanceof Expression.Constant constant) {
      return Optional.ofNullable(constant.text());
    }
    return argument instanceof Expression.FieldRead read
        ? inquiry.program().field(read.field()).map(Field::constant)
        : Optional.empty();
  }

  private static Optional<Stored> written(String statement, Map<String, Stored> byName) {
    Matcher write = WRITE.matcher(statement);
    return write.matches() && !FILTER.matcher(statement).matches()
        ? Optional.ofNullable(byName.get(bare(write.group(1))))
        : Optional.empty();
  }

  private static String bare(String name) {
    String plain = name.replaceAll("[\"`\\[\\]]", "");
    return plain.substring(plain.lastIndexOf('.') + 1).replace("_", "").toLowerCase(Locale.ROOT);
  }

  private Optional<Finding> finding(RuleInfo rule, Inquiry inquiry, Fault fault) {
    Set<String> within = inquiry.stored().within(fault.stored());
    SeverityScale.Circumstances circumstances =
        new SeverityScale.Circumstances("", false, false, fault.lowered());
    List<Exposed> exposed = new ArrayList<>();
    for (PersonalMember member :
        inquiry.dossier().inventory().heldBy(fault.stored().type().name())) {
      if (within.contains(member.place().owner()) && data.matches(member.element())) {
        exposed.add(Exposed.of(member, exposure, inquiry.severities(), circumstances, 1));
      }
    }
    if (exposed.isEmpty()) {
      return Optional.empty();
    }
    exposed.sort(Exposed.WORST_FIRST);
    Exposed worst = exposed.get(0);
    String owner = fault.stored().type().simpleName();
    Map<String, String> words =
        Map.of(
            "data", Wording.data(Exposed.members(exposed), owner),
            "is", Wording.is(Exposed.members(exposed), true),
            "owner", owner,
            "label", Wording.label(worst.member()),
            "what", fault.what());
    return Optional.of(
        new Finding(
            rule.id(),
            worst.severity(),
            worst.confidence(),
            Wording.fill(message, words),
            Wording.fill(help, words),
            fault.at(),
            fault.within(),
            Exposed.data(exposed),
            List.of(new Finding.Related(owner + " is declared here", fault.stored().type().at())),
            List.of(),
            fault.stored().type().name(),
            exposed.stream().map(each -> inquiry.grounds().of(fault.stored(), each)).toList()));
  }
}
