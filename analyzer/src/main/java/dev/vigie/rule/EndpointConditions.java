package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.rule.endpoint.Access;
import dev.vigie.rule.endpoint.Endpoint;
import dev.vigie.rule.endpoint.Grade;
import dev.vigie.rule.endpoint.Lookups;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What must hold of an endpoint for a rule to be about it.
 *
 * @param side which data counts
 * @param grades of access that the rule is about; empty for all
 * @param notAlone elements that say little of a person by themselves
 * @param least how many members there must be, where none is of a kind that counts by itself
 * @param atOnce sensitivities one member of which is enough, whatever {@code least} says
 * @param entity whether the type that is given or taken must be one that is stored
 * @param byId whether one record must be asked for by an identifier that the caller sends
 * @param unlessAsked whether a look at who calls settles it
 * @param collecting whether endpoints that only collect, and those by which one signs up or in,
 *     count too
 * @param pages whether pages count, or only answers that carry objects
 * @param own by how much endpoints that give callers their own data lower the severity
 * @param restricted by how much endpoints for a few lower it
 * @param form what they look like
 */
record EndpointConditions(
    Side side,
    Set<Grade> grades,
    Set<String> notAlone,
    int least,
    Set<String> atOnce,
    boolean entity,
    boolean byId,
    boolean unlessAsked,
    boolean collecting,
    boolean pages,
    int own,
    int restricted,
    EndpointForm form) {

  /** Which data of an endpoint counts. */
  enum Side {
    GIVES,
    TAKES,
    EITHER
  }

  static EndpointConditions read(YamlObject yaml) {
    Set<Grade> grades = new LinkedHashSet<>();
    List<String> known = new ArrayList<>();
    for (Grade grade : Grade.values()) {
      known.add(id(grade));
    }
    for (String id : yaml.texts("access")) {
      if (known.contains(id)) {
        grades.add(Grade.valueOf(id.toUpperCase(Locale.ROOT)));
      } else {
        yaml.problem("access", "'" + id + "' is no grade", "one of " + String.join(", ", known));
      }
    }
    return new EndpointConditions(
        yaml.oneOf("side", List.of("gives", "takes", "either"))
            .map(side -> Side.valueOf(side.toUpperCase(Locale.ROOT)))
            .orElse(Side.EITHER),
        grades,
        new TreeSet<>(yaml.texts("not-alone")),
        yaml.integer("least").orElse(1),
        new TreeSet<>(yaml.texts("at-once")),
        yaml.flag("entity", false),
        yaml.flag("by-id", false),
        yaml.flag("unless-asked", false),
        yaml.flag("collecting", true),
        yaml.flag("pages", true),
        yaml.integer("own-data").orElse(0),
        yaml.integer("restricted").orElse(0),
        EndpointForm.read(yaml));
  }

  private static String id(Grade grade) {
    return grade.name().toLowerCase(Locale.ROOT);
  }

  /** Whether the endpoint is of a kind that the rule is about. */
  boolean shape(Inquiry inquiry, Endpoint endpoint) {
    return (pages || !endpoint.view())
        && (collecting || !inquiry.openPages().isOne(endpoint))
        && (!byId || Lookups.recordId(endpoint).isPresent())
        && form.looks(inquiry, endpoint);
  }

  /** Whether access to it is what the rule is about. */
  boolean allows(Inquiry inquiry, Endpoint endpoint, Access access) {
    return (grades.isEmpty() || grades.contains(access.grade()))
        && (!byId || inquiry.lookups().looksUp(endpoint))
        && !(unlessAsked && inquiry.authorisation().asksWhoCalls(endpoint))
        && form.does(inquiry, endpoint);
  }

  /** By how much the severity is lowered. */
  int lowering(Endpoint endpoint, Access access) {
    return (endpoint.from(Endpoint.Source.CALLER).isEmpty() ? 0 : own)
        + (access.grade() == Grade.RESTRICTED ? restricted : 0);
  }

  /** The personal data of an endpoint that counts. */
  List<PersonalMember> data(Inquiry inquiry, Endpoint endpoint) {
    Set<PersonalMember> data = new LinkedHashSet<>();
    if (side != Side.TAKES) {
      data.addAll(inquiry.shown().given(counting(inquiry, endpoint.returns()), apart(inquiry)));
    }
    if (side != Side.GIVES) {
      for (Endpoint.Parameter parameter :
          endpoint.from(Endpoint.Source.BODY, Endpoint.Source.FORM)) {
        data.addAll(inquiry.shown().taken(counting(inquiry, parameter.types()), apart(inquiry)));
      }
    }
    return List.copyOf(data);
  }

  /** Where a rule is about a record, other records that it refers to are not part of it. */
  private Predicate<String> apart(Inquiry inquiry) {
    return type -> entity && inquiry.stored().of(type).filter(s -> s.entity()).isPresent();
  }

  private List<String> counting(Inquiry inquiry, List<String> types) {
    return entity
        ? types.stream()
            .filter(t -> inquiry.stored().of(t).filter(s -> s.entity()).isPresent())
            .toList()
        : types;
  }

  /** Whether these members together are worth telling. */
  boolean enough(List<PersonalMember> members) {
    return members.stream().anyMatch(m -> atOnce.contains(m.element().sensitivity().id()))
        || (members.size() >= least
            && members.stream().anyMatch(m -> !notAlone.contains(m.element().id())));
  }
}
