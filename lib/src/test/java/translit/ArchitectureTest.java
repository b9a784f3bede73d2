package translit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.function.IOFunction;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of {@code docs/architecture.md}: who may use whom, and how large they are. */
class ArchitectureTest {
  /** A room uses only rooms before it. */
  private static final List<String> ROOMS =
      List.of(
          "common",
          "parts",
          "statistics",
          "notebook",
          "language",
          "importing",
          "text",
          "corpus",
          "fitting",
          "engine",
          "network",
          "training",
          "evaluation",
          "trace",
          "contribution",
          "selectivity",
          "intervention",
          "context",
          "figure",
          "reaction",
          "forecast",
          "planting",
          "study",
          "benchmark",
          "cli");

  private static final Path MAIN = Path.of("src/main/java/translit");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("translit");

  /** Classes of Deeplearning4j that read models, or make objects of the classes a file names. */
  private static final List<String> READERS =
      List.of(
          "ModelSerializer",
          "ModelGuesser",
          "ComputationGraph",
          "ComputationGraphConfiguration",
          "MultiLayerNetwork",
          "MultiLayerConfiguration");

  static List<String> rooms() {
    return ROOMS;
  }

  @Test
  void theRoomsAreThese() {
    assertThat(CLASSES.getPackage("translit").getSubpackages())
        .extracting(JavaPackage::getRelativeName)
        .containsExactlyInAnyOrderElementsOf(ROOMS);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomUsesOnlyThoseAboveIt(String room) {
    List<String> below = ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size());
    noClasses()
        .that()
        .resideInAPackage("translit." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            below.stream().map(name -> "translit." + name + "..").toArray(String[]::new))
        .allowEmptyShould(below.isEmpty())
        .check(CLASSES);
  }

  @Test
  void whatShowsThingsInANotebookUsesOnlyWhatIsForAllRooms() {
    noClasses()
        .that()
        .resideInAPackage("translit.notebook")
        .should()
        .dependOnClassesThat(
            describe(
                "are in another room than common",
                one ->
                    one.getPackageName().startsWith("translit.")
                        && !one.getPackageName().matches("translit\\.(notebook|common)")))
        .check(CLASSES);
  }

  @Test
  void aRoomWithinARoomIsPrivateToIt() {
    List<String> inner =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.matches("translit\\.\\w+\\..*"))
            .distinct()
            .toList();
    assertThat(inner).contains("translit.corpus.source", "translit.engine.fused");
    for (String name : inner) {
      classes()
          .that()
          .resideInAPackage(name)
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAPackage(name.substring(0, name.lastIndexOf('.')) + "..")
          .check(CLASSES);
    }
  }

  @Test
  void thereAreNoCycles() {
    slices().matching("translit.(*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching("translit.*.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  /** It is in a module of its own, that ordinary builds do not see. */
  @Test
  void nobodyKnowsOfSpark() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.spark..")
        .check(CLASSES);
    assertThat(System.getProperty("java.class.path")).doesNotContainIgnoringCase("spark-core");
  }

  /** A file that people pass on is read as data; what a stranger serialized could run code. */
  @Test
  void nobodyDeserializesJavaObjects() {
    DescribedPredicate<JavaAccess<?>> deserializes =
        describe(
            "deserializes Java objects, or reads a model with Deeplearning4j, which does",
            access -> {
              JavaClass owner = access.getTargetOwner();
              String name = access.getTarget().getName();
              return owner.isAssignableTo(ObjectInputStream.class)
                  || owner.getSimpleName().equals("SerializationUtils")
                  || READERS.contains(owner.getSimpleName())
                      && name.matches("(restore|load|fromJson).*");
            });
    ArchRule rule = noClasses().should().accessTargetWhere(deserializes);
    rule.check(CLASSES);
    JavaClasses tests = new ClassFileImporter().importClasses(Deserializing.class);
    assertThat(rule.evaluate(tests).getFailureReport().getDetails())
        .anyMatch(line -> line.contains("ObjectInputStream.<init>"))
        .anyMatch(line -> line.contains("ModelSerializer.restoreComputationGraph"))
        .anyMatch(line -> line.contains("ComputationGraph.load"));
  }

  /** What must not be in the library. */
  static final class Deserializing {
    Object deserialized(File file) throws IOException, ClassNotFoundException {
      try (ObjectInputStream in = new ObjectInputStream(new FileInputStream(file))) {
        return in.readObject();
      }
    }

    IOFunction<File, Object> restored() {
      return ModelSerializer::restoreComputationGraph;
    }

    Object loaded(File file) throws IOException {
      return ComputationGraph.load(file, true);
    }
  }

  /** Who calls decides how many threads there are, since a machine may be shared with others. */
  @Test
  void onlyTheCommandLineAsksForTheNumberOfProcessors() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackages("translit.cli..", "translit.benchmark..")
            .should()
            .callMethod(Runtime.class, "availableProcessors");
    rule.check(CLASSES);
    assertThat(rule.evaluate(tests()).getFailureReport().getDetails())
        .anyMatch(line -> line.contains("availableProcessors"));
  }

  /** What is called from another program must not end it. */
  @Test
  void onlyMainEndsTheProcess() {
    ArchRule rule =
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("translit.cli.Main")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class);
    rule.check(CLASSES);
    assertThat(rule.evaluate(tests()).getFailureReport().getDetails())
        .anyMatch(line -> line.contains("System.exit"));
  }

  private static JavaClasses tests() {
    return new ClassFileImporter().importClasses(Ending.class);
  }

  /** What only the command line may do. */
  static final class Ending {
    void end() {
      System.exit(Runtime.getRuntime().availableProcessors());
    }
  }

  @Test
  void everyPackageTellsItsStory() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      assertThat(files.filter(Files::isDirectory).filter(folder -> !folder.equals(MAIN)))
          .isNotEmpty()
          .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
    }
  }

  @Test
  void noPackageIsLargerThanAReaderCanHoldInMind() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      var byFolder =
          files.filter(Files::isRegularFile).collect(Collectors.groupingBy(Path::getParent));
      assertThat(byFolder.keySet()).hasSizeGreaterThan(ROOMS.size());
      byFolder.forEach(
          (folder, some) -> {
            assertThat(some).as(folder + ", files").hasSizeLessThanOrEqualTo(20);
            assertThat(some.stream().mapToInt(ArchitectureTest::lines).sum())
                .as(folder + ", lines")
                .isLessThanOrEqualTo(2000);
            assertThat(some)
                .allSatisfy(
                    file -> assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(250));
          });
    }
  }

  @Test
  void theGuideNamesEveryRoomAndOnlyFilesThatAreThere() throws IOException {
    String guide = Files.readString(Path.of("../docs/architecture.md"));
    List<String> rooms =
        CLASSES.stream()
            .map(one -> one.getPackageName().replaceFirst("translit\\.?", ""))
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    assertThat(rooms).hasSizeGreaterThan(ROOMS.size());
    assertThat(rooms).allSatisfy(room -> assertThat(guide).contains("`" + room + "`"));
    List<String> files =
        Pattern.compile("`([a-z]+(?:/\\w+)+\\.java)`")
            .matcher(guide)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(files).hasSizeGreaterThan(15);
    assertThat(files).allSatisfy(file -> assertThat(MAIN.resolve(file)).exists());
  }

  private static int lines(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
