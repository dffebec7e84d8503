package dev.vigie.inventory;

/**
 * A column that a query gives.
 *
 * @param name under which the query gives it
 * @param position in the select list, from 1
 * @param member what holds the data
 */
public record SelectedColumn(String name, int position, PersonalMember member) {}
