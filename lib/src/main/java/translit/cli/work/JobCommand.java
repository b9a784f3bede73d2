package translit.cli.work;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.io.output.TeeOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import translit.cli.Main;
import translit.parts.JobFolder;
import translit.parts.JobStatus;

/** {@code job}: one command out of a list. */
@Command(
    name = "job",
    description =
        "Runs one job of a list that plan wrote, unless it is done or runs already, and keeps in"
            + " the job's folder whether it is done.")
public final class JobCommand implements Callable<Integer> {
  /** Made by picocli. */
  public JobCommand() {}

  @Option(names = JobStatus.FOLDER, required = true, description = "the job's folder")
  private Path folder;

  @Parameters(arity = "1..*", paramLabel = "COMMAND", description = "the command with its options")
  private List<String> command;

  @Override
  public Integer call() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream usual = System.err;
    return new JobFolder(folder)
        .run(
            () -> {
              try (PrintStream both = both(usual, said)) {
                System.setErr(both);
                return Main.run(command.toArray(String[]::new));
              } finally {
                System.setErr(usual);
              }
            },
            () -> last(said.toString(StandardCharsets.UTF_8)));
  }

  private static PrintStream both(OutputStream usual, OutputStream said) {
    OutputStream open =
        new TeeOutputStream(usual, said) {
          @Override
          public void close() {
            // standard error stays open
          }
        };
    return new PrintStream(open, true, StandardCharsets.UTF_8);
  }

  private static String last(String said) {
    return said.lines().reduce("", (before, line) -> line.isBlank() ? before : line);
  }
}
