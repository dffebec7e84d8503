package dev.vigie.rule;

import dev.vigie.config.NearestName;
import dev.vigie.config.YamlObject;
import dev.vigie.finding.Severity;
import dev.vigie.rule.call.CallPattern;
import dev.vigie.rule.lifecycle.MemberSign;
import dev.vigie.rule.lifecycle.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the triggers about duties towards persons. */
final class DutyLoader {
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  private final Knowledge knowledge;
  private final List<String> elements;

  DutyLoader(Knowledge knowledge, List<String> elements) {
    this.knowledge = knowledge;
    this.elements = elements;
  }

  /** All triggers of these kinds, in order of kind. */
  List<Trigger> read(YamlObject rule, String exposure, String help) {
    List<Trigger> triggers = new ArrayList<>();
    rule.objects("duty").forEach(each -> triggers.add(duty(each, exposure, help)));
    rule.objects("member-sign").forEach(each -> triggers.add(member(each, exposure, help)));
    rule.objects("guarded").forEach(each -> triggers.add(guarded(each, exposure, help)));
    rule.objects("period").forEach(each -> triggers.add(period(each, exposure, help)));
    return triggers;
  }

  private DutyTrigger duty(YamlObject yaml, String exposure, String help) {
    if (!yaml.has("when") && !yaml.has("unless")) {
      yaml.problem("unless", "'when' and 'unless' are missing", "signs, e.g. 'erased'");
    }
    DutyTrigger trigger =
        new DutyTrigger(
            stores(yaml),
            filter(yaml),
            signs(yaml, "when", Sign::of, Sign.ids()),
            signs(yaml, "unless", Sign::of, Sign.ids()),
            yaml.oneOf("together", List.of("always", "until-declared")),
            exposure,
            RuleLoader.template(yaml, "message", DutyTrigger.PLACEHOLDERS),
            RuleLoader.help(yaml, help, DutyTrigger.PLACEHOLDERS));
    yaml.done();
    return trigger;
  }

  private MemberSignTrigger member(YamlObject yaml, String exposure, String help) {
    MemberSignTrigger trigger =
        new MemberSignTrigger(
            filter(yaml),
            yaml.flag("flags", false),
            yaml.flag("kept", false),
            Optional.ofNullable(CallPattern.expression(yaml, "names")),
            Optional.ofNullable(CallPattern.expression(yaml, "but-names")),
            Optional.ofNullable(CallPattern.expression(yaml, "otherwise")),
            signs(yaml, "when", MemberSign::of, MemberSign.ids()),
            signs(yaml, "unless", MemberSign::of, MemberSign.ids()),
            exposure,
            RuleLoader.template(yaml, "message", MemberSignTrigger.PLACEHOLDERS),
            RuleLoader.help(yaml, help, MemberSignTrigger.PLACEHOLDERS));
    yaml.done();
    return trigger;
  }

  private GuardedTrigger guarded(YamlObject yaml, String exposure, String help) {
    GuardedTrigger trigger =
        new GuardedTrigger(
            required(yaml, "calls", CallPattern.read(yaml, "calls")),
            expression(yaml, "about"),
            expression(yaml, "not-about"),
            expression(yaml, "unless"),
            knowledge
                .severities()
                .exposures()
                .getOrDefault(exposure, Map.of())
                .getOrDefault("ordinary", Severity.LOW),
            RuleLoader.template(yaml, "message", GuardedTrigger.PLACEHOLDERS),
            RuleLoader.help(yaml, help, GuardedTrigger.PLACEHOLDERS));
    yaml.done();
    return trigger;
  }

  private PeriodTrigger period(YamlObject yaml, String exposure, String help) {
    PeriodTrigger trigger =
        new PeriodTrigger(
            knowledge.references(),
            expression(yaml, "names"),
            CallPattern.read(yaml, "cookies"),
            knowledge
                .severities()
                .exposures()
                .getOrDefault(exposure, Map.of())
                .getOrDefault("ordinary", Severity.LOW),
            RuleLoader.template(yaml, "message", PeriodTrigger.PLACEHOLDERS),
            RuleLoader.help(yaml, help, PeriodTrigger.PLACEHOLDERS));
    yaml.done();
    return trigger;
  }

  private static Pattern expression(YamlObject yaml, String key) {
    @Nullable Pattern expression = CallPattern.expression(yaml, key);
    return expression == null ? NOTHING : expression;
  }

  private static <T> List<T> required(YamlObject yaml, String key, List<T> read) {
    if (read.isEmpty()) {
      yaml.problem(key, "the key '" + key + "' is missing", "");
    }
    return read;
  }

  private static <T> List<T> signs(
      YamlObject yaml, String key, Function<String, Optional<T>> of, List<String> ids) {
    List<T> signs = new ArrayList<>();
    for (String id : yaml.texts(key)) {
      Optional<T> sign = of.apply(id);
      if (sign.isEmpty()) {
        yaml.problem(key, "'" + id + "' is no sign", NearestName.hintOrAll(id, ids));
      }
      sign.ifPresent(signs::add);
    }
    return signs;
  }

  private DataFilter filter(YamlObject yaml) {
    return yaml.object("data").map(data -> DataFilter.read(data, elements)).orElse(DataFilter.ALL);
  }

  /** The kinds of store named; none where all are meant. */
  private List<String> stores(YamlObject yaml) {
    List<String> known = knowledge.stores().ids();
    List<String> named = yaml.texts("stores");
    for (String store : named) {
      if (!known.contains(store)) {
        yaml.problem(
            "stores", "'" + store + "' is no kind of store", NearestName.hintOrAll(store, known));
      }
    }
    return named;
  }
}
