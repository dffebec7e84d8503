package dev.vigie.report.impact;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.vigie.config.Written;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.processing.Measure;
import dev.vigie.report.paper.Edition;
import dev.vigie.report.paper.Messages;
import dev.vigie.report.paper.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The study as a file that the CNIL's software for impact assessments imports (its version 4). Only
 * the form is that software's: {@code pia-import.schema.json} beside this class says what is in it.
 * What would be an act of people stays open: nobody has evaluated, validated or been heard.
 */
public final class PiaFile {
  /** Names of the message files that it takes its texts from. */
  public static final String[] MESSAGES = {"register", "impact", "pia"};

  /** Of an evaluation: improvable, with an action plan. */
  private static final int IMPROVABLE = 2;

  /**
   * Of the questions that an evaluation is about: nobody evaluates them yet, so they can be edited.
   */
  private static final int OPEN = 0;

  private final ImpactStudy study;
  private final Messages messages;
  private final RiskWords risks;
  private final StudyWords words;
  private final PiaContext context;

  /**
   * Of a study.
   *
   * @param messages of {@link #MESSAGES}
   * @param vocabulary in the language of the messages
   */
  public PiaFile(ImpactStudy study, Messages messages, Vocabulary vocabulary) {
    this.study = study;
    this.messages = messages;
    this.risks = new RiskWords(study, messages, vocabulary);
    this.words = new StudyWords(study, messages, risks);
    this.context = new PiaContext(study, messages, risks, words, vocabulary);
  }

  /**
   * Writes it.
   *
   * @param edition of what it was made
   * @param today for what is under no version control: the software wants to know a day
   * @return JSON in UTF-8; same study, same bytes
   */
  public byte[] json(Edition edition, LocalDate today) {
    String made = edition.day().orElse(today) + "T00:00:00.000Z";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
      json.writeStartObject();
      pia(json, made, edition.version());
      json.writeArrayFieldStart("answers");
      PiaAnswers answers =
          new PiaAnswers(
              study, messages, risks, words, context, edition.head("", messages).state());
      for (PiaAnswers.Answer answer : answers.all()) {
        write(json, answer, made);
      }
      json.writeEndArray();
      measures(json, made);
      evaluations(json, made);
      json.writeArrayFieldStart("comments");
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private void pia(JsonGenerator json, String made, String version) throws IOException {
    json.writeObjectFieldStart("pia");
    json.writeNumberField("status", 0);
    json.writeStringField("name", messages.text("pia.name", study.processing().project()));
    json.writeStringField("author_name", messages.text("pia.author", version));
    json.writeStringField("evaluator_name", messages.text("pia.person"));
    json.writeStringField("validator_name", messages.text("pia.person"));
    json.writeStringField(
        "dpos_names", study.processing().settings().dpo().map(Written::text).orElse(""));
    json.writeStringField("people_names", "");
    json.writeNumberField("is_example", 0);
    json.writeStringField("created_at", made);
    json.writeStringField("updated_at", made);
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, PiaAnswers.Answer answer, String made)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("reference_to", answer.reference());
    json.writeObjectFieldStart("data");
    if (answer.text().isPresent()) {
      json.writeStringField("text", answer.text().get());
    } else {
      json.writeNullField("text");
    }
    if (answer.gauge().isPresent()) {
      json.writeNumberField("gauge", answer.gauge().get().value());
    } else {
      json.writeNullField("gauge");
    }
    json.writeArrayFieldStart("list");
    for (String item : answer.list()) {
      json.writeString(item);
    }
    json.writeEndArray();
    json.writeEndObject();
    dates(json, made);
    json.writeEndObject();
  }

  private static void dates(JsonGenerator json, String made) throws IOException {
    json.writeStringField("created_at", made);
    json.writeStringField("updated_at", made);
  }

  private void measures(JsonGenerator json, String made) throws IOException {
    json.writeArrayFieldStart("measures");
    for (Measure measure : study.processing().measures()) {
      json.writeStartObject();
      json.writeNumberField("id", id(measure));
      json.writeStringField("title", words.measure(measure));
      json.writeStringField("content", content(measure));
      json.writeStringField("placeholder", "measures.default_placeholder");
      dates(json, made);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static int id(Measure measure) {
    return measure.kind().ordinal() + 1;
  }

  private String content(Measure measure) {
    RichText text = new RichText().paragraph(words.state(measure));
    if (!measure.evidence().isEmpty() || !measure.answers().isEmpty()) {
      text.cells(
          messages.text("impact.measure.for"),
          words.evidence(measure),
          messages.text("pia.nothing"));
    }
    if (!measure.against().isEmpty()) {
      text.cells(
          messages.text("impact.measure.against"),
          words.against(measure),
          messages.text("pia.nothing"));
    }
    if (measure.state() == Measure.State.OPEN) {
      text.asked(
          messages.text("pia.ask"),
          messages.text("impact.questions.measure", words.measure(measure)));
    }
    return text.toString();
  }

  /** What the action plan does for each risk and measure, as evaluations that are still open. */
  private void evaluations(JsonGenerator json, String made) throws IOException {
    json.writeArrayFieldStart("evaluations");
    for (Measure measure : study.processing().measures()) {
      List<String> steps = steps(rules(measure.against()));
      if (!steps.isEmpty()) {
        evaluation(
            json,
            "3.1." + id(measure),
            new RichText().paragraph(messages.text("pia.measure.planned")).list(steps).toString(),
            messages.text("pia.evaluation.measure"),
            Optional.empty(),
            made);
      }
    }
    for (Risk risk : study.risks()) {
      Set<String> rules = new LinkedHashSet<>();
      risk.now().factors().stream()
          .filter(factor -> factor.kind() == Factor.Kind.WEAKNESS)
          .forEach(factor -> rules.add(factor.id()));
      evaluation(
          json,
          "3." + (2 + risk.event().ordinal()),
          new RichText().paragraph(messages.text("pia.plan")).list(steps(rules)).toString(),
          messages.text("pia.evaluation"),
          Optional.of(risk),
          made);
    }
    json.writeEndArray();
  }

  private static Set<String> rules(List<ReportedFinding> findings) {
    Set<String> rules = new LinkedHashSet<>();
    findings.forEach(each -> rules.add(each.finding().ruleId()));
    return rules;
  }

  /** The steps of the plan for these rules, in its order. */
  private List<String> steps(Set<String> rules) {
    List<String> steps = new ArrayList<>();
    for (Action action : study.plan().actions()) {
      if (rules.contains(action.rule().id())) {
        String language = messages.language().code();
        String remedy = action.rule().stakes().remedy(language).orElse("");
        steps.add(action.rule().title(language) + ". " + remedy);
      }
    }
    return steps;
  }

  private static void evaluation(
      JsonGenerator json,
      String reference,
      String plan,
      String comment,
      Optional<Risk> risk,
      String made)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("status", IMPROVABLE);
    json.writeStringField("reference_to", reference);
    json.writeStringField("action_plan_comment", plan);
    json.writeStringField("evaluation_comment", "<p>" + RichText.escape(comment) + "</p>");
    json.writeObjectFieldStart("gauges");
    // That software calls x what it draws upwards: the severity.
    json.writeNumberField("x", risk.map(r -> r.severity().level().value()).orElse(0));
    json.writeNumberField("y", risk.map(r -> r.after().level().value()).orElse(0));
    json.writeEndObject();
    json.writeNullField("estimated_implementation_date");
    json.writeStringField("person_in_charge", "");
    json.writeNumberField("global_status", OPEN);
    dates(json, made);
    json.writeEndObject();
  }
}
