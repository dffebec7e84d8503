package dev.vigie.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the recipients that a project declares. */
final class ProjectRecipients {
  /** What a transfer may rely on: Art. 45, 46(2)(c), 47, and 49. */
  private static final List<String> TRANSFERS =
      List.of("adequacy", "standard-clauses", "binding-rules", "derogation");

  private ProjectRecipients() {}

  static List<Recipient> read(YamlObject root) {
    List<Recipient> recipients = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (YamlObject object : root.objects("recipients")) {
      Recipient recipient = recipient(object);
      String name = recipient.name().text();
      Integer line = lines.putIfAbsent(name.toLowerCase(Locale.ROOT), recipient.name().line());
      if (line != null) {
        object.problem(
            "name",
            "the recipient '" + name + "' is declared in line " + line + " already",
            "join the two");
      }
      recipients.add(recipient);
    }
    return recipients;
  }

  private static Recipient recipient(YamlObject object) {
    String name = object.requiredText("name");
    List<String> purposes = object.texts("purposes");
    if (!object.has("purposes")) {
      object.problem(
          "", "the key 'purposes' is missing", "say what the recipient is given data for");
    }
    Recipient recipient =
        new Recipient(
            new Written(name, object.file(), object.line(), 1),
            purposes,
            object.value(
                "country",
                text -> Optional.of(text).filter(country -> country.matches("[A-Z]{2}")),
                "two letters such as FR or US are expected"),
            object.text("contract"),
            object.oneOf("transfer", TRANSFERS),
            object.texts("hosts"),
            object.text("note"));
    object.done();
    return recipient;
  }
}
