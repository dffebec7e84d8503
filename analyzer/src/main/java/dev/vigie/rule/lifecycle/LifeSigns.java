package dev.vigie.rule.lifecycle;

import dev.vigie.facts.SqlFacts;
import dev.vigie.flow.CallGraph;
import dev.vigie.program.Annotation;
import dev.vigie.program.Program;
import dev.vigie.rule.store.Stored;
import dev.vigie.rule.store.StoredTypes;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which signs a program shows about its stores. */
public final class LifeSigns {
  private final Program program;
  private final StoredTypes stored;
  private final Lifecycles lives;
  private final LifecycleCatalogue catalogue;
  private final MemberSigns members;
  private final LeftCopies copies;
  private final Requests requests;

  /** Of one program. */
  public LifeSigns(
      Program program,
      CallGraph calls,
      StoredTypes stored,
      Lifecycles lives,
      LifecycleCatalogue catalogue) {
    this.program = program;
    this.stored = stored;
    this.lives = lives;
    this.catalogue = catalogue;
    this.copies = new LeftCopies(program, calls, lives, catalogue);
    this.requests = new Requests(program, calls, lives, catalogue);
    this.members = new MemberSigns(program, catalogue);
  }

  /** Whether the program shows a sign; never what only a project can declare. */
  public Optional<Seen> of(Sign sign, Kept kept) {
    return switch (sign) {
      case CREATED -> first(lives.of(kept, Act.CREATE), "is filled here");
      case UPDATED -> first(lives.of(kept, Act.UPDATE), "is changed here");
      case ERASED -> first(erased(kept), "is erased here");
      case ANONYMISED -> first(lives.of(kept, Act.ANONYMISE), "is anonymised here");
      case SOFT_DELETED -> softDeleted(kept);
      case PURGED -> first(purged(kept), "is erased or anonymised here when it is old");
      case EXPIRES -> expires(kept);
      case SCRIPTED -> scripted(kept);
      case DATED -> members.dated(within(kept)).or(() -> dated(kept));
      case VERSIONED -> members.versioned(kept);
      case HISTORY_ERASED -> historyErased(kept);
      case RESTRICTABLE -> members.restrictable(within(kept));
      case COPIES_LEFT -> copies.of(kept, erased(kept));
      case ASKED ->
          requests.any()
              ? Optional.of(
                  new Seen("belongs to a program that answers requests", Optional.empty()))
              : Optional.empty();
      case ACCESSIBLE ->
          requests.reads(kept)
              ? Optional.of(new Seen("is read for who asks", Optional.empty()))
              : Optional.empty();
      case DECLARED_RETENTION -> declared(kept, Declarations.RETENTION);
      case DECLARED_PURPOSE -> declared(kept, Declarations.PURPOSE);
      case DECLARED_EXCEPTION -> declared(kept, Declarations.EXCEPTION);
    };
  }

  private static Optional<Seen> first(List<Event> events, String words) {
    return events.stream().findFirst().map(event -> Seen.at(words, event.at()));
  }

  /** A call that deletes only marks where the type says so; a statement is taken at its word. */
  private List<Event> erased(Kept kept) {
    boolean rewritten = marked(kept).isPresent();
    return lives.erasures(kept, Act.ERASE).stream()
        .filter(event -> event.written() || !rewritten || !kept.ids().contains(event.store()))
        .toList();
  }

  private List<Event> purged(Kept kept) {
    List<Event> events = new ArrayList<>(erased(kept));
    events.addAll(lives.erasures(kept, Act.ANONYMISE));
    return events.stream().filter(event -> event.scheduled() || event.byAge()).toList();
  }

  private Optional<Seen> softDeleted(Kept kept) {
    return marked(kept).or(() -> first(lives.of(kept, Act.FLAG), "is marked as deleted here"));
  }

