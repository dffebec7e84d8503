package dev.vigie.catalog;

/**
 * A kind of personal data, e.g. e-mail address.
 *
 * @param id snake_case, e.g. {@code birth_date}
 * @param family upper-case family, e.g. {@code IDENTITY}
 * @param label as a reader says it, e.g. "date of birth"
 */
public record Element(String id, String family, Sensitivity sensitivity, String label) {}
