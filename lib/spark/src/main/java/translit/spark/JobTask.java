package translit.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import translit.common.InputException;
import translit.parts.JobFolder;
import translit.parts.JobFolder.State;
import translit.parts.JobStatus;
import translit.parts.ShellWords;

/**
 * Runs a line of a list that {@code plan} wrote, in a process of its own. One that fails is tried
 * again, elsewhere if there is another place; the last time it fails quietly, since Spark would
 * give up all other jobs with it.
 */
final class JobTask implements Function<String, Boolean> {
  private static final long serialVersionUID = 1L;

  private static final int SECONDS_BETWEEN_LOOKS = 2;

  private final int attempts;

  /**
   * A task for any machine.
   *
   * @param attempts that Spark allows
   */
  JobTask(int attempts) {
    this.attempts = attempts;
  }

  @Override
  public Boolean call(String line) throws IOException, InterruptedException {
    List<String> words = ShellWords.split(line);
    JobFolder job = new JobFolder(Path.of(words.get(words.indexOf(JobStatus.FOLDER) + 1)));
    while (job.state() != State.DONE) {
      if (job.state() == State.RUNNING) { // such as by a process whose executor is gone
        TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_LOOKS);
        continue;
      }
      int status = run(words);
      if (status != 0 && TaskContext.get().attemptNumber() + 1 >= attempts) {
        return false;
      } else if (status != 0) {
        throw new InputException(
            "%s: ended with status %d%s"
                .formatted(
                    job.folder(), status, job.reason().isEmpty() ? "" : ": " + job.reason()));
      }
    }
    return true;
  }

  private static int run(List<String> words) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(words).inheritIO().start();
    try {
      return process.waitFor();
    } finally {
      process.destroy(); // if this task was stopped
    }
  }
}
