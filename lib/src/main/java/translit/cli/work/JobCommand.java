package translit.cli.work;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.io.output.TeeOutputStream;
import picocli.CommandLine;
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
    int[] status = new int[1];
    return new JobFolder(folder)
        .run(
            () -> {
              try (PrintStream both = both(usual, said)) {
                System.setErr(both);
                status[0] = Main.run(command.toArray(String[]::new));
                return status[0];
              } finally {
                System.setErr(usual);
              }
            },
            () -> reason(status[0], said.toString(StandardCharsets.UTF_8)));
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

  /** Behind wrong use stands help, and behind a bug where it is; before a failure, progress. */
  private static String reason(int status, String said) {
    List<String> lines =
        said.lines().filter(line -> !line.isBlank() && !line.startsWith("\tat ")).toList();
    if (lines.isEmpty()) {
      return "";
    }
    return lines.get(status == CommandLine.ExitCode.USAGE ? 0 : lines.size() - 1);
  }
}
