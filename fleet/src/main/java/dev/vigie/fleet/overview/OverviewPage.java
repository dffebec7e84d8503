package dev.vigie.fleet.overview;

import com.samskivert.mustache.Mustache;
import dev.vigie.fleet.link.Joined;
import dev.vigie.fleet.row.FlowRow;
import dev.vigie.report.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The overview of a fleet as one HTML file. It loads nothing and runs nothing: all is text, escaped
 * by the template, and a content security policy forbids the rest.
 */
public final class OverviewPage {
  private static final int SHOWN = 60;

  private static final List<String> SENSITIVITIES =
      List.of(
          "ordinary",
          "highly_personal",
          "national_identifier",
          "special_art9",
          "criminal_art10",
          "credential");

  private static final List<String> TRENDS =
      List.of(
          "repositories",
          "failed",
          "incomplete",
          "lines",
          "elements",
          "findings",
          "findings-critical",
          "findings-high",
          "findings-medium",
          "findings-low",
          "across");

  private OverviewPage() {}

  /**
   * The document, in UTF-8. Same fleet, same bytes.
   *
   * @param before the run before; empty where this is the first
   * @param run number of the run
   * @param date of the run
   */
  public static byte[] bytes(
      Overview overview, Joined joined, Optional<Overview> before, long run, String date) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("run", run);
    values.put("date", date);
    for (String name :
        List.of("repositories", "failed", "incomplete", "lines", "elements", "findings")) {
      values.put(name, number(overview.count(name)));
    }
    values.put("anyFailed", overview.count("failed") > 0);
    values.put("anyIncomplete", overview.count("incomplete") > 0);
    values.put("data", data(overview));
    values.put("risks", risks(overview));
    values.put("parties", parties(overview));
    values.put("rules", rules(overview));
    values.put("trend", before.map(earlier -> trend(earlier, overview)).orElse(List.of()));
    values.put("hasTrend", before.isPresent());
    values.put("links", number(joined.links().size()));
    values.put("across", across(joined));
    values.put("acrossCount", number(joined.flows().size()));
    return Mustache.compiler().compile(template()).execute(values).getBytes(StandardCharsets.UTF_8);
  }

  /** The most sensitive first, of these what leaves the programs most often. */
  private static List<Map<String, Object>> data(Overview overview) {
    List<Map<String, Object>> shown = new ArrayList<>();
    overview.data().values().stream()
        .sorted(
            Comparator.comparingInt(
                    (Overview.Data each) -> -SENSITIVITIES.indexOf(each.sensitivity()))
                .thenComparingLong(each -> -each.exits())
                .thenComparing(Overview.Data::label))
        .limit(SHOWN)
        .forEach(
            each ->
                shown.add(
                    Map.of(
                        "label", Printable.line(each.label()),
                        "sensitivity", each.sensitivity().replace('_', ' '),
                        "members", number(each.members()),
                        "repositories", number(each.repositories()),
                        "exits", number(each.exits()),
                        "findings", number(each.findings()))));
    return shown;
  }

  private static List<Map<String, Object>> risks(Overview overview) {
    long most = overview.worst().stream().mapToLong(Overview.Risk::risk).max().orElse(0);
    List<Map<String, Object>> shown = new ArrayList<>();
    for (Overview.Risk each : overview.worst().stream().limit(SHOWN).toList()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("repository", Printable.line(each.repository()));
      row.put("risk", number(each.risk()));
      row.put("width", most == 0 ? 0 : 100 * each.risk() / most);
      row.put("critical", number(each.critical()));
      row.put("high", number(each.high()));
      row.put("medium", number(each.medium()));
      row.put("low", number(each.low()));
      row.put("elements", number(each.elements()));
      String state = each.complete() ? "" : "incomplete";
      row.put("state", each.fault().isEmpty() ? state : "failed: " + Printable.line(each.fault()));
      shown.add(row);
    }
    return shown;
  }

  private static List<Map<String, Object>> parties(Overview overview) {
    List<Map<String, Object>> shown = new ArrayList<>();
    overview
        .parties()
        .forEach(
            (name, party) ->
                shown.add(
                    Map.of(
                        "name", Printable.line(name),
                        "country", party.country(),
                        "data", Printable.line(String.join(", ", party.data())),
                        "repositories", Printable.line(some(List.copyOf(party.repositories()))))));
    return shown;
  }

  private static String some(List<String> names) {
    int told = 12;
    return names.size() <= told
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, told)) + " and " + (names.size() - told) + " more";
  }

  private static List<Map<String, Object>> rules(Overview overview) {
    List<Map<String, Object>> shown = new ArrayList<>();
    overview.rules().entrySet().stream()
        .sorted(
            Comparator.comparingLong(
                    (Map.Entry<String, Overview.Rule> each) -> -each.getValue().findings())
                .thenComparing(Map.Entry::getKey))
        .forEach(
            each ->
                shown.add(
                    Map.of(
                        "id", each.getKey(),
                        "worst", each.getValue().worst(),
                        "findings", number(each.getValue().findings()),
                        "repositories", number(each.getValue().repositories()))));
    return shown;
  }

  private static List<Map<String, Object>> trend(Overview before, Overview now) {
    List<Map<String, Object>> shown = new ArrayList<>();
    for (String name : TRENDS) {
      long was = before.count(name);
      long is = now.count(name);
      shown.add(
          Map.of(
              "name", name.replace('-', ' '),
              "was", number(was),
              "is", number(is),
              "change", String.format(Locale.ROOT, "%+,d", is - was)));
    }
    return shown;
  }

  private static List<Map<String, Object>> across(Joined joined) {
    List<Map<String, Object>> shown = new ArrayList<>();
    for (FlowRow flow : joined.flows().stream().limit(SHOWN).toList()) {
      shown.add(
          Map.of(
              "from", Printable.line(flow.origin() + ": " + flow.member()),
              "label", Printable.line(flow.label()),
              "via", Printable.line(String.join(", ", flow.via())),
              "to", Printable.line(flow.repository() + ": " + flow.destination()),
              "place", Printable.line(flow.path() + ":" + flow.line()),
              "certain", flow.certain() ? "" : "uncertain"));
    }
    return shown;
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String template() {
    try (InputStream in = OverviewPage.class.getResourceAsStream("overview.mustache")) {
      if (in == null) {
        throw new IllegalStateException("a part of Vigie is missing: overview.mustache");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
