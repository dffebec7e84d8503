package dev.vigie.config;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the register of processing activities of a project. */
final class ProjectActivities {
  private static final Pattern NAME =
      Pattern.compile("[\\p{javaJavaIdentifierPart}*]+(\\.[\\p{javaJavaIdentifierPart}*]+)*");

  /** The bases of Art. 6(1) by either of their names. */
  private static final Map<String, String> BASES = bases();

  /** Art. 9(2), Art. 10, and Art. 87, which leaves national identifiers to the member states. */
  private static final List<String> EXCEPTIONS =
      List.of(
          "9(2)(a)", "9(2)(b)", "9(2)(c)", "9(2)(d)", "9(2)(e)", "9(2)(f)", "9(2)(g)", "9(2)(h)",
          "9(2)(i)", "9(2)(j)", "10", "87");

  private static final List<String> ROLES = List.of("controller", "joint-controller", "processor");

  private final Set<String> elements;

  /**
   * Reads with these names.
   *
   * @param elements ids of the kinds of personal data that exist
   */
  ProjectActivities(Set<String> elements) {
    this.elements = elements;
  }

  private static Map<String, String> bases() {
    Map<String, String> bases = new LinkedHashMap<>();
    List<String> ids =
        List.of(
            "consent",
            "contract",
            "legal-obligation",
            "vital-interests",
            "public-task",
            "legitimate-interests");
    ids.forEach(id -> bases.put(id, id));
    for (int i = 0; i < ids.size(); i++) {
      bases.put("6(1)(" + (char) ('a' + i) + ")", ids.get(i));
    }
    return bases;
  }

  List<Activity> read(YamlObject root) {
    List<Activity> activities = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (YamlObject object : root.objects("activities")) {
      Activity activity = activity(object);
      Integer line = lines.putIfAbsent(activity.name().text(), activity.name().line());
      if (line != null) {
        object.problem(
            "name",
            "the activity '"
                + activity.name().text()
                + "' is declared in line "
                + line
                + " already",
            "join the two, or give one another name");
      }
      activities.add(activity);
    }
    return activities;
  }

  private Activity activity(YamlObject object) {
    String name = object.requiredText("name");
    List<Written> purposes = object.written("purposes");
    if (!object.has("purposes")) {
      object.problem(
          "", "the key 'purposes' is missing", "say what the data of this activity is used for");
    }
    Activity activity =
        new Activity(
            new Written(name, object.file(), object.line(), 1),
            texts(purposes),
            object.oneOf("basis", BASES.keySet()).map(BASES::get),
            texts(object.written("persons")),
            marks(object, "classes", Mark.Scope.CLASS),
            marks(object, "packages", Mark.Scope.PACKAGE),
            known(object, "elements", elements),
            known(object, "exception", EXCEPTIONS),
            object.value(
                "retention",
                ProjectSettingsReader::period,
                "a period such as P3Y, P6M or P90D is expected"),
            object.text("justification"),
            texts(object.written("recipients")),
            object.oneOf("role", ROLES),
            object.text("reference"),
            day(object, "created"),
            day(object, "updated"),
            object.text("note"));
    object.done();
    return activity;
  }

  private static Optional<LocalDate> day(YamlObject object, String key) {
    return object.value(
        key,
        text -> {
          try {
            return Optional.of(LocalDate.parse(text));
          } catch (DateTimeParseException e) {
            return Optional.empty();
          }
        },
        "a day such as 2026-01-31 is expected");
  }

  private static List<String> texts(List<Written> written) {
    return written.stream().map(Written::text).toList();
  }

  private static List<Mark> marks(YamlObject object, String key, Mark.Scope scope) {
    List<Mark> marks = new ArrayList<>();
    for (Written written : object.written(key)) {
      if (NAME.matcher(written.text()).matches()) {
        marks.add(new Mark(scope, written, Optional.empty(), "declared activity"));
      } else {
        object.problem(
            written.problem(
                "'" + written.text() + "' is no name",
                scope == Mark.Scope.CLASS
                    ? "such as Customer, *Order or the name of a table"
                    : "such as com.example.shop.orders"));
      }
    }
    return marks;
  }

  private static List<String> known(YamlObject object, String key, Iterable<String> names) {
    List<String> found = new ArrayList<>();
    for (Written written : object.written(key)) {
      boolean exists = false;
      for (String name : names) {
        exists |= name.equals(written.text());
      }
      if (exists) {
        found.add(written.text());
      } else {
        object.problem(
            written.problem(
                "'" + written.text() + "' is no value for '" + key + "'",
                NearestName.hintOrAll(written.text(), names)));
      }
    }
    return found;
  }
}
