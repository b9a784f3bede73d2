package translit.cli.work;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import translit.parts.JobStatus;

/** {@code status}: how far the jobs of a list have come. */
@Command(
    name = "status",
    description =
        "Says how many jobs of a list are done, running, failed, stopped (their process is gone) or"
            + " waiting, and names those that run, failed or stopped.")
public final class StatusCommand implements Runnable {
  /** Made by picocli. */
  public StatusCommand() {}

  @Parameters(paramLabel = "JOBS", description = "the list that plan wrote")
  private Path jobs;

  @Override
  public void run() {
    System.out.println(JobStatus.read(jobs));
  }
}
