package translit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static translit.cli.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import translit.engine.Predictor;

/** Every command that there is, so that none can be forgotten. */
class CommandsTest {
  private static final Path SOURCES = Path.of("src/main/java/translit/cli");
  private static final CommandLine MAIN = new CommandLine(new Main());

  static Set<String> commands() {
    return MAIN.getSubcommands().keySet();
  }

  @Test
  void everyCommandThatIsWrittenCanBeCalled() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith("Command.java"))
          .extracting(name -> name.replace("Command.java", "").toLowerCase())
          .contains("train")
          .containsExactlyInAnyOrderElementsOf(commands());
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpNamesTheCommandAndSoDoesThePackagePage(String command) throws IOException {
    assertThat(run("", "--help").out()).containsPattern("\n  " + command + " +[A-Z]");
    assertThat(SOURCES.resolve("package-info.java")).content().contains("{@code " + command + "}");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandExplainsItselfAndEachOption(String command) {
    Ran help = run("", command, "--help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).startsWith("Usage: translit-neurons " + command + " [-hV]");
    assertThat(MAIN.getSubcommands().get(command).getCommandSpec().args())
        .hasSizeGreaterThan(2)
        .allSatisfy(one -> assertThat(String.join("", one.description())).isNotBlank());
  }

  @Test
  void theHelpSaysBetweenWhichNumbersAnOptionMustBe() {
    String help = run("", "train", "--help").out().replaceAll("\\s+", " ");
    assertThat(help)
        .contains("of each LSTM; from 1 to 4096 (default: 228)")
        .contains("of training; from 0.001 to 1000000 (default: 60)")
        .contains("folder for the model --seed=<seed> of weights");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandSaysItsVersionAndRefusesAnOptionThatItLacks(String command) {
    assertThat(run("", command, "--version").out().lines())
        .containsExactly("unpackaged", "matrix products: " + Predictor.matrixProducts());
    Ran wrong = run("", command, "--no-such-option");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("Usage: ");
  }
}
