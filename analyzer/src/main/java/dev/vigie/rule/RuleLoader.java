package dev.vigie.rule;

import dev.vigie.config.NearestName;
import dev.vigie.config.Problem;
import dev.vigie.config.YamlFile;
import dev.vigie.config.YamlObject;
import dev.vigie.finding.Severity;
import dev.vigie.rule.call.CallPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads rules, one a YAML file: {@code <family>/<id>.yml}, with its page {@code <family>/<id>.md}
 * beside it. A rule has one or several triggers of these kinds:
 *
 * <ul>
 *   <li>{@code flow}: data reaches a kind of sink without a safeguard
 *   <li>{@code declaration}: a stored member lacks a protection
 *   <li>{@code call}: a call of certain methods with certain arguments
 *   <li>{@code duty}: a store lacks a sign, e.g. that it ends
 *   <li>{@code member-sign}: a member shows a sign, or lacks one
 *   <li>{@code guarded}: a call is made for a purpose without asking for something
 *   <li>{@code period}: a period is longer than its reference
 *   <li>{@code implementation}: a method that should decide does nothing, or always agrees
 *   <li>{@code endpoint}: what answers requests gives or takes data, and some may call it
 *   <li>{@code exported}: a framework makes an endpoint of a repository
 *   <li>{@code member}: a member that is stored, or bound to requests, has or lacks a mark
 *   <li>{@code relation}: a member that leads to the record of a person has a mark
 *   <li>{@code record}: stored records lack a mark
 *   <li>{@code unread}: a stored member is filled and never read
 *   <li>{@code bulk-write}: a statement writes all rows of a table
 *   <li>{@code form}: a form asks for data, and nothing speaks of what becomes of it
 *   <li>{@code injection}: a text of a request becomes part of a statement
 *   <li>{@code coarse-use}: a stored member is read only for a coarse part of its value
 *   <li>{@code text-form}: the text that objects give of themselves holds data
 *   <li>{@code swallowed}: a failure to write stored data goes unnoticed
 *   <li>{@code setting}: a setting has a value that it should not have
 *   <li>{@code lack}: a build has none of several things
 *   <li>{@code component}: a build takes something that it should not
 *   <li>{@code literal}: a value tells by itself that it is a real person's
 *   <li>{@code log-files}: a log is kept for too long
 *   <li>{@code lines}: a script or data file has lines that it should not have
 *   <li>{@code script}: an SQL script does something to personal data
 *   <li>{@code page-script}: a page loads a script that it should not
 *   <li>{@code register}: the record of processing no longer says what the program does
 *   <li>{@code assessment}: what the program holds asks for an impact assessment
 *   <li>{@code suppression}: a finding was silenced without a reason
 * </ul>
 */
public final class RuleLoader {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final List<String> PRECISIONS = List.of("very-high", "high", "medium", "low");

  /** Kinds of triggers that go by the severity table. */
  private static final List<String> BY_TABLE =
      Stream.concat(
              Stream.of("declaration", "flow", "duty", "member-sign", "guarded", "period"),
              DataTriggers.keys().stream())
          .toList();

  private static final List<String> KINDS =
      Stream.of(BY_TABLE, ConcernTriggers.keys(), List.of("call", "implementation", "suppression"))
          .flatMap(List::stream)
          .toList();

  private final Knowledge knowledge;
  private final List<String> elements;
  private final List<Problem> problems;

  private RuleLoader(Knowledge knowledge, Iterable<String> elements, List<Problem> problems) {
    this.knowledge = knowledge;
    this.elements = new ArrayList<>();
    elements.forEach(this.elements::add);
    this.problems = problems;
  }

