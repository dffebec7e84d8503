package dev.vigie.finding;

import dev.vigie.finding.Finding.Datum;
import dev.vigie.finding.Finding.Related;
import dev.vigie.finding.Finding.Step;
import dev.vigie.finding.Finding.Trace;
import dev.vigie.finding.ReportedFinding.State;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Findings for tests of what comes after the rules. */
public final class FindingBuilder {
  private String ruleId = "personal-data-in-log";
  private Severity severity = Severity.HIGH;
  private double confidence = 0.9;
  private String message = "The e-mail address Customer.email is written to a log";
  private String help = "Mask it first.";
  private Location at = new Location("src/main/java/shop/Shop.java", 5, 24, 5, 27);
  private String within = "shop.Shop#register(shop.Customer)";
  private String anchor = "Customer.email>org.slf4j.Logger#info";
  private final List<Datum> data = new ArrayList<>();
  private final List<Related> related = new ArrayList<>();
  private final List<Trace> traces = new ArrayList<>();

  public static FindingBuilder finding() {
    return new FindingBuilder();
  }

  public FindingBuilder rule(String id) {
    ruleId = id;
    return this;
  }

  public FindingBuilder severity(Severity value) {
    severity = value;
    return this;
  }

  public FindingBuilder confidence(double value) {
    confidence = value;
    return this;
  }

  public FindingBuilder message(String value) {
    message = value;
    return this;
  }

  public FindingBuilder help(String value) {
    help = value;
    return this;
  }

  public FindingBuilder at(String path, int line, int column, int endLine, int endColumn) {
    at = new Location(path, line, column, endLine, endColumn);
    return this;
  }

  public FindingBuilder line(int line) {
    at = new Location(at.path(), line, at.column(), line, at.endColumn());
    return this;
  }

  public FindingBuilder path(String path) {
    at = new Location(path, at.line(), at.column(), at.endLine(), at.endColumn());
    return this;
  }

  public FindingBuilder within(String value) {
    within = value;
    return this;
  }

  public FindingBuilder anchor(String value) {
    anchor = value;
    return this;
  }

  public FindingBuilder datum(String member, String element, String path, int line) {
    data.add(new Datum(member, element, "ordinary", new Location(path, line, 18, line, 22)));
    return this;
  }

  public FindingBuilder related(String text, Location place) {
    related.add(new Related(text, place));
    return this;
  }

  public FindingBuilder trace(Step... steps) {
    traces.add(new Trace(List.of(steps)));
    return this;
  }

  public static Step step(String text, String path, int line, int column, int endColumn) {
    return new Step(text, new Location(path, line, column, line, endColumn));
  }

  public Finding build() {
    return new Finding(
        ruleId, severity, confidence, message, help, at, within, data, related, traces, anchor);
  }

  public ReportedFinding reported() {
    return reported(State.NEW, "");
  }

  public ReportedFinding reported(State state, String reason) {
    Finding finding = build();
    return new ReportedFinding(
        finding,
        Fingerprints.of(List.of(finding)).get(0).fingerprint(),
        "638816509450efbf:1",
        state,
        reason.isEmpty() ? Optional.empty() : Optional.of(reason));
  }
}
