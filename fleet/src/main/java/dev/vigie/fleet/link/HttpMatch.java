package dev.vigie.fleet.link;

import dev.vigie.traffic.Inlet;
import dev.vigie.traffic.Outlet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a request that one service sends is one that another answers. */
final class HttpMatch {
  private HttpMatch() {}

  /** The path of an inlet that fits an outlet, verbs included; empty where none does. */
  static Optional<String> fits(Outlet outlet, Inlet inlet) {
    boolean verb =
        outlet.verb().isEmpty() || inlet.verbs().isEmpty() || inlet.verbs().contains(outlet.verb());
    return verb
        ? inlet.addresses().stream().filter(path -> fits(outlet.address(), path)).findFirst()
        : Optional.empty();
  }

  private static boolean fits(String sent, String answered) {
    List<String> mine = segments(sent);
    List<String> theirs = segments(answered);
    for (int i = 0; i < theirs.size(); i++) {
      String wanted = theirs.get(i);
      if (wanted.equals("**") || wanted.startsWith("{*")) {
        return true;
      }
      if (i >= mine.size() || !fitsSegment(mine.get(i), wanted)) {
        return false;
      }
    }
    return mine.size() == theirs.size();
  }

  private static boolean fitsSegment(String sent, String wanted) {
    if (wanted.contains("{") || wanted.equals("*")) {
      return !sent.isEmpty();
    }
    return sent.equals(wanted);
  }

  static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      if (!segment.isEmpty()) {
        segments.add(segment);
      }
    }
    return segments;
  }

  /** Whether something of the path is fixed: one of variables alone fits everything. */
  static boolean tells(String path) {
    return segments(path).stream().anyMatch(segment -> !segment.contains("{"));
  }

  /** Position of a variable in a path; -1 where it has none of this name. */
  static int position(String path, String variable) {
    List<String> segments = segments(path);
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      if (segment.contains("{" + variable + "}") || segment.contains("{" + variable + ":")) {
        return i;
      }
    }
    return -1;
  }

  /** A name of a service as it stands in a host: without what is only around it. */
  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** The part of a host that names a service within its own network. */
  static String service(String host) {
    int dot = host.indexOf('.');
    return plain(dot < 0 ? host : host.substring(0, dot));
  }

  /** Whether a host is somewhere else: a domain of the internet. */
  static boolean isElsewhere(String host) {
    return host.contains(".")
        && !host.matches(".*\\.(local|internal|svc|cluster\\.local|lan|intra|consul)(\\..*)?");
  }
}
