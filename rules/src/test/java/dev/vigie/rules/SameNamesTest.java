package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.source.SourceProblem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes of one name: of several modules they are told apart, of one they are named. */
class SameNamesTest {
  @TempDir private Path folder;

  private List<SourceProblem> problems(String... paths) throws Exception {
    ProjectFolder project = new ProjectFolder(folder);
    for (String path : paths) {
      project.write(path, "package shop; class Customer { String email; }");
    }
    return project.survey(BuiltInExpertise.read()).problems();
  }

  @Test
  void twoInOneModuleAreNamedAndCostNothing() throws Exception {
    assertThat(problems("src/main/java/shop/Customer.java", "src/main/java17/shop/Customer.java"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.costsResults()).isFalse())
        .asString()
        .startsWith("src/main/java17/shop/Customer.java:1: Customer is declared in src/main/java/");
  }

  @Test
  void twoInTwoModulesAreNot() throws Exception {
    assertThat(problems("a/src/main/java/shop/Customer.java", "b/src/main/java/shop/Customer.java"))
        .isEmpty();
  }

  @Test
  void oneForTestsIsNot() throws Exception {
    assertThat(problems("src/main/java/shop/Customer.java", "src/test/java/shop/Customer.java"))
        .isEmpty();
  }
}
