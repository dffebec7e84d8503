package dev.vigie.fleet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.vigie.fleet");

  @Test
  void onlyTheEngineAndTheCommandsThatStartItKnowSpark() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.vigie.fleet.spark", "dev.vigie.fleet")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
        .check(classes);
  }

  @Test
  void nothingButTheCommandsKnowsTheEngines() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.vigie.fleet.spark", "dev.vigie.fleet")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.vigie.fleet.spark")
        .check(classes);
    noClasses()
        .that()
        .resideInAnyPackage("dev.vigie.fleet.row", "dev.vigie.fleet.scan", "dev.vigie.fleet.input")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.vigie.fleet.run",
            "dev.vigie.fleet.link",
            "dev.vigie.fleet.overview",
            "dev.vigie.fleet.plain",
            "dev.vigie.fleet.merge")
        .check(classes);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("dev.vigie.fleet.(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void thereIsNoGlobalState() {
    fields().that().areStatic().should().beFinal().check(classes);
  }
}
