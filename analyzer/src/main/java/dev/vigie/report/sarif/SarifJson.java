package dev.vigie.report.sarif;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.jcup.sarif_2_1_0.model.Notification;
import de.jcup.sarif_2_1_0.model.ReportingConfiguration;
import de.jcup.sarif_2_1_0.model.ReportingDescriptor;
import de.jcup.sarif_2_1_0.model.Result;
import de.jcup.sarif_2_1_0.model.Run;
import de.jcup.sarif_2_1_0.model.SarifSchema210;
import de.jcup.sarif_2_1_0.model.ToolComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * The library's model as JSON; the one place that knows what the library's own writing gets wrong.
 */
final class SarifJson {
  private SarifJson() {}

  /**
   * The library leaves empty lists out. For results that would say "not computed", and old alerts
   * would stay open for ever; a clean run must say that there are none.
   */
  private abstract static class RunWithResults {
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @SuppressWarnings("UnusedMethod") // read by Jackson, never called
    abstract List<Result> getResults();
  }

  /**
   * GitHub rejects a file without a list of rules, though a project may have switched all of them
   * off.
   */
  private abstract static class ToolWithRules {
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @SuppressWarnings("UnusedMethod") // read by Jackson, never called
    abstract Set<ReportingDescriptor> getRules();
  }

  /**
   * The library leaves values out that are defaults of the standard; GitHub asks for the level of a
   * rule.
   */
  private abstract static class RuleWithLevel {
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @SuppressWarnings("UnusedMethod") // read by Jackson, never called
    abstract ReportingConfiguration.Level getLevel();
  }

  /** As for rules: how grave a notification is should not have to be looked up in the standard. */
  private abstract static class NotificationWithLevel {
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @SuppressWarnings("UnusedMethod") // read by Jackson, never called
    abstract Notification.Level getLevel();
  }

  static byte[] of(SarifSchema210 log) {
    try {
      return (writer().writeValueAsString(log) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the SARIF model cannot be written", e);
    }
  }

  /** With an order and line ends that do not hang on the machine. */
  private static ObjectWriter writer() {
    DefaultPrettyPrinter.Indenter indenter = new DefaultIndenter("  ", "\n");
    return JsonMapper.builder()
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .addMixIn(Run.class, RunWithResults.class)
        .addMixIn(ToolComponent.class, ToolWithRules.class)
        .addMixIn(ReportingConfiguration.class, RuleWithLevel.class)
        .addMixIn(Notification.class, NotificationWithLevel.class)
        .build()
        .writer(
            new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
  }
}