  /**
   * Reads rule files.
   *
   * @param files named by path; the last two parts of a path are the family and the file
   * @param pages text by path of the pages; a rule without one has an empty page
   * @param elements ids of the known kinds of personal data
   * @param problems where every fault is added; rules with a fault are left out
   */
  public static List<Rule> load(
      List<YamlFile> files,
      Map<String, String> pages,
      Knowledge knowledge,
      Iterable<String> elements,
      List<Problem> problems) {
    RuleLoader loader = new RuleLoader(knowledge, elements, problems);
    List<Rule> rules = new ArrayList<>();
    files.forEach(file -> loader.rule(file, pages).ifPresent(rules::add));
    return rules;
  }

  private Optional<Rule> rule(YamlFile file, Map<String, String> pages) {
    String path = file.name();
    int before = problems.size();
    String stem = path.substring(0, path.length() - ".yml".length());
    String[] parts = stem.split("/", -1);
    String id = parts[parts.length - 1];
    String family = parts.length > 1 ? parts[parts.length - 2] : "";
    if (!ID.matcher(id).matches()) {
      problems.add(
          new Problem(
              path, 0, 0, "'" + id + "' is no rule id", "lower-case words joined by hyphens"));
    }
    Optional<YamlObject> parsed = file.open(problems);
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    YamlObject yaml = parsed.get();
    String help = yaml.requiredText("help");
    String exposure =
        yaml.oneOf("exposure", knowledge.severities().exposures().keySet()).orElse("");
    List<Trigger> triggers = new ArrayList<>();
    yaml.objects("declaration").forEach(t -> triggers.add(declaration(t, exposure, help)));
    yaml.objects("flow").forEach(t -> triggers.add(flow(t, exposure, help)));
    yaml.objects("call").forEach(t -> triggers.add(call(t, help)));
    yaml.objects("implementation").forEach(t -> triggers.add(implementation(t, help)));
    triggers.addAll(new DutyLoader(knowledge, elements).read(yaml, exposure, help));
    DataTriggers.read(yaml, this, exposure, help, triggers);
    ConcernTriggers.read(yaml, this, help, triggers);
    yaml.object("suppression").ifPresent(t -> triggers.add(SuppressionTrigger.read(t)));
    if (triggers.isEmpty()) {
      yaml.problem("flow", "the rule has no trigger", "give one of " + String.join(", ", KINDS));
    }
    if (BY_TABLE.stream().anyMatch(yaml::has) && !yaml.has("exposure")) {
      yaml.problem("exposure", "the key 'exposure' is missing", "a row of the severity table");
    }
    Severity worst = worst(triggers, exposure);
    RuleInfo info = info(yaml, id, family, worst, pages.getOrDefault(stem + ".md", ""));
    yaml.done();
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(new DeclaredRule(info, triggers, knowledge));
  }

  private Severity worst(List<Trigger> triggers, String exposure) {
    Stream<Severity> own = triggers.stream().flatMap(trigger -> trigger.worst().stream());
    Stream<Severity> table =
        knowledge.severities().exposures().getOrDefault(exposure, Map.of()).values().stream();
    return Stream.concat(own, table).max(Severity::compareTo).orElse(Severity.MEDIUM);
  }

  private RuleInfo info(YamlObject yaml, String id, String family, Severity worst, String page) {
    List<Integer> cwe = new ArrayList<>();
    for (String number : yaml.texts("cwe")) {
      if (number.matches("\\d{1,5}")) {
        cwe.add(Integer.valueOf(number));
      } else {
        yaml.problem("cwe", "'" + number + "' is no CWE number", "digits only, e.g. 532");
      }
    }
    String precision = yaml.oneOf("precision", PRECISIONS).orElse("medium");
    return new RuleInfo(
        id,
        family,
        yaml.requiredText("title"),
        worst,
        yaml.oneOf("profile", RuleProfile.ids())
            .flatMap(RuleProfile::of)
            .orElse(RuleProfile.DEFAULT),
        precision,
        yaml.texts("law"),
        cwe,
        yaml.texts("tags"),
        yaml.requiredText("since"),
        page,
        StakesReader.read(yaml));
  }

