package dev.vigie.inventory;

import dev.vigie.program.Method;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Walk;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Locals whose every value is read from settings under a name that stands in the code: what the
 * program is told by who runs it is about no person that uses it.
 */
final class SettingReads {
  private static final Pattern HOLDER =
      Pattern.compile(
          "System|Properties|(\\w*)Environment|Prop|Props|\\w*Config(uration)?|\\w*Settings");

  private static final Set<String> READS =
      Set.of(
          "getProperty", "getenv", "getRequiredProperty", "get", "getString", "getInitParameter");

  private SettingReads() {}

  /** Whether types of this name give settings. */
  static boolean isHolder(String simpleName) {
    return HOLDER.matcher(simpleName).matches();
  }

  /** Whether a local of a method is one. */
  static boolean only(Method method, Local local) {
    if (local.role() == Local.Role.PARAMETER) {
      return false;
    }
    List<Expression.LocalWrite> writes = Walk.writes(method.body(), local);
    return !writes.isEmpty() && writes.stream().allMatch(write -> isRead(write.value()));
  }

  private static boolean isRead(Expression value) {
    if (!(value instanceof Expression.Invoke invoke) || invoke.arguments().isEmpty()) {
      return false;
    }
    Callee callee = invoke.callee();
    return READS.contains(callee.name())
        && isHolder(callee.receiver().simpleName())
        && isConstant(invoke.arguments().get(0));
  }

  private static boolean isConstant(Expression name) {
    return (name instanceof Expression.Constant constant && constant.text() != null)
        || (name instanceof Expression.FieldRead read && read.field().name().matches("[A-Z0-9_]+"));
  }
}
