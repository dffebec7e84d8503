package dev.vigie.program.code;

import dev.vigie.program.Annotation;
import dev.vigie.program.JavaType;
import java.util.List;

/**
 * A parameter, local variable, pattern binding, caught exception or lambda parameter.
 *
 * @param index unique in its method's body, lambdas included; a parameter's is its position
 * @param annotations mostly empty
 * @param at its name
 */
public record Local(
    int index, String name, JavaType type, Role role, List<Annotation> annotations, long at) {
  /** What kind of local it is. */
  public enum Role {
    PARAMETER,
    VARIABLE,
    BINDING,
    CAUGHT,
    LAMBDA_PARAMETER
  }

  /** Copies the list. */
  public Local {
    annotations = List.copyOf(annotations);
  }
}
