package dev.vigie.rule.retention;

import dev.vigie.facts.SqlFacts;
import dev.vigie.flow.CallGraph;
import dev.vigie.program.Annotation;
import dev.vigie.program.Program;
import dev.vigie.rule.store.Stored;
import dev.vigie.rule.store.StoredTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which stored types have a sign that their storage ends, and where signs were looked for. */
public final class StorageLimits {
  private final Program program;
  private final StoredTypes stored;
  private final Evidence evidence;
  private final ScheduledWork work;
  private final Set<String> erased;

  /** Of one program. */
  public StorageLimits(Program program, CallGraph calls, StoredTypes stored, Evidence evidence) {
    this.program = program;
    this.stored = stored;
    this.evidence = evidence;
    this.work = new ScheduledWork(program, calls, evidence);
    this.erased = new Erasures(program, calls, stored, evidence).by(work);
  }

  /** Whether some sign was found for a type, or for a type above or below it. */
  public boolean found(Stored type) {
    String name = type.type().name();
    return erased.stream()
            .anyMatch(other -> program.isSubtype(name, other) || program.isSubtype(other, name))
        || expires(type)
        || inScripts(type);
  }

  /** What was searched, for a reader. */
  public String searched() {
    List<String> places = new ArrayList<>();
    int jobs = work.jobs();
    places.add(
        jobs == 0
            ? "scheduled jobs (there are none)"
            : jobs + " scheduled " + (jobs == 1 ? "job" : "jobs") + " and all that they reach");
    places.add("expiry marks");
    int scripts = program.scripts().size();
    places.add(
        scripts == 0
            ? "SQL scripts (there are none)"
            : scripts + " SQL " + (scripts == 1 ? "script" : "scripts"));
    places.add("the declared periods");
    return String.join(", ", places);
  }

  private boolean expires(Stored type) {
    for (String name : stored.within(type)) {
      Stored each = stored.of(name).orElse(type);
      if (each.type().annotations().stream().anyMatch(this::expires)
          || each.columns().stream()
              .flatMap(column -> column.annotations().stream())
              .anyMatch(this::expires)) {
        return true;
      }
    }
    return false;
  }

  private boolean expires(Annotation annotation) {
    return evidence.expiring().stream()
        .anyMatch(
            expiring ->
                expiring.annotation().equals(annotation.type())
                    && (expiring.element() == null
                        || annotation.values().containsKey(expiring.element())));
  }

  private boolean inScripts(Stored type) {
    for (SqlFacts script : program.scripts().values()) {
      for (SqlFacts.Statement statement : script.statements()) {
        boolean erases =
            evidence.scripts().stream().anyMatch(p -> p.matcher(statement.text()).find());
        if (erases && names(statement.text(), type)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean names(String text, Stored type) {
    String folded = text.toLowerCase(Locale.ROOT);
    for (String name : type.names()) {
      String simple = name.substring(name.lastIndexOf('.') + 1);
      String snake = simple.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
      if (Pattern.compile("\\b" + Pattern.quote(snake) + "s?\\b").matcher(folded).find()) {
        return true;
      }
    }
    return false;
  }
}