  private FlowTrigger flow(YamlObject yaml, String exposure, String help) {
    FlowTrigger trigger =
        new FlowTrigger(
            sinkKinds(yaml),
            dataOf(yaml),
            Clearance.read(yaml),
            exposure(yaml, exposure),
            yaml.texts("statements"),
            SinkConditions.read(yaml),
            WayConditions.read(yaml),
            Parties.read(yaml),
            yaml.flag("once", false),
            template(yaml, "message", FlowTrigger.PLACEHOLDERS),
            help(yaml, help, FlowTrigger.PLACEHOLDERS));
    yaml.done();
    return trigger;
  }

  private static CallTrigger call(YamlObject yaml, String help) {
    return CallTrigger.read(
        yaml,
        template(yaml, "message", CallTrigger.PLACEHOLDERS),
        help(yaml, help, CallTrigger.PLACEHOLDERS));
  }

  private static ImplementationTrigger implementation(YamlObject yaml, String help) {
    return ImplementationTrigger.read(
        yaml,
        template(yaml, "message", ImplementationTrigger.PLACEHOLDERS),
        help(yaml, help, ImplementationTrigger.PLACEHOLDERS));
  }

  private List<String> sinkKinds(YamlObject yaml) {
    Set<String> known = knowledge.apis().sinkKinds();
    List<String> named = yaml.texts("reaches");
    if (named.isEmpty()) {
      yaml.problem(
          "reaches", "the key 'reaches' is missing", "kinds of sink: " + String.join(", ", known));
    }
    for (String kind : named) {
      if (!known.contains(kind)) {
        yaml.problem(
            "reaches", "'" + kind + "' is no kind of sink", NearestName.hintOrAll(kind, known));
      }
    }
    return named;
  }

  private DeclarationTrigger declaration(YamlObject yaml, String exposure, String help) {
    DeclarationTrigger trigger =
        new DeclarationTrigger(
            stores(yaml),
            dataOf(yaml),
            Clearance.read(yaml),
            exposure(yaml, exposure),
            yaml.integer("doubt-lowers").orElse(0),
            CallPattern.expression(yaml, "unless-named"),
            template(yaml, "message", DeclarationTrigger.PLACEHOLDERS),
            help(yaml, help, DeclarationTrigger.PLACEHOLDERS));
    yaml.done();
    return trigger;
  }

  /** What data a mapping means. */
  DataFilter filter(YamlObject data) {
    return DataFilter.read(data, elements);
  }

  DataFilter dataOf(YamlObject yaml) {
    return yaml.object("data").map(this::filter).orElse(DataFilter.ALL);
  }

  /** A trigger may count otherwise than its rule. */
  private String exposure(YamlObject yaml, String otherwise) {
    return yaml.oneOf("exposure", knowledge.severities().exposures().keySet()).orElse(otherwise);
  }

  /** The kinds of store named; all where none is. */
  List<String> stores(YamlObject yaml) {
    List<String> known = knowledge.stores().ids();
    List<String> named = yaml.texts("stores");
    for (String store : named) {
      if (!known.contains(store)) {
        yaml.problem(
            "stores", "'" + store + "' is no kind of store", "one of " + String.join(", ", known));
      }
    }
    return named.isEmpty() ? known : named;
  }

  static String help(YamlObject yaml, String otherwise, Set<String> placeholders) {
    if (yaml.has("help")) {
      return template(yaml, "help", placeholders);
    }
    checkPlaceholders(yaml, "help", otherwise, placeholders);
    return otherwise.strip();
  }

  static String template(YamlObject yaml, String key, Set<String> placeholders) {
    String template = yaml.requiredText(key).strip();
    checkPlaceholders(yaml, key, template, placeholders);
    return template;
  }

  private static void checkPlaceholders(
      YamlObject yaml, String key, String template, Set<String> placeholders) {
    for (String unknown : Wording.unknown(template, placeholders)) {
      yaml.problem(
          key,
          "the placeholder " + unknown + " is not known here",
          "one of " + String.join(", ", new TreeSet<>(placeholders)));
    }
  }
}
