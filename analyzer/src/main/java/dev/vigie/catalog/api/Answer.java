package dev.vigie.catalog.api;

import dev.vigie.config.YamlObject;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import java.util.List;

/**
 * What a framework does with the result of methods that it calls: it hands it to a method of its
 * own.
 *
 * @param annotations any of which tells such a method
 * @param unless any of which on the method or its class tells that it is none
 * @param type of the framework's method
 * @param method its name
 */
record Answer(List<String> annotations, List<String> unless, String type, String method) {
  Answer {
    annotations = List.copyOf(annotations);
    unless = List.copyOf(unless);
  }

  static Answer read(YamlObject yaml) {
    Answer answer =
        new Answer(
            yaml.texts("annotations"),
            yaml.texts("unless"),
            yaml.requiredText("type"),
            yaml.requiredText("method"));
    if (answer.annotations().isEmpty()) {
      yaml.problem("annotations", "the key 'annotations' is missing", "qualified names");
    }
    yaml.done();
    return answer;
  }

  /** Whether the framework calls a method so. */
  boolean concerns(Method method, Program program) {
    return annotations.stream().anyMatch(name -> method.annotation(name).isPresent())
        && unless.stream()
            .noneMatch(
                name ->
                    method.annotation(name).isPresent()
                        || program
                            .type(method.ref().owner())
                            .flatMap(type -> type.annotation(name))
                            .isPresent());
  }
}
