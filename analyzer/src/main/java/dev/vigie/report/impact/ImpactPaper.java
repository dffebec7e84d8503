package dev.vigie.report.impact;

import dev.vigie.processing.DataItem;
import dev.vigie.processing.DataStore;
import dev.vigie.processing.Destination;
import dev.vigie.processing.Measure;
import dev.vigie.processing.ProcessingActivity;
import dev.vigie.report.PageParts;
import dev.vigie.report.paper.Cell;
import dev.vigie.report.paper.CellView;
import dev.vigie.report.paper.Edition;
import dev.vigie.report.paper.Messages;
import dev.vigie.report.paper.PaperFrame;
import dev.vigie.report.paper.Vocabulary;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The impact study as a page for people. */
public final class ImpactPaper {
  /** Names of the message files that it takes its texts from. */
  public static final String[] MESSAGES = {"register", "impact"};

  private final ImpactStudy study;
  private final Messages messages;
  private final Vocabulary vocabulary;
  private final RiskWords risks;
  private final StudyWords words;

  /**
   * Of a study.
   *
   * @param messages of {@link #MESSAGES}
   * @param vocabulary in the language of the messages
   */
  public ImpactPaper(ImpactStudy study, Messages messages, Vocabulary vocabulary) {
    this.study = study;
    this.messages = messages;
    this.vocabulary = vocabulary;
    this.risks = new RiskWords(study, messages, vocabulary);
    this.words = new StudyWords(study, messages, risks);
  }

