package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.facts.SettingsFacts;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Severity;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.rule.setting.Configuration;
import dev.vigie.rule.setting.LogFile;
import dev.vigie.rule.setting.LogFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A log is written to files that are never deleted, or later than they should be.
 *
 * @param mostDays so many days are enough
 */
record LogFilesTrigger(int mostDays, Concern concern) implements ConcernTrigger {
  static final Set<String> PLACEHOLDERS = Set.of("log", "kept", "most");

  static LogFilesTrigger read(YamlObject yaml, RuleLoader loader, String help) {
    if (!yaml.has("most-days")) {
      yaml.problem("most-days", "the key 'most-days' is missing", "a number of days");
    }
    LogFilesTrigger trigger =
        new LogFilesTrigger(
            yaml.integer("most-days").orElse(0), Concern.read(yaml, loader, help, PLACEHOLDERS));
    yaml.done();
    return trigger;
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    Optional<List<PersonalMember>> held = concern.atStake(inquiry);
    List<Finding> findings = new ArrayList<>();
    if (held.isPresent()) {
      for (Map.Entry<String, SettingsFacts> file : inquiry.program().settings().entrySet()) {
        for (LogFile log : LogFiles.in(file.getKey(), file.getValue())) {
          judge(rule, log, held.get()).ifPresent(findings::add);
        }
      }
    }
    return new Judgement(findings, Set.of());
  }

  private Optional<Finding> judge(RuleInfo rule, LogFile log, List<PersonalMember> held) {
    boolean tooLong = log.days().isEmpty() || log.days().getAsLong() > mostDays;
    Optional<Severity> level =
        switch (Configuration.reachOf(log.at().path(), "")) {
          case ANYWHERE -> Optional.of(concern.severity());
          case LOCAL -> concern.local();
          case TEST -> Optional.empty();
        };
    if (!tooLong || level.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        concern.finding(
            rule,
            level.get(),
            1,
            Map.of(
                "log", log.name(),
                "kept",
                    log.days().isEmpty()
                        ? "for ever: " + log.why()
                        : "for " + log.days().getAsLong() + " days",
                "most", String.valueOf(mostDays)),
            held,
            log.at(),
            List.of(),
            log.name()));
  }
}
