package translit.spark;

import java.nio.file.Path;
import org.apache.commons.lang3.exception.ExceptionUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;
import translit.cli.options.BoundsCheck;
import translit.cli.options.PathOption;
import translit.common.InputException;

/** What {@code spark-submit} calls: exit status 0; 2 for wrong use; 1 for a failure. */
@Command(
    name = "translit-neurons-spark",
    description = "Divides the work of translit-neurons among the machines of a Spark cluster.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    scope = ScopeType.INHERIT,
    subcommands = {PartsCommand.class, JobsCommand.class})
public final class Main {
  Main() {}

  /**
   * Runs a command and exits with its status.
   *
   * @param arguments the command and its options
   */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /**
   * Runs a command.
   *
   * @param arguments the command and its options
   * @return its exit status: 0, 1 after a failure that was explained, 2 after wrong use
   */
  public static int run(String... arguments) {
    CommandLine main = new CommandLine(new Main());
    main.setExpandAtFiles(false);
    BoundsCheck.install(main);
    main.registerConverter(Path.class, new PathOption());
    // What follows belongs to the command that is divided.
    main.getSubcommands().get("parts").setStopAtPositional(true);
    return main.setExecutionExceptionHandler(Main::explain).execute(arguments);
  }

  /** What has failed on another machine comes within an exception of Spark's. */
  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult ignored) throws Exception {
    int at = ExceptionUtils.indexOfType(failure, InputException.class);
    if (at < 0) {
      throw failure;
    }
    String said = ExceptionUtils.getThrowableList(failure).get(at).getMessage();
    command.getErr().println(translit.cli.Main.harmless(said));
    return CommandLine.ExitCode.SOFTWARE;
  }
}
