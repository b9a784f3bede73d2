package translit;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Packages follow the data: language → corpus → network → trace → selectivity → figure. */
@AnalyzeClasses(packages = "translit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule aPackageKnowsOnlyThoseBeforeIt =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("language")
          .definedBy("translit.language..")
          .layer("corpus")
          .definedBy("translit.corpus..")
          .layer("network")
          .definedBy("translit.network..")
          .layer("trace")
          .definedBy("translit.trace..")
          .layer("selectivity")
          .definedBy("translit.selectivity..")
          .layer("figure")
          .definedBy("translit.figure..")
          .layer("notebook")
          .definedBy("translit.notebook..")
          .layer("cli")
          .definedBy("translit.cli..")
          .whereLayer("corpus")
          .mayOnlyAccessLayers("language")
          .whereLayer("language")
          .mayNotAccessAnyLayer()
          .whereLayer("network")
          .mayOnlyAccessLayers("language", "corpus")
          .whereLayer("trace")
          .mayOnlyAccessLayers("language", "corpus", "network")
          .whereLayer("selectivity")
          .mayOnlyAccessLayers("language", "corpus", "network", "trace")
          .whereLayer("figure")
          .mayOnlyAccessLayers("language", "corpus", "network", "trace", "selectivity")
          .whereLayer("notebook")
          .mayNotAccessAnyLayer()
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule thereAreNoCycles =
      slices().matching("translit.(*)..").should().beFreeOfCycles();
}
