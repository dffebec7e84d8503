package dev.vigie.config;

import dev.vigie.config.ProjectSettings.OwnElement;
import dev.vigie.config.ProjectSettingsReader.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads what a project says of words: its own elements, further words, words that mean nothing
 * there, persons and organisations. A word can mean one thing only.
 */
final class ProjectWords {
  private static final Pattern ELEMENT_ID = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  private final Names names;

  /** What words in names of members mean, and what words in names of types mean. */
  private final Map<String, Meaning> data = new TreeMap<>();

  private final Map<String, Meaning> owners = new TreeMap<>();

  /** What a word of the file means, for a reader. */
  private record Meaning(String what, int line) {}

  ProjectWords(Names names) {
    this.names = names;
  }

  /** Whether a text can be the id of an element. */
  static boolean isId(String text) {
    return ELEMENT_ID.matcher(text).matches();
  }

  List<OwnElement> elements(YamlObject root) {
    List<OwnElement> elements = new ArrayList<>();
    Set<String> own = new TreeSet<>();
    for (YamlObject object : root.objects("elements")) {
      String id = object.requiredText("id");
      if (!id.isEmpty() && !isId(id)) {
        object.problem("id", "'" + id + "' is no element id", "such as loyalty_number");
      } else if (names.elements().contains(id)) {
        object.problem(
            "id", "there is an element '" + id + "' already", "give it more words under 'words'");
      } else if (!id.isEmpty() && !own.add(id)) {
        object.problem("id", "the element '" + id + "' is written twice", "keep one of the two");
      }
      if (!object.has("words")) {
        object.problem("words", "an element needs at least one word to be known by", "");
      }
      elements.add(
          new OwnElement(
              id,
              requiredOneOf(object, "family", names.families()),
              requiredOneOf(object, "sensitivity", names.sensitivities()),
              object.requiredText("label"),
              meaning(data, object, object.written("words"), "element '" + id + "'")));
      object.done();
    }
    return elements;
  }

  Map<String, List<Written>> words(YamlObject root, Set<String> elements) {
    return byKey(data, root, "words", elements, "element");
  }

  Map<String, List<Written>> persons(YamlObject root) {
    return byKey(owners, root, "persons", names.words().subjects(), "subject");
  }

  List<Written> organisations(YamlObject root) {
    return meaning(owners, root, root.written("organisations"), "an organisation");
  }

  List<Written> ignored(YamlObject root) {
    List<Written> ignored = meaning(data, root, root.written("ignore-words"), "nothing");
    meaning(owners, root, ignored, "nothing");
    for (Written word : ignored) {
      if (!names.words().known().containsKey(form(word))) {
        root.problem(
            word.problem(
                "there is no word '" + word.text() + "' that could be ignored",
                NearestName.hint(word.text(), names.words().known().values())));
      }
    }
    return ignored;
  }

  private Map<String, List<Written>> byKey(
      Map<String, Meaning> meanings, YamlObject root, String key, Set<String> valid, String sort) {
    Map<String, List<Written>> words = new LinkedHashMap<>();
    root.object(key)
        .ifPresent(
            object -> {
              for (String name : object.keys()) {
                if (!valid.contains(name)) {
                  object.problem(
                      name,
                      "there is no " + sort + " '" + name + "'",
                      NearestName.hintOrAll(name, valid));
                }
                words.put(
                    name,
                    meaning(meanings, object, object.written(name), sort + " '" + name + "'"));
              }
            });
    return words;
  }

  /** Complains of what is no word, and of what means something else already. */
  private List<Written> meaning(
      Map<String, Meaning> meanings, YamlObject object, List<Written> words, String what) {
    for (Written word : words) {
      String form = form(word);
      if (form.isEmpty()) {
        object.problem(word.problem("'" + word.text() + "' is no word", "use letters"));
        continue;
      }
      Meaning other = meanings.putIfAbsent(form, new Meaning(what, word.line()));
      if (other != null) {
        object.problem(
            word.problem(
                other.what().equals(what)
                    ? "the word '" + word.text() + "' is written twice"
                    : "the word '"
                        + word.text()
                        + "' means "
                        + what
                        + " here, and "
                        + other.what()
                        + " in line "
                        + other.line(),
                "keep one of the two"));
      }
    }
    return words;
  }

  private String form(Written word) {
    return names.words().form().apply(word.text());
  }

  private static String requiredOneOf(YamlObject object, String key, Set<String> names) {
    if (!object.has(key)) {
      return object.requiredText(key);
    }
    return object.oneOf(key, names).orElse("");
  }
}
