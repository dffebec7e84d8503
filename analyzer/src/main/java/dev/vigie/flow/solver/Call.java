package dev.vigie.flow.solver;

import dev.vigie.program.JavaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call with its values.
 *
 * @param receiver null where there is none
 * @param types static types of the arguments; may be fewer than arguments where they are not known
 */
record Call(CallSite site, @Nullable Value receiver, List<Value> arguments, List<JavaType> types) {
  JavaType type(int argument) {
    return argument < types.size() ? types.get(argument) : JavaType.OBJECT;
  }

  long argumentAt(int argument) {
    return argument < site.arguments().size() ? site.arguments().get(argument).at() : site.at();
  }
}
