package dev.vigie.rule;

import dev.vigie.config.NearestName;
import dev.vigie.config.YamlObject;
import dev.vigie.finding.Effort;
import dev.vigie.finding.FearedEvent;
import dev.vigie.finding.Stakes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads {@code feared}, {@code effort}, {@code remedy} and what is said in French of a rule. {@code
 * rights} stands for findings that touch what persons may ask for, and make none of the three
 * events likelier.
 */
final class StakesReader {
  private static final String RIGHTS = "rights";

  private StakesReader() {}

  static Stakes read(YamlObject yaml) {
    Set<FearedEvent> feared = EnumSet.noneOf(FearedEvent.class);
    List<String> known = new ArrayList<>();
    Arrays.stream(FearedEvent.values()).map(FearedEvent::id).forEach(known::add);
    known.add(RIGHTS);
    for (String name : yaml.texts("feared")) {
      if (!known.contains(name)) {
        yaml.problem(
            "feared", "'" + name + "' is no feared event", NearestName.hintOrAll(name, known));
      } else if (!name.equals(RIGHTS)) {
        feared.add(FearedEvent.values()[known.indexOf(name)]);
      }
    }
    List<String> efforts = Arrays.stream(Effort.values()).map(Effort::id).toList();
    Optional<Effort> effort =
        yaml.oneOf("effort", efforts).map(id -> Effort.values()[efforts.indexOf(id)]);
    Map<String, String> remedies = new TreeMap<>();
    Map<String, String> titles = new TreeMap<>();
    yaml.text("remedy").ifPresent(text -> remedies.put("en", text));
    yaml.object("fr")
        .ifPresent(
            french -> {
              titles.put("fr", french.requiredText("title"));
              remedies.put("fr", french.requiredText("remedy"));
              french.done();
            });
    return new Stakes(
        yaml.has("feared") ? feared : Stakes.UNSAID.feared(),
        effort.orElse(Stakes.UNSAID.effort()),
        remedies,
        titles);
  }
}
