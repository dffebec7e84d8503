package dev.vigie.inventory;

import dev.vigie.catalog.Element;

/**
 * What a copy says of a member: that it holds an element, because another member does.
 *
 * @param subject whose data; empty where the other member does not say
 * @param text in words, for a reader: "filled from Customer.email in CustomerMapper.toDto"
 * @param weight how much it counts
 */
record Arrival(Element element, String subject, String text, double weight) {}
