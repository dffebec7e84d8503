package dev.vigie.rule.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a statement of SQL, JPQL or HQL does, and to which table or entity. */
final class StatementActs {
  private static final String NAME = "([\\w.\"`\\[\\]]+)";

  /** JPQL may leave out FROM. */
  private static final Pattern ERASES =
      Pattern.compile(
          "(?is)\\b(?:delete\\s+from|delete|truncate\\s+table|truncate)\\s+(?:only\\s+)?"
              + NAME
              + "(.*)");

  private static final Pattern DROPS_PARTITION =
      Pattern.compile("(?is)\\balter\\s+table\\s+" + NAME + "(.*\\bdrop\\s+partition\\b.*)");
  private static final Pattern CREATES =
      Pattern.compile(
          "(?is)\\b(?:insert\\s+into|merge\\s+into|replace\\s+into)\\s+" + NAME + "(.*)");
  private static final Pattern UPDATES =
      Pattern.compile("(?is)\\bupdate\\s+(?:versioned\\s+)?" + NAME + "(.*?\\bset\\b.*)");

  private static final Pattern BY_AGE =
      Pattern.compile(
          "(?is).*(<=?|\\bbefore\\b|\\binterval\\b|\\bdatediff\\b|\\bdateadd\\b|\\bexpired\\b|\\blessthan).*");

  private static final Pattern EMPTIED =
      Pattern.compile(
          "(?is)([\\w.\"`]+)\\s*=\\s*(?:null\\b|''|'[^']*(?:anonym|delet|eras|gdpr)[^']*'|concat\\s*\\(\\s*'[^']*(?:anonym|delet))");
  private static final Pattern SET =
      Pattern.compile(
          "(?is)([\\w.\"`]+)\\s*=\\s*(true\\b|1\\b|'[YyTt1]'|now\\s*\\(|current_\\w+|sysdate|:\\w+|\\?\\d*|'\\w+'|[\\w.]+)");

  private StatementActs() {}

  /**
   * Something that a statement does.
   *
   * @param name of the table or entity, as written
   * @param columns that are set to a value that tells something of {@code act}
   */
  record StatementAct(Act act, String name, boolean byAge, List<String> columns) {
    StatementAct {
      columns = List.copyOf(columns);
    }
  }

  /** What a text does as a statement; nothing where it is none. */
  static List<StatementAct> in(String text) {
    List<StatementAct> acts = new ArrayList<>();
    if (!text.contains(" ")) {
      return acts;
    }
    String folded = text.strip().toLowerCase(Locale.ROOT);
    if (folded.contains("delete") || folded.contains("truncate")) {
      add(ERASES.matcher(text), Act.ERASE, acts);
    }
    if (folded.contains("partition")) {
      Matcher drops = DROPS_PARTITION.matcher(text);
      if (drops.find()) {
        acts.add(new StatementAct(Act.ERASE, drops.group(1), true, List.of()));
      }
    }
    if (folded.contains(" into ")) {
      add(CREATES.matcher(text), Act.CREATE, acts);
    }
    Matcher updates = UPDATES.matcher(text);
    if (folded.contains("update") && updates.find()) {
      String rest = updates.group(2);
      String name = updates.group(1);
      boolean byAge = isByAge(rest);
      acts.add(new StatementAct(Act.UPDATE, name, byAge, List.of()));
      acts.add(new StatementAct(Act.ANONYMISE, name, byAge, columns(EMPTIED.matcher(rest))));
      acts.add(new StatementAct(Act.FLAG, name, byAge, columns(SET.matcher(set(rest)))));
    }
    return acts;
  }

  private static void add(Matcher matcher, Act act, List<StatementAct> acts) {
    if (matcher.find()) {
      acts.add(new StatementAct(act, matcher.group(1), isByAge(matcher.group(2)), List.of()));
    }
  }

  private static boolean isByAge(String rest) {
    String lower = rest.toLowerCase(Locale.ROOT);
    int where = lower.indexOf("where");
    return where >= 0 && BY_AGE.matcher(lower.substring(where)).matches();
  }

  /** What comes before the condition. */
  private static String set(String rest) {
    int where = rest.toLowerCase(Locale.ROOT).indexOf("where");
    return where < 0 ? rest : rest.substring(0, where);
  }

  private static List<String> columns(Matcher matcher) {
    List<String> columns = new ArrayList<>();
    while (matcher.find()) {
      columns.add(LifecycleCatalogue.bare(matcher.group(1)));
    }
    return columns;
  }
}
