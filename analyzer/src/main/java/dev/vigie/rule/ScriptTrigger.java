package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.facts.SqlFacts;
import dev.vigie.finding.Finding;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.rule.store.Stored;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An SQL script does something to a table that holds personal data by itself, or to such a column.
 * What one script does to one table is told once.
 *
 * @param statements regular expressions, searched in the text of a statement
 * @param unless regular expressions that settle it where any statement of the script has them
 */
record ScriptTrigger(List<Pattern> statements, List<Pattern> unless, Concern concern)
    implements ConcernTrigger {
  private static final Pattern DROPPED =
      Pattern.compile("(?i)\\bdrop\\s+column\\s+(?:if\\s+exists\\s+)?([^\\s,;()]+)");

  static final Set<String> PLACEHOLDERS = Set.of("table", "verb");

  ScriptTrigger {
    statements = List.copyOf(statements);
    unless = List.copyOf(unless);
  }

  static ScriptTrigger read(YamlObject yaml, RuleLoader loader, String help) {
    ScriptTrigger trigger =
        new ScriptTrigger(
            SettingTrigger.patterns(yaml, "statements"),
            SettingTrigger.patterns(yaml, "unless"),
            Concern.read(yaml, loader, help, PLACEHOLDERS));
    yaml.done();
    return trigger;
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    Optional<List<PersonalMember>> held = concern.atStake(inquiry);
    Named personal = personal(inquiry, held.orElse(List.of()));
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, SqlFacts> script : inquiry.program().scripts().entrySet()) {
      boolean settled =
          script.getValue().statements().stream().anyMatch(it -> contains(unless, it.text()));
      Set<String> told = new TreeSet<>();
      for (SqlFacts.Statement statement : script.getValue().statements()) {
        if (!settled
            && contains(statements, statement.text())
            && personal.isMeant(statement)
            && told.add(bare(statement.table()))) {
          findings.add(
              concern.finding(
                  rule,
                  concern.severity(),
                  1,
                  Map.of("table", statement.table(), "verb", statement.verb()),
                  held.orElse(List.of()),
                  Location.of(script.getKey(), statement.at()),
                  List.of(),
                  statement.verb() + "|" + statement.table()));
        }
      }
    }
    return new Judgement(findings, Set.of());
  }

  /** Tables and columns with personal data, by their bare names. */
  private record Named(Set<String> tables, Set<String> columns) {
    /** What a statement drops of a table counts by its own name: a date of a change is nobody's. */
    boolean isMeant(SqlFacts.Statement statement) {
      if (!tables.contains(bare(statement.table()))) {
        return false;
      }
      Matcher dropped = DROPPED.matcher(statement.text());
      boolean whole = true;
      while (dropped.find()) {
        whole = false;
        if (columns.contains(bare(dropped.group(1)))) {
          return true;
        }
      }
      return whole;
    }
  }

  private static Named personal(Inquiry inquiry, List<PersonalMember> held) {
    Named personal = new Named(new TreeSet<>(), new TreeSet<>());
    for (PersonalMember member : held) {
      personal.columns().add(bare(member.place().member()));
      if (member.place() instanceof Place.OfColumn column) {
        personal.tables().add(bare(column.table()));
      }
    }
    for (Stored stored : inquiry.stored().all()) {
      if (stored.columns().stream()
          .anyMatch(c -> inquiry.dossier().inventory().of(c.field().ref()).isPresent())) {
        stored.names().forEach(name -> personal.tables().add(bare(name)));
      }
    }
    return personal;
  }

  private static String bare(String table) {
    return table
        .substring(table.lastIndexOf('.') + 1)
        .replaceAll("[^A-Za-z0-9]", "")
        .toLowerCase(Locale.ROOT);
  }

  private static boolean contains(List<Pattern> patterns, String text) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
  }
}
