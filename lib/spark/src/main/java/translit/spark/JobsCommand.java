package translit.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaSparkContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import translit.common.TextLines;
import translit.parts.JobStatus;

/** {@code jobs}: many commands, one a task. */
@Command(
    name = "jobs",
    description =
        "Runs the jobs of a list that plan wrote. All machines must see the folders of the jobs and"
            + " of their inputs. A job that fails is tried again; one that is done is not done"
            + " again.")
final class JobsCommand implements Callable<Integer> {
  @Mixin private Cluster cluster;

  @Parameters(paramLabel = "JOBS", description = "the list that plan wrote")
  private Path list;

  @Override
  public Integer call() {
    JobStatus.read(list); // which refuses what is no list
    List<String> jobs = new ArrayList<>();
    TextLines.each(list, "a list of jobs", line -> line.isBlank() || jobs.add(line));
    try (JavaSparkContext spark = cluster.start()) {
      JobTask task = new JobTask(Cluster.attempts(spark.getConf()));
      spark.parallelize(jobs, jobs.size()).map(task).collect();
    }
    JobStatus status = JobStatus.read(list);
    System.out.println(status);
    return status.done() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }
}
