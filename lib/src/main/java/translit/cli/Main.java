package translit.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;
import translit.cli.options.BoundsCheck;
import translit.cli.options.PathOption;
import translit.cli.trials.PlaceboCommand;
import translit.cli.trials.PlantCommand;
import translit.cli.work.JobCommand;
import translit.cli.work.MergeCommand;
import translit.cli.work.PlanCommand;
import translit.cli.work.StatusCommand;
import translit.common.InputException;
import translit.common.Provenance;
import translit.common.TooLittleMemory;
import translit.engine.Predictor;
import translit.network.HeadStart;

/**
 * The command line: results on standard output, progress on standard error. Exit status 0; 2 for
 * wrong use; 1 for a failure that is explained in one line.
 */
@Command(
    name = "translit-neurons",
    description = "Trains a character biLSTM to undo romanization, and looks into it.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    scope = ScopeType.INHERIT,
    subcommands = {
      CorpusCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      AnalyseCommand.class,
      AblateCommand.class,
      PlaceboCommand.class,
      ForecastCommand.class,
      PlantCommand.class,
      TransliterateCommand.class,
      RomanizeCommand.class,
      CheckCommand.class,
      ImportCommand.class,
      FitCommand.class,
      BenchmarkCommand.class,
      MergeCommand.class,
      PlanCommand.class,
      JobCommand.class,
      StatusCommand.class
    })
public final class Main {
  /** Commands that read with a model. */
  private static final Set<String> READING =
      Set.of("transliterate", "evaluate", "analyse", "ablate", "placebo", "forecast");

  /** The end of an option's description. */
  public static final String DEFAULT = " (default: ${DEFAULT-VALUE})";

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        Provenance.libraryVersion(), "matrix products: " + Predictor.matrixProducts()
      };
    }
  }

  Main() {}

  /**
   * Runs a command and exits with its status.
   *
   * @param arguments the command and its options
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    System.setOut(out);
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> endedBy(failure));
    if (arguments.length > 1 && READING.contains(arguments[0])) {
      HeadStart.begin();
    }
    int status = run(arguments);
    if (out.checkError()) {
      System.err.println("standard output: not all of it could be written");
      status = CommandLine.ExitCode.SOFTWARE;
    }
    System.exit(status);
  }

  /** What ends a thread, of a library too: where memory ran out, others would wait for it. */
  private static void endedBy(Throwable failure) {
    if (!(failure instanceof OutOfMemoryError)) {
      failure.printStackTrace();
      return;
    }
    try {
      System.err.println(TooLittleMemory.said(failure).orElseThrow());
    } finally {
      Runtime.getRuntime().halt(CommandLine.ExitCode.SOFTWARE);
    }
  }

  /**
   * Runs a command.
   *
   * @param arguments the command and its options
   * @return its exit status: 0, 1 after a failure that was explained, 2 after wrong use
   */
  public static int run(String... arguments) {
    return run(new PrintWriter(System.err, true, StandardCharsets.UTF_8), arguments);
  }

  /**
   * Runs a command that may be one of several in this process.
   *
   * @param failures told why it fails, if it does
   * @param arguments the command and its options
   * @return its exit status: 0, 1 after a failure that was explained, 2 after wrong use
   */
  public static int run(PrintWriter failures, String... arguments) {
    try {
      return commands()
          .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
          .setErr(failures)
          .setExecutionExceptionHandler(Main::explain)
          .execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
      // A class that could not be made ready for want of memory is a LinkageError.
      failures.println(TooLittleMemory.said(e).orElseThrow(() -> e));
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  /** {@return all commands; picocli would ask an annotated version provider too early} */
  public static CommandLine commands() {
    CommandLine main = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
    main.setExpandAtFiles(false); // a file whose name begins with @ is one like any other
    BoundsCheck.install(main);
    main.setParameterExceptionHandler(brief(main.getParameterExceptionHandler()));
    main.registerConverter(Path.class, new PathOption());
    // What follows belongs to the command that they are about.
    List.of("plan", "job").forEach(one -> main.getSubcommands().get(one).setStopAtPositional(true));
    CommandLine.IVersionProvider version = new Version();
    main.getCommandSpec().versionProvider(version);
    main.getSubcommands().values().forEach(one -> one.getCommandSpec().versionProvider(version));
    return main;
  }

  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult ignored) throws Exception {
    Optional<String> said =
        failure instanceof InputException
            ? Optional.of(failure.getMessage())
            : failure instanceof InvalidPathException path
                ? Optional.of(PathOption.why(path))
                : TooLittleMemory.said(failure);
    if (said.isPresent()) {
      command.getErr().println(harmless(said.get()));
      return CommandLine.ExitCode.SOFTWARE;
    }
    throw failure; // a bug, which is better seen whole
  }

  /**
   * What may be shown on a terminal, on which nothing that a stranger's file has in it must act.
   *
   * @param said that may quote a file
   * @return the same with a question mark for each control character, but line ends and tabs
   */
  public static String harmless(String said) {
    return said.replaceAll("[\\p{Cc}&&[^\n\t]]", "?");
  }

  /** A value that an option cannot have is told in one line; other wrong use, with all options. */
  private static CommandLine.IParameterExceptionHandler brief(
      CommandLine.IParameterExceptionHandler usual) {
    return (wrong, arguments) -> {
      if (!(wrong.getCause() instanceof CommandLine.TypeConversionException)) {
        return usual.handleParseException(wrong, arguments);
      }
      wrong.getCommandLine().getErr().println(wrong.getMessage());
      return CommandLine.ExitCode.USAGE;
    };
  }
}
