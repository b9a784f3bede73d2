package translit.spark;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import picocli.CommandLine.Option;
import translit.cli.options.Bounds;
import translit.common.InputException;

/** The options that say which machines work, and how Spark is started for them. */
final class Cluster {
  /** How many failures of a task a local master allows, if it says so. */
  private static final Pattern LOCAL =
      Pattern.compile("local(?:\\[[^,\\]]*(?:,\\s*(\\d+)\\s*)?])?");

  @Option(
      names = "--master",
      description = "such as spark://HOST:7077 or local[2,4] (default: what spark-submit says)")
  private String master;

  @Option(
      names = "--threads",
      description =
          "of a task, which takes as many cores of an executor; the last digits are the same for 1"
              + " and 2, 3 and 4, and so on (default: ${DEFAULT-VALUE})")
  @Bounds(least = 1, most = 1024)
  private int threads = 2;

  /** {@return of each task, whatever the machine that it runs on} */
  int threads() {
    return threads;
  }

  /**
   * Starts Spark; what spark-submit was told goes before what stands here.
   *
   * @return Spark, to be closed
   * @throws InputException if its settings contradict each other, such as threads and cores
   */
  JavaSparkContext start() {
    SparkConf conf = new SparkConf();
    if (master != null) {
      conf.setMaster(master);
    }
    conf.setIfMissing("spark.app.name", "translit-neurons");
    conf.setIfMissing("spark.task.cpus", String.valueOf(threads));
    conf.setIfMissing("spark.executor.cores", String.valueOf(threads));
    // Results are written to the disk as they come, so that their sum may be larger than memory.
    conf.setIfMissing("spark.driver.maxResultSize", "0");
    // A machine that says nothing for five seconds is gone.
    conf.setIfMissing("spark.executor.heartbeatInterval", "1s");
    conf.setIfMissing("spark.storage.blockManagerHeartbeatTimeoutMs", "5000");
    conf.setIfMissing("spark.network.timeoutInterval", "1s");
    try {
      return new JavaSparkContext(conf);
    } catch (Exception e) { // Scala declares none
      if (e instanceof SparkException) {
        throw new InputException(
            "Spark does not start: %s; see --master and --threads".formatted(e.getMessage()), e);
      }
      throw e;
    }
  }

  /**
   * How often Spark tries a task.
   *
   * @param conf of Spark that runs
   * @return 1 or more
   */
  static int attempts(SparkConf conf) {
    Matcher local = LOCAL.matcher(conf.get("spark.master"));
    if (!local.matches()) {
      return conf.getInt("spark.task.maxFailures", 4);
    }
    return local.group(1) == null ? 1 : Integer.parseInt(local.group(1));
  }
}
