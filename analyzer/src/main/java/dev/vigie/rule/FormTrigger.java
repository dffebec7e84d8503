package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.finding.Finding;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.rule.call.CallPattern;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A form asks persons for data of these kinds, and nothing speaks of what becomes of it: no link of
 * its page, or nothing in the whole application. The forms of one page are one finding.
 *
 * @param notice how it would be spoken of
 * @param anywhere whether anything in the application settles it; then all forms are one finding
 * @param answer key of {@code answers} in privacy.yml that settles it
 * @param exposure row of the severity table
 */
record FormTrigger(
    DataFilter data,
    Optional<Pattern> notice,
    boolean anywhere,
    String answer,
    String exposure,
    String message,
    String help)
    implements Trigger {
  static final Set<String> PLACEHOLDERS = Set.of("data", "is", "owner", "label", "page", "pages");

  static FormTrigger read(YamlObject yaml, DataTriggers.Basis basis) {
    if (!yaml.has("notice")) {
      yaml.problem("notice", "the key 'notice' is missing", "words by which it is spoken of");
    }
    return new FormTrigger(
        basis.data(),
        Optional.ofNullable(CallPattern.expression(yaml, "notice")),
        yaml.flag("anywhere", false),
        yaml.text("unless-answered").orElse(""),
        basis.exposure(),
        basis.message(),
        basis.help());
  }

  @Override
  public boolean tellsAbsence() {
    return true;
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    PersonalForms forms = new PersonalForms(inquiry, data);
    if (notice.isEmpty()
        || !inquiry.dossier().complete()
        || inquiry.dossier().register().answers().containsKey(answer)
        || (anywhere && forms.isSpokenOf(notice.get()))) {
      return new Judgement(List.of(), Set.of());
    }
    Map<String, List<PersonalForms.Asking>> groups = new TreeMap<>();
    for (PersonalForms.Asking asking : forms.all()) {
      if (anywhere || !forms.links(asking.page(), notice.get())) {
        groups.computeIfAbsent(anywhere ? "" : asking.page(), k -> new ArrayList<>()).add(asking);
      }
    }
    return new Judgement(
        groups.values().stream().map(group -> finding(rule, inquiry, group)).toList(), Set.of());
  }

  private Finding finding(RuleInfo rule, Inquiry inquiry, List<PersonalForms.Asking> all) {
    // Told at the form that asks for most.
    List<PersonalForms.Asking> group = new ArrayList<>(all);
    group.sort(Comparator.comparingInt(asking -> -asking.members().size()));
    PersonalForms.Asking first = group.get(0);
    List<Exposed> exposed = new ArrayList<>();
    Set<PersonalMember> asked = new LinkedHashSet<>();
    group.forEach(asking -> asked.addAll(asking.members()));
    for (PersonalMember member : asked) {
      exposed.add(
          Exposed.of(member, exposure, inquiry.severities(), 1)
              .unfound(inquiry.severities(), exposure));
    }
    exposed.sort(Exposed.WORST_FIRST);
    List<PersonalMember> members = Exposed.members(exposed);
    String page = first.page().substring(first.page().lastIndexOf('/') + 1);
    Map<String, String> words =
        Map.of(
            "data", Wording.data(members),
            "is", Wording.is(members, true),
            "owner", members.get(0).place().owner(),
            "label", Wording.label(members.get(0)),
            "page", page,
            "pages", group.size() == 1 ? "a form" : group.size() + " forms");
    List<Finding.Related> related = new ArrayList<>();
    for (PersonalForms.Asking other : group.subList(1, group.size())) {
      related.add(
          new Finding.Related("another form", Location.of(other.page(), other.form().at())));
    }
    return new Finding(
        rule.id(),
        exposed.get(0).severity(),
        exposed.get(0).confidence(),
        Wording.fill(message, words),
        Wording.fill(help, words),
        Location.of(first.page(), first.form().at()),
        anywhere ? "forms" : first.page(),
        Exposed.data(exposed),
        related,
        List.of(),
        "form");
  }
}
