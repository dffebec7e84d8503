package dev.vigie.maven;

import dev.vigie.CheckRequest;
import java.nio.file.Path;

/**
 * What another process is to analyse. Free of Maven.
 *
 * @param top the reactor's first folder
 */
record Errand(Path top, ReactorRequest.Scope scope, CheckParameters parameters) {
  CheckRequest request() {
    return new ReactorRequest(top).request(scope, parameters);
  }
}