  private Optional<Seen> marked(Kept kept) {
    for (Stored each : kept.entities()) {
      for (Annotation annotation : each.type().annotations()) {
        if (catalogue.softDelete().annotations().stream().anyMatch(s -> s.is(annotation))) {
          return Optional.of(
              Seen.at("is declared to be marked instead of deleted", annotation.at()));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Seen> expires(Kept kept) {
    for (Stored each : within(kept)) {
      List<Annotation> marks = new ArrayList<>(each.type().annotations());
      each.columns().forEach(column -> marks.addAll(column.annotations()));
      for (Annotation mark : marks) {
        if (catalogue.expiring().stream().anyMatch(s -> s.is(mark))) {
          return Optional.of(Seen.at("expires", mark.at()));
        }
      }
    }
    return first(lives.of(kept, Act.EXPIRE), "is made to expire here");
  }

  /** The entities of a store, and what is stored within them. */
  private List<Stored> within(Kept kept) {
    Set<Stored> found = new LinkedHashSet<>();
    for (Stored entity : kept.entities()) {
      stored.within(entity).forEach(name -> stored.of(name).ifPresent(found::add));
    }
    return List.copyOf(found);
  }

  private Optional<Seen> scripted(Kept kept) {
    return scripts(
        kept,
        text -> catalogue.scripts().stream().anyMatch(p -> p.matcher(text).find()),
        List.of(""));
  }

  private Optional<Seen> historyErased(Kept kept) {
    return scripts(
        kept,
        text -> text.toLowerCase(Locale.ROOT).contains("delete"),
        catalogue.history().suffixes());
  }

  private Optional<Seen> scripts(Kept kept, Predicate<String> ends, List<String> suffixes) {
    for (Map.Entry<String, SqlFacts> script : program.scripts().entrySet()) {
      for (SqlFacts.Statement statement : script.getValue().statements()) {
        if (ends.test(statement.text()) && names(statement.text(), kept, suffixes)) {
          return Optional.of(
              Seen.at("is ended by the database", Location.of(script.getKey(), statement.at())));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean names(String text, Kept kept, List<String> suffixes) {
    String folded = text.toLowerCase(Locale.ROOT);
    for (String name : kept.names()) {
      String simple = name.substring(name.lastIndexOf('.') + 1);
      String snake = simple.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
      for (String suffix : suffixes) {
        String whole = Pattern.quote(snake) + "s?" + Pattern.quote(suffix.toLowerCase(Locale.ROOT));
        if (Pattern.compile("\\b" + whole + "\\b").matcher(folded).find()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Of a table, a column of a type that tells a time. */
  private Optional<Seen> dated(Kept kept) {
    if (!kept.entities().isEmpty()) {
      return Optional.empty();
    }
    for (Map.Entry<String, SqlFacts> script : program.scripts().entrySet()) {
      for (SqlFacts.Table table : script.getValue().tables()) {
        if (table.name().equals(kept.name())) {
          for (SqlFacts.Column column : table.columns()) {
            if (column.type().toLowerCase(Locale.ROOT).matches("(timestamp|date).*")
                && !MemberSigns.isOfBirth(column.name())) {
              return Optional.of(
                  Seen.at("holds a date", Location.of(script.getKey(), column.at())));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Seen> declared(Kept kept, String thing) {
    for (Stored each : within(kept)) {
      Optional<String> text =
          catalogue
              .declared()
              .in(each.type().annotations(), thing)
              .or(
                  () ->
                      each.columns().stream()
                          .flatMap(c -> catalogue.declared().in(c.annotations(), thing).stream())
                          .findFirst());
      if (text.isPresent()) {
        return Optional.of(Seen.at("is declared as " + text.get(), each.type().at()));
      }
    }
    return Optional.empty();
  }

  /** Where was looked for a sign, for a reader; empty where there is nothing to say. */
  public String searched(Sign sign) {
    return switch (sign) {
      case PURGED -> jobs() + ", statements that ask for the age";
      case EXPIRES -> "expiry marks and calls";
      case SCRIPTED, HISTORY_ERASED -> scripts();
      case ERASED -> "calls and statements that delete, in " + lives.methods() + " methods";
      case ANONYMISED -> "methods and statements that anonymise";
      case UPDATED -> "setters, update calls and statements, in " + lives.methods() + " methods";
      case DATED -> "its members and those that it inherits";
      case RESTRICTABLE -> "members that tell a state";
      case ACCESSIBLE -> "all that requests and exports reach";
      case DECLARED_RETENTION -> "the declared periods";
      case DECLARED_PURPOSE -> "annotations and the declared activities";
      case DECLARED_EXCEPTION -> "annotations and the exceptions of the declared activities";
      default -> "";
    };
  }

  private String jobs() {
    int jobs = lives.scheduled().jobs();
    return jobs == 0
        ? "scheduled jobs (there are none)"
        : jobs + " scheduled " + (jobs == 1 ? "job" : "jobs") + " and all that they reach";
  }

  private String scripts() {
    int scripts = program.scripts().size();
    return scripts == 0
        ? "SQL scripts (there are none)"
        : scripts + " SQL " + (scripts == 1 ? "script" : "scripts");
  }
}
