package dev.vigie.fleet.link;

import java.util.List;
import java.util.regex.Pattern;

/** Whether a message that one service sends is one that another takes. */
final class MessageMatch {
  /** How sure that is. */
  enum Fit {
    NONE,
    MAYBE,
    SURELY
  }

  private MessageMatch() {}

  /** Of a topic, queue, or exchange with key, against the addresses of an inlet. */
  static Fit fit(String sent, List<String> taken) {
    Fit best = Fit.NONE;
    for (String address : taken) {
      Fit fit = fit(sent, address);
      best = fit.compareTo(best) > 0 ? fit : best;
    }
    return best;
  }

  private static Fit fit(String sent, String taken) {
    boolean known = !sent.contains("{") && !taken.contains("{");
    if (sent.equals(taken)) {
      return known ? Fit.SURELY : Fit.MAYBE;
    }
    int mine = sent.indexOf('/');
    int theirs = taken.indexOf('/');
    if (mine >= 0 && theirs >= 0) {
      boolean exchange = sent.substring(0, mine).equals(taken.substring(0, theirs));
      boolean key = bound(sent.substring(mine + 1), taken.substring(theirs + 1));
      return exchange && key ? (known ? Fit.SURELY : Fit.MAYBE) : Fit.NONE;
    }
    // A queue that is called as the key is mostly bound to it, somewhere in the broker.
    return mine >= 0 && theirs < 0 && sent.substring(mine + 1).equals(taken) ? Fit.MAYBE : Fit.NONE;
  }

  /** Keys of AMQP's topics: a star is one word, a hash any number of them. */
  private static boolean bound(String key, String pattern) {
    if (key.equals(pattern) || pattern.equals("#")) {
      return true;
    }
    StringBuilder expression = new StringBuilder();
    for (String word : pattern.split("\\.", -1)) {
      expression.append(expression.length() == 0 ? "" : "\\.");
      expression.append(
          switch (word) {
            case "*" -> "[^.]+";
            case "#" -> ".*";
            default -> Pattern.quote(word);
          });
    }
    return key.matches(expression.toString().replace("\\..*", "(\\..*)?"));
  }
}
