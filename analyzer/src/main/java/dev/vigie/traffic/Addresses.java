package dev.vigie.traffic;

import dev.vigie.program.Field;
import dev.vigie.program.code.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads addresses out of expressions. What is not known of one becomes a variable: {@code {}}, or
 * {@code {name}} where it has a name.
 */
final class Addresses {
  private static final int DEPTH = 12;
  private static final Pattern FORMAT = Pattern.compile("%[-#+ 0,(]*\\d*(\\.\\d+)?[a-zA-Z]");
  private static final Pattern URL =
      Pattern.compile("(?:[a-z][a-z0-9+.-]*://|//)([^/?#]*)([^?#]*)(\\?[^#]*)?.*");

  private final Code code;

  Addresses(Code code) {
    this.code = code;
  }

  /**
   * An address in parts.
   *
   * @param host without port; empty where there is none; with a brace where it is not known
   * @param path begins with a slash; empty where there is none
   * @param query names of parameters and what each is, in order, as written: {@code q={q}}
   */
  record Address(String host, String path, List<String> query) {
    Address {
      query = List.copyOf(query);
    }

    boolean knowsHost() {
      return !host.isEmpty() && !host.contains("{");
    }
  }

  /** The text that an expression is. */
  String text(Expression expression, Code.Scope scope) {
    return text(expression, scope, DEPTH);
  }

  private String text(Expression expression, Code.Scope scope, int depth) {
    if (depth == 0) {
      return "{}";
    }
    Code.Written written = code.meaning(expression, scope);
    Optional<String> setting = code.setting(written);
    if (setting.isPresent()) {
      return code.resolved(setting.get());
    }
    Expression meant = written.expression();
    if (meant instanceof Expression.Constant constant) {
      return constant.text() == null ? "{}" : constant.text();
    }
    if (meant instanceof Expression.FieldRead read) {
      return code.program().field(read.field()).map(Field::constant).orElse("{}");
    }
    if (meant instanceof Expression.Concat concat) {
      StringBuilder all = new StringBuilder();
      concat.parts().forEach(part -> all.append(text(part, written.scope(), depth - 1)));
      return all.toString();
    }
    if (meant instanceof Expression.Invoke call) {
      return ofCall(call, written.scope(), depth);
    }
    if (meant instanceof Expression.Create made && made.arguments().size() == 1) {
      return text(made.arguments().get(0), written.scope(), depth - 1);
    }
    return "{}";
  }

  private String ofCall(Expression.Invoke call, Code.Scope scope, int depth) {
    List<Expression> arguments = call.arguments();
    Expression receiver = call.receiver();
    switch (call.callee().name()) {
      case "create", "valueOf", "fromUriString", "fromHttpUrl", "fromUri", "fromPath", "of" -> {
        return arguments.isEmpty() ? "{}" : text(arguments.get(0), scope, depth - 1);
      }
      case "format" -> {
        return arguments.isEmpty()
            ? "{}"
            : FORMAT.matcher(text(arguments.get(0), scope, depth - 1)).replaceAll("{}");
      }
      case "formatted" -> {
        return receiver == null
            ? "{}"
            : FORMAT.matcher(text(receiver, scope, depth - 1)).replaceAll("{}");
      }
      case "path", "pathSegment", "segment", "concat", "target" -> {
        String before = receiver == null ? "" : builder(receiver, scope, depth);
        StringBuilder path = new StringBuilder();
        for (Expression argument : arguments) {
          String part = text(argument, scope, depth - 1);
          path.append(part.startsWith("/") || call.callee().name().equals("concat") ? "" : "/");
          path.append(part);
        }
        return (call.callee().name().equals("target") ? "" : before)
            + (call.callee().name().equals("target") ? path.substring(1) : path);
      }
      case "queryParam" -> {
        String before = receiver == null ? "" : builder(receiver, scope, depth);
        String name = arguments.isEmpty() ? "{}" : text(arguments.get(0), scope, depth - 1);
        return before + (before.contains("?") ? "&" : "?") + name + "={" + name + "}";
      }
      case "build",
          "buildAndExpand",
          "toUri",
          "toUriString",
          "encode",
          "expand",
          "toString",
          "strip",
          "trim",
          "request",
          "accept",
          "header",
          "resolveTemplate" -> {
        return receiver == null ? "{}" : builder(receiver, scope, depth);
      }
      default -> {
        return "{}";
      }
    }
  }

  /** A builder that was handed in begins with nothing. */
  private String builder(Expression receiver, Code.Scope scope, int depth) {
    Code.Written written = code.meaning(receiver, scope);
    if (written.expression() instanceof Expression.LocalRead) {
      return "";
    }
    return text(receiver, scope, depth - 1);
  }

  /** The parts of an address. */
  static Address parts(String text) {
    Matcher matcher = URL.matcher(text);
    if (matcher.matches()) {
      return new Address(host(matcher.group(1)), path(matcher.group(2)), query(matcher.group(3)));
    }
    int mark = text.indexOf('?');
    String path = mark < 0 ? text : text.substring(0, mark);
    List<String> query = query(mark < 0 ? null : text.substring(mark));
    if (path.startsWith("{")) {
      int end = path.indexOf('}') + 1;
      return new Address(path.substring(0, end), path(path.substring(end)), query);
    }
    return new Address("", path(path), query);
  }

  private static String host(String authority) {
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    return host.contains("{") ? host : host.replaceFirst(":\\d+$", "");
  }

  private static String path(String written) {
    String path = written.replaceAll("/{2,}", "/");
    path = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
  }

  private static List<String> query(@org.jspecify.annotations.Nullable String written) {
    List<String> names = new ArrayList<>();
    if (written != null) {
      for (String part : written.substring(1).split("&", -1)) {
        if (!part.isEmpty()) {
          names.add(part);
        }
      }
    }
    return names;
  }

  /** One path after another. */
  static Address under(Address base, Address address) {
    if (!address.host().isEmpty()) {
      return address;
    }
    return new Address(base.host(), path(base.path() + "/" + address.path()), address.query());
  }
}
