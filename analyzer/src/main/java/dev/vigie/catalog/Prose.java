package dev.vigie.catalog;

import java.util.Set;

/**
 * How short texts that describe a member are built: comments, descriptions, labels. All words in
 * lower case, without accents; languages are mixed, because a text does not say in which it is.
 *
 * @param articles change nothing wherever they stand
 * @param openers at the start of a text they change nothing: <i>returns</i> the birth date
 * @param breaks from such a word on, a text says more of what it has named before
 * @param links between what is named and whose it is: the name <i>of</i> the product
 * @param labelTails at the end of a message key they say that it is a label
 */
public record Prose(
    Set<String> articles,
    Set<String> openers,
    Set<String> breaks,
    Set<String> links,
    Set<String> labelTails) {
  /** Copies the sets. */
  public Prose {
    articles = Set.copyOf(articles);
    openers = Set.copyOf(openers);
    breaks = Set.copyOf(breaks);
    links = Set.copyOf(links);
    labelTails = Set.copyOf(labelTails);
  }
}
