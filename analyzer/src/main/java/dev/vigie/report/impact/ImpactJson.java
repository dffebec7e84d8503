package dev.vigie.report.impact;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.vigie.finding.FearedEvent;
import dev.vigie.finding.Finding;
import dev.vigie.processing.Measure;
import dev.vigie.source.Location;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The impact study as JSON, for other programs: {@code impact.schema.json} beside this class says
 * what is in it. Ids instead of sentences, so it is the same in every language.
 */
public final class ImpactJson {
  /** Version of the form; it changes when a reader of the old one would fail. */
  static final int VERSION = 1;

  private static final int DIGITS = 6;

  private final JsonGenerator json;

  private ImpactJson(JsonGenerator json) {
    this.json = json;
  }

  /**
   * The document, in UTF-8.
   *
   * @param version of Vigie
   */
  public static byte[] of(ImpactStudy study, String version) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
      new ImpactJson(json).write(study, version);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private void write(ImpactStudy study, String version) throws IOException {
    json.writeStartObject();
    json.writeNumberField("version", VERSION);
    json.writeStringField("vigie", version);
    json.writeStringField("project", study.processing().project());
    json.writeBooleanField("proposal", true);
    json.writeBooleanField("complete", study.processing().complete());
    json.writeStringField("need", study.need().id());
    json.writeStringField("exposure", study.risk().exposure().id());
    json.writeBooleanField("exposureDeclared", study.exposed().isPresent());
    json.writeBooleanField("backupAnswered", study.risk().backupAnswered());
    criteria("criteria", study.nine());
    criteria("listed", study.listed());
    json.writeArrayFieldStart("measures");
    for (Measure measure : study.processing().measures()) {
      json.writeStartObject();
      json.writeStringField("id", measure.kind().id());
      json.writeStringField("sheet", measure.kind().sheet());
      json.writeStringField("state", measure.state().name().toLowerCase(Locale.ROOT));
      if (measure.share().isPresent()) {
        json.writeNumberField("share", measure.share().getAsDouble());
      }
      places("evidence", measure.evidence().stream().flatMap(e -> e.places().stream()).toList());
      places("against", measure.against().stream().map(r -> r.finding().at()).toList());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("risks");
    for (Risk risk : study.risks()) {
      write(risk);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("plan");
    for (Action action : study.plan().actions()) {
      write(action);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("accepted");
    for (OpenFinding finding : study.accepted()) {
      finding(finding);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void criteria(String name, List<Assessed> criteria) throws IOException {
    json.writeArrayFieldStart(name);
    for (Assessed assessed : criteria) {
      json.writeStartObject();
      json.writeStringField("id", assessed.criterion().id());
      json.writeStringField("assessment", assessed.likeliness().id());
      json.writeStringField("shown", assessed.shown().id());
      if (assessed.answered().isPresent()) {
        json.writeObjectFieldStart("answered");
        json.writeBooleanField("met", assessed.answered().get().met());
        json.writeStringField("reason", assessed.answered().get().reason());
        json.writeStringField("at", place(assessed.answered().get().at()));
        json.writeEndObject();
      }
      json.writeArrayFieldStart("signs");
      for (Sign sign : assessed.signs()) {
        json.writeStartObject();
        json.writeStringField("kind", sign.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("what", sign.what());
        json.writeStringField("at", place(sign.at()));
        json.writeEndObject();
      }
      json.writeEndArray();
      strings("open", assessed.open());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(Risk risk) throws IOException {
    json.writeStartObject();
    json.writeStringField("event", risk.event().id());
    json.writeObjectFieldStart("severity");
    json.writeNumberField("level", risk.severity().level().value());
    json.writeNumberField("base", risk.severity().base().value());
    strings("rows", risk.severity().rows());
    strings("raises", risk.severity().raises());
    places("worst", risk.severity().worst().stream().map(Held::at).toList());
    json.writeEndObject();
    likelihood("likelihood", risk.now());
    json.writeStringField("zone", risk.zone().id());
    likelihood("likelihoodAfterPlan", risk.after());
    json.writeStringField("zoneAfterPlan", risk.zoneAfter().id());
    json.writeEndObject();
  }

  private void likelihood(String name, LikelihoodScore score) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("level", score.level().value());
    json.writeNumberField(
        "probability", score.probability().setScale(DIGITS, RoundingMode.HALF_UP));
    json.writeBooleanField("heldUpByBackups", score.unanswered());
    json.writeArrayFieldStart("factors");
    for (Factor factor : score.factors()) {
      json.writeStartObject();
      json.writeStringField("kind", factor.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringField("id", factor.id());
      if (factor.kind() == Factor.Kind.WEAKNESS) {
        json.writeNumberField("findings", factor.all());
        json.writeNumberField("counted", factor.counted());
      }
      json.writeNumberField("share", factor.chance().setScale(DIGITS, RoundingMode.HALF_UP));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Action action) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", action.rule().id());
    json.writeStringField("effort", action.rule().stakes().effort().id());
    strings("feared", action.rule().stakes().feared().stream().map(FearedEvent::id).toList());
    strings("law", action.rule().law());
    json.writeArrayFieldStart("findings");
    for (OpenFinding finding : action.findings()) {
      finding(finding);
    }
    json.writeEndArray();
    moves("moves", action.then());
    moves("alone", action.alone());
    json.writeEndObject();
  }

  private void moves(String name, List<Action.Move> moves) throws IOException {
    json.writeArrayFieldStart(name);
    for (Action.Move move : moves) {
      json.writeStartObject();
      json.writeStringField("event", move.event().id());
      json.writeNumberField("from", move.from().value());
      json.writeNumberField("to", move.to().value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void finding(OpenFinding open) throws IOException {
    Finding finding = open.reported().finding();
    json.writeStartObject();
    json.writeStringField("rule", finding.ruleId());
    json.writeStringField("fingerprint", open.reported().fingerprint());
    json.writeStringField("severity", finding.severity().id());
    json.writeNumberField("confidence", finding.confidence());
    json.writeStringField("at", place(finding.at()));
    if (open.reported().reason().isPresent()) {
      json.writeStringField("reason", open.reported().reason().get());
    }
    json.writeEndObject();
  }

  private void strings(String name, Collection<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private void places(String name, List<Location> places) throws IOException {
    strings(name, places.stream().map(ImpactJson::place).distinct().toList());
  }

  private static String place(Location at) {
    return at.path() + ":" + at.line();
  }
}