  /**
   * Writes it.
   *
   * @param edition of what it was made
   * @return the document, in UTF-8; same study, same bytes
   */
  public byte[] html(Edition edition) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.putAll(summary());
    values.put("risks", study.risks().stream().map(this::risk).toList());
    values.put("nine", study.nine().stream().map(each -> criterion("impact.nine.", each)).toList());
    List<Assessed> shown =
        study.listed().stream()
            .filter(each -> each.likeliness() != Likeliness.UNLIKELY || each.answered().isPresent())
            .toList();
    values.put("hasListed", !shown.isEmpty());
    values.put("listed", shown.stream().map(each -> criterion("impact.listed.", each)).toList());
    values.put("listedRest", listedRest(shown));
    values.put("activities", study.processing().activities().stream().map(this::activity).toList());
    values.put("measures", measures());
    values.put("openMeasures", words.openMeasures());
    values.put("hasPlan", !study.plan().actions().isEmpty());
    values.put("noPlan", study.plan().actions().isEmpty());
    values.put("plan", plan());
    values.put("hasAccepted", !study.accepted().isEmpty());
    values.put("accepted", study.accepted().stream().map(this::accepted).toList());
    values.put("questions", words.questions());
    RiskMap map = new RiskMap(messages);
    Map<String, String> pictures =
        Map.of(
            "mapNow",
            map.draw(
                "map-now",
                messages.text("impact.map.now"),
                study.risks(),
                risk -> risk.now().level()),
            "mapAfter",
            map.draw(
                "map-after",
                messages.text("impact.map.after"),
                study.risks(),
                risk -> risk.after().level()));
    return new PaperFrame(messages, PageParts.resource(ImpactPaper.class, "impact.css"))
        .page(
            edition.head(messages.text("impact.title"), messages),
            PageParts.resource(ImpactPaper.class, "impact.mustache"),
            values,
            pictures);
  }

  private Map<String, Object> summary() {
    Map<String, Object> values = new LinkedHashMap<>();
    List<String> detail = new ArrayList<>();
    detail.add(
        messages.text(
            "impact.short.criteria",
            study.criteria(Likeliness.LIKELY),
            study.criteria(Likeliness.TO_CHECK),
            study.enough()));
    long listed =
        study.listed().stream().filter(each -> each.likeliness() == Likeliness.LIKELY).count();
    if (listed > 0) {
      detail.add(messages.count("impact.short.listed", listed));
    }
    values.put("need", messages.text("impact.short.need." + study.need().id()));
    values.put("needDetail", String.join(" ", detail));
    values.put("incomplete", !study.processing().complete());
    values.put(
        "dpia",
        Optional.ofNullable(study.processing().register().answers().get("dpia"))
            .map(
                said ->
                    messages.text(
                        "impact.dpia", said.text(), said.at().path() + ":" + said.at().line()))
            .stream()
            .toList());
    values.put("planCount", messages.count("impact.short.plan", study.plan().actions().size()));
    values.put("openCount", messages.count("impact.short.open", words.questions().size()));
    values.put("high", study.risks().stream().anyMatch(risk -> risk.zoneAfter() == Zone.HIGH));
    return values;
  }

  private Map<String, Object> risk(Risk risk) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("event", risks.event(risk.event()));
    values.put("severity", risks.level(risk.severity().level()));
    values.put("likelihood", risks.level(risk.now().level()));
    values.put("after", risks.level(risk.after().level()));
    values.put("zone", risks.zone(risk.zone()));
    values.put("zoneId", risk.zone().id());
    values.put("zoneAfter", risks.zone(risk.zoneAfter()));
    values.put("zoneAfterId", risk.zoneAfter().id());
    values.put("why", risks.severity(risk));
    values.put("worst", worst(risk));
    values.put("factors", risks.likelihood(risk.now()));
    values.put("sum", risks.sum(risk.now()));
    values.put("harms", risks.harms(risk.event()));
    values.put("threats", risks.threats(risk));
    values.put("sources", risks.sources(risk.event()));
    return values;
  }

  /** The data that makes an event as serious as it is. */
  private List<CellView> worst(Risk risk) {
    List<Held> worst = risk.severity().worst();
    return worst.isEmpty()
        ? List.of()
        : List.of(view(Cell.found(risks.elements(worst), worst.stream().map(Held::at).toList())));
  }

  private Map<String, Object> criterion(String key, Assessed assessed) {
    List<Cell> cells = words.signs(assessed);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", messages.text(key + assessed.criterion().id()));
    values.put("id", assessed.likeliness().id());
    values.put("label", messages.text("impact.likeliness." + assessed.likeliness().id()));
    values.put("cells", views(cells));
    values.put("nothing", cells.isEmpty());
    return values;
  }

  private String listedRest(List<Assessed> shown) {
    if (shown.isEmpty()) {
      return messages.text("impact.need.listed.none");
    }
    return messages.text(
        "impact.need.listed.rest",
        risks.join(
            study.listed().stream()
                .filter(each -> !shown.contains(each))
                .map(each -> messages.text("impact.listed." + each.criterion().id()))
                .toList()));
  }

  private Map<String, Object> activity(ProcessingActivity activity) {
    Map<String, List<Location>> data = new TreeMap<>();
    for (DataItem item : activity.data()) {
      data.computeIfAbsent(vocabulary.element(item.element()), label -> new ArrayList<>())
          .add(item.at());
    }
    List<Cell> kinds = new ArrayList<>();
    data.forEach((label, at) -> kinds.add(Cell.found(label, at)));
    List<Cell> stores = new ArrayList<>();
    for (DataStore store : activity.stores()) {
      stores.add(
          Cell.found(
              risks.pair(store.name(), vocabulary.destination(store.label())),
              List.of(store.at())));
    }
    List<Cell> recipients = new ArrayList<>();
    for (Destination destination : activity.destinations()) {
      recipients.add(
          Cell.found(
              vocabulary.destination(destination.label()),
              destination.arrivals().stream().map(Destination.Arrival::at).toList()));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", activity.name());
    values.put("proposed", activity.declared().isEmpty());
    values.put("persons", words.persons(activity.data()));
    values.put("data", views(kinds));
    values.put("stores", views(stores));
    values.put("noStores", stores.isEmpty());
    values.put("recipients", views(recipients));
    values.put("noRecipients", recipients.isEmpty());
    return values;
  }

  private List<Map<String, Object>> measures() {
    return study.processing().measures().stream()
        .filter(measure -> measure.state() != Measure.State.OPEN)
        .map(
            measure -> {
              Map<String, Object> values = new LinkedHashMap<>();
              values.put("name", words.measure(measure));
              values.put("id", measure.state().name().toLowerCase(Locale.ROOT));
              values.put("state", words.state(measure));
              values.put("for", views(words.evidence(measure)));
              values.put("against", views(words.against(measure)));
              return values;
            })
        .toList();
  }

  private List<Map<String, Object>> plan() {
    List<Map<String, Object>> steps = new ArrayList<>();
    for (Action action : study.plan().actions()) {
      Map<String, Object> values = new LinkedHashMap<>();
      String language = messages.language().code();
      values.put("number", steps.size() + 1);
      values.put("title", vocabulary.rule(action.rule().id()));
      values.put("remedy", action.rule().stakes().remedy(language).orElse(""));
      values.put(
          "law",
          messages.text(
              "impact.plan.law",
              risks.join(action.rule().law().stream().map(messages::law).toList())));
      values.put(
          "where",
          views(
              List.of(
                  Cell.found(
                      messages.count("impact.plan.findings", action.findings().size()),
                      action.findings().stream()
                          .map(each -> each.reported().finding().at())
                          .toList()))));
      values.put("effort", messages.text("impact.effort." + action.rule().stakes().effort().id()));
      values.put("moves", risks.moves(action));
      steps.add(values);
    }
    return steps;
  }

  private Map<String, Object> accepted(OpenFinding finding) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("title", risks.rule(finding.weakness().rule()));
    values.put("where", views(List.of(Cell.found("", List.of(finding.reported().finding().at())))));
    values.put(
        "reason",
        finding
            .reported()
            .reason()
            .map(reason -> messages.text("impact.accepted.reason", reason))
            .orElseGet(() -> messages.text("impact.accepted.noreason")));
    return values;
  }

  private CellView view(Cell cell) {
    return CellView.of(cell, messages);
  }

  private List<CellView> views(List<Cell> cells) {
    return cells.stream().map(this::view).toList();
  }
}
