package dev.vigie.report.register;

import dev.vigie.catalog.Element;
import dev.vigie.processing.DataItem;
import dev.vigie.processing.ProcessingActivity;
import dev.vigie.processing.ProcessingActivity.Proposal;
import dev.vigie.report.paper.Messages;
import dev.vigie.report.paper.Vocabulary;
import dev.vigie.rule.endpoint.Access;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How a record of processing says things. */
final class Words {
  private static final int LISTED = 15;

  private final Messages messages;
  private final Vocabulary vocabulary;
  private final Map<String, DataItem> items;

  Words(Messages messages, Vocabulary vocabulary, Map<String, DataItem> items) {
    this.messages = messages;
    this.vocabulary = vocabulary;
    this.items = items;
  }

  Messages messages() {
    return messages;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The items of these ids. */
  List<DataItem> items(Collection<String> ids) {
    return ids.stream().filter(items::containsKey).map(items::get).toList();
  }

  /** Kinds of data in a sentence, most sensitive first. */
  String kinds(Collection<String> ids) {
    return kindsOf(items(ids));
  }

  /** The same of items. */
  String kindsOf(List<DataItem> data) {
    Map<String, Element> elements = new LinkedHashMap<>();
    data.stream()
        .map(DataItem::element)
        .sorted(
            Comparator.comparing(Element::sensitivity)
                .reversed()
                .thenComparing(Element::family)
                .thenComparing(Element::id))
        .forEach(element -> elements.putIfAbsent(element.id(), element));
    return list(elements.values().stream().map(each -> spoken(vocabulary.element(each))).toList());
  }

  /** Names in a sentence; of very many, the first. */
  String list(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(LISTED, names.size())));
    return names.size() > LISTED
        ? messages.text("register.list.more", first, names.size() - LISTED)
        : first;
  }

  /** Within a sentence; abbreviations keep their capitals. */
  static String spoken(String label) {
    boolean abbreviation =
        label.length() > 1 && (Character.isUpperCase(label.charAt(1)) || label.charAt(1) == '-');
    return label.isEmpty() || (abbreviation && !label.startsWith("E-mail"))
        ? label
        : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }

  /** At the beginning of a sentence. */
  static String begun(String label) {
    return label.isEmpty()
        ? label
        : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }

  /** Persons by the id of the subject; what a project has added stays as it is. */
  String persons(String subject) {
    String key = "register.person." + subject;
    return messages.has(key) ? messages.text(key) : subject;
  }

  String safeguards(Collection<String> ids) {
    return ids.stream()
        .map(id -> messages.text("register.safeguard." + id))
        .collect(Collectors.joining(", "));
  }

  /** Who may call. */
  String access(Access access) {
    return switch (access.grade()) {
      case DENIED -> messages.text("register.access.denied");
      case RESTRICTED ->
          access.detail().isBlank()
              ? messages.text("register.access.restricted.plain")
              : messages.text("register.access.restricted", access.detail());
      case AUTHENTICATED -> messages.text("register.access.signed-in");
      case UNREADABLE -> messages.text("register.access.unreadable", access.reason());
      case OPEN, UNGUARDED -> messages.text("register.access.everybody");
    };
  }

  /** The name of an activity. */
  String name(ProcessingActivity activity) {
    if (activity.proposed().isEmpty()) {
      return activity.name();
    }
    return activity.proposed().get().by() == Proposal.By.REST
        ? messages.text("register.activity.rest")
        : messages.text("register.activity.proposed", activity.name());
  }

  /** A country, or that it is not known. */
  String country(String code) {
    return code.isEmpty() ? messages.text("register.country.unknown") : messages.country(code);
  }
}
