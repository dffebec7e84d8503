package dev.vigie.finding;

import dev.vigie.source.Location;
import java.util.List;

/**
 * One weakness, for one cause: what several paths or several columns of one entity have in common
 * is one finding with several traces or related places.
 *
 * @param ruleId kebab-case id of the rule
 * @param severity of the worst datum in this place
 * @param confidence from 0 to 1: how sure we are that data and place are what we take them for
 * @param message one sentence (first), then what else a reader needs; names which datum, from
 *     where, to where
 * @param help how to mend just this, in one or two sentences
 * @param at the offending expression or declaration, as small as possible
 * @param within where it is, without line numbers: signature of the enclosing method or name of the
 *     type
 * @param data the personal data concerned, worst first
 * @param related other places that belong to it, each with a short text
 * @param traces paths of the data to {@code at}, shortest first; empty for findings that are no
 *     flow
 * @param anchor what identifies the cause without line numbers; see {@link Fingerprints}
 * @param veiled whether the code at its places holds something that no report may show
 * @param grounds what it rests on, worst first, for a second opinion; empty where a rule does not
 *     say
 */
public record Finding(
    String ruleId,
    Severity severity,
    double confidence,
    String message,
    String help,
    Location at,
    String within,
    List<Datum> data,
    List<Related> related,
    List<Trace> traces,
    String anchor,
    boolean veiled,
    List<Ground> grounds) {

  /**
   * A piece of personal data that a finding is about.
   *
   * @param member what holds it, as a reader says it: {@code Customer.email}
   * @param element id of its kind: {@code email}
   * @param sensitivity id of its sensitivity: {@code ordinary}
   * @param at where it is declared
   */
  public record Datum(String member, String element, String sensitivity, Location at) {}

  /** Another place that belongs to the finding. */
  public record Related(String text, Location at) {}

  /** One path, from the datum to the place of the finding. */
  public record Trace(List<Step> steps) {
    /** Copies the list. */
    public Trace {
      steps = List.copyOf(steps);
    }
  }

  /** One step of a path: a phrase that begins with a verb, and its place. */
  public record Step(String text, Location at) {}

  /** Copies the lists. */
  public Finding {
    data = List.copyOf(data);
    related = List.copyOf(related);
    traces = List.copyOf(traces);
    grounds = List.copyOf(grounds);
  }

  /** A finding whose code may be shown. */
  public Finding(
      String ruleId,
      Severity severity,
      double confidence,
      String message,
      String help,
      Location at,
      String within,
      List<Datum> data,
      List<Related> related,
      List<Trace> traces,
      String anchor,
      List<Ground> grounds) {
    this(
        ruleId,
        severity,
        confidence,
        message,
        help,
        at,
        within,
        data,
        related,
        traces,
        anchor,
        false,
        grounds);
  }

  /** The same, of code that holds something that no report may show. */
  public Finding behindVeil() {
    return new Finding(
        ruleId,
        severity,
        confidence,
        message,
        help,
        at,
        within,
        data,
        related,
        traces,
        anchor,
        true,
        grounds);
  }

  /** A finding that does not say what it rests on. */
  public Finding(
      String ruleId,
      Severity severity,
      double confidence,
      String message,
      String help,
      Location at,
      String within,
      List<Datum> data,
      List<Related> related,
      List<Trace> traces,
      String anchor) {
    this(
        ruleId,
        severity,
        confidence,
        message,
        help,
        at,
        within,
        data,
        related,
        traces,
        anchor,
        List.of());
  }

  /** The same under another severity. */
  public Finding graded(Severity level) {
    return new Finding(
        ruleId,
        level,
        confidence,
        message,
        help,
        at,
        within,
        data,
        related,
        traces,
        anchor,
        veiled,
        grounds.stream().map(ground -> ground.graded(level)).toList());
  }
}
