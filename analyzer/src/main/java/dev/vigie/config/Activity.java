package dev.vigie.config;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * One activity of the record of processing (GDPR Art. 30), as a project declares it.
 *
 * @param name of the activity
 * @param purposes what the data is used for; at least one
 * @param basis id of the legal basis of Art. 6(1)
 * @param persons categories of persons
 * @param classes patterns of classes and tables, as in {@link Mark.Scope#CLASS}
 * @param packages patterns of packages, with those below them
 * @param elements ids of the kinds of personal data that are meant; all where empty
 * @param exceptions of Art. 9(2), Art. 10 or Art. 87 that are relied on, e.g. {@code 9(2)(h)}
 * @param retention how long the data is kept
 * @param justification why it is kept longer than usual, with its legal source
 * @param recipients who gets the data
 * @param reference number of the activity in the record
 * @param created when it was entered in the record
 * @param updated when a person last looked at it
 * @param role whether the project's owner is controller or processor
 */
public record Activity(
    Written name,
    List<String> purposes,
    Optional<String> basis,
    List<String> persons,
    List<Mark> classes,
    List<Mark> packages,
    List<String> elements,
    List<String> exceptions,
    Optional<Period> retention,
    Optional<String> justification,
    List<String> recipients,
    Optional<String> role,
    Optional<String> reference,
    Optional<LocalDate> created,
    Optional<LocalDate> updated,
    Optional<String> note) {
  /** Copies the lists. */
  public Activity {
    purposes = List.copyOf(purposes);
    persons = List.copyOf(persons);
    classes = List.copyOf(classes);
    packages = List.copyOf(packages);
    elements = List.copyOf(elements);
    exceptions = List.copyOf(exceptions);
    recipients = List.copyOf(recipients);
  }

  /**
   * Whether the activity is about a class or table.
   *
   * @param owner qualified name of a class, or name of a table
   */
  public boolean covers(String owner) {
    return (classes.isEmpty() && packages.isEmpty())
        || classes.stream().anyMatch(mark -> mark.covers(owner, ""))
        || packages.stream().anyMatch(mark -> mark.covers(owner, ""));
  }

  /** Whether it is about this kind of data there. */
  public boolean covers(String owner, String element) {
    return covers(owner) && (elements.isEmpty() || elements.contains(element));
  }
}
