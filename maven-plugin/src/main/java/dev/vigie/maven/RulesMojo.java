package dev.vigie.maven;

import dev.vigie.report.RulePage;
import dev.vigie.rule.Rule;
import dev.vigie.rule.RuleInfo;
import dev.vigie.rule.RuleSet;
import java.util.Locale;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Lists the rules, or shows the page of one: what it finds, why it matters, how to mend it.
 *
 * <p>{@code mvn privacy:rules -Dprivacy.rule=personal-data-in-log}
 */
@Mojo(name = "rules", threadSafe = true, aggregator = true, requiresProject = false)
public final class RulesMojo extends AbstractMojo {
  /** Id of the rule whose page is shown. Default: all rules are listed. */
  @Parameter(property = "privacy.rule")
  private @Nullable String rule;

  @Override
  public void execute() throws MojoExecutionException {
    RuleSet rules = ReactorRun.ownKnowledge().rules();
    String wanted = rule;
    if (wanted == null) {
      rules.all().stream().map(Rule::info).map(RulesMojo::line).forEach(getLog()::info);
      return;
    }
    RuleInfo info =
        rules
            .rule(wanted)
            .map(Rule::info)
            .orElseThrow(
                () ->
                    new MojoExecutionException(
                        "There is no rule '" + wanted + "'. " + rules.hint(wanted)));
    getLog().info("\n" + new RulePage(info.page()).plain());
  }

  private static String line(RuleInfo rule) {
    return String.format(
        Locale.ROOT, "%-40s %-8s %s", rule.id(), rule.severity().id(), rule.title());
  }
}
