package translit.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import translit.common.InputException;

/**
 * The command line: results on standard output, progress on standard error. Exit status 0; 2 for
 * wrong use; 1 for a failure that is explained in one line.
 */
@Command(
    name = "translit-neurons",
    description = "Trains a character biLSTM to undo romanization, and looks into it.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      CorpusCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      AnalyseCommand.class,
      TransliterateCommand.class,
      CheckCommand.class,
      BenchmarkCommand.class
    })
public final class Main {
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {version == null ? "unpackaged" : version};
    }
  }

  private Main() {}

  /** Runs a command and exits with its status. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    System.setOut(out);
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    int status = run(arguments);
    if (out.checkError()) {
      System.err.println("standard output: not all of it could be written");
      status = CommandLine.ExitCode.SOFTWARE;
    }
    System.exit(status);
  }

  /** Runs a command and returns its exit status. */
  public static int run(String... arguments) {
    return new CommandLine(new Main())
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(Main::explain)
        .execute(arguments);
  }

  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult ignored) throws Exception {
    if (failure instanceof InputException) {
      command.getErr().println(failure.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
    throw failure; // a bug, which is better seen whole
  }
}
