package translit.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.apache.spark.api.java.JavaSparkContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import translit.cli.options.Bounds;
import translit.cli.work.MergeCommand;
import translit.common.InputException;
import translit.common.OutputPlace;
import translit.parts.PartFile;
import translit.parts.PartSet;
import translit.selectivity.AnalysisParts;

/** {@code parts}: one command's work, divided. */
@Command(
    name = "parts",
    description =
        "Runs a command of translit-neurons that knows --part, such as analyse, in as many parts,"
            + " and adds them up: the result is that of one process, to the last bit.")
final class PartsCommand implements Runnable {
  /** So that whoever is done first can help the others. */
  private static final int EACH = 4;

  /** If only one task runs at once. */
  private static final int ALONE = 1;

  @Mixin private Cluster cluster;

  @Option(
      names = "--parts",
      description =
          "that the work is divided into (default: "
              + (EACH + " for each task that runs at once, or " + ALONE + " if only one does)"))
  @Bounds(least = 1, most = 100_000)
  private Integer count;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description =
          "folder that all machines see, for parts until they are added up (default: they are sent,"
              + " as long as they are small; those of an analysis are not)")
  private Path work;

  @Option(
      names = "--in-place",
      description = "all machines see the texts where they are, so that these are not sent")
  private boolean inPlace;

  @Parameters(arity = "1..*", paramLabel = "COMMAND", description = "the command with its options")
  private List<String> command;

  @Override
  public void run() {
    requireMergeable();
    Inputs inputs = new Inputs(command);
    OutputPlace.requireFolder(inputs.out(), 0);
    if (work != null) {
      OutputPlace.requireFolder(work, 0);
    }
    try (JavaSparkContext spark = cluster.start()) {
      int parts = parts(spark);
      Sent sent = inputs.sent(spark, inPlace || spark.isLocal());
      if (parts == 1 && spark.isLocal()) { // inputs were checked, none is sent
        spark.parallelize(List.of(1), 1).map(new WholeTask(command, cluster.threads())).collect();
        return;
      }
      Path folder =
          work == null
              ? Files.createTempDirectory("translit-parts")
              : Files.createTempDirectory(Files.createDirectories(work.toAbsolutePath()), "parts");
      try {
        merge(spark, sent, parts, folder, inputs.out());
      } finally {
        PathUtils.deleteDirectory(folder);
      }
    } catch (IOException e) {
      throw new InputException("the folder for temporary files: " + OutputPlace.reason(e), e);
    }
  }

  /** Before a machine is asked for, what is wrong with the command. */
  private void requireMergeable() {
    try {
      if (MergeCommand.command(command).isEmpty()) {
        throw new InputException(
            "'%s': no command whose work can be divided; give such as analyse or evaluate"
                .formatted(command.get(0)));
      }
    } catch (CommandLine.ParameterException e) {
      throw new InputException(command.get(0) + ": " + e.getMessage(), e);
    }
  }

  /** A command that reads twice has made first looks, whose sum goes to all machines. */
  private void merge(JavaSparkContext spark, Sent sent, int parts, Path folder, Path out)
      throws IOException {
    PartSet first = round(spark, sent, parts, folder.resolve("1"));
    if (!first.header().kind().endsWith(AnalysisParts.LOOK)) {
      MergeCommand.merge(first, command, out);
      return;
    }
    Path looks = folder.resolve("looks");
    quietly(() -> MergeCommand.merge(first, command, looks));
    byte[] sum = Files.readAllBytes(looks.resolve(PartFile.NAME));
    Sent after = sent.with("--after", "looks", PartFile.NAME, sum);
    MergeCommand.merge(round(spark, after, parts, folder.resolve("2")), command, out);
  }

  private int parts(JavaSparkContext spark) {
    int most = Math.max(1, spark.defaultParallelism() / cluster.threads());
    int usual = most == 1 ? ALONE : EACH * most;
    return count == null ? usual : count;
  }

  private PartSet round(JavaSparkContext spark, Sent sent, int parts, Path folder) {
    boolean seen = work != null || spark.isLocal();
    PartTask task =
        new PartTask(
            spark.broadcast(sent), parts, cluster.threads(), seen ? folder.toString() : "");
    quietly(() -> Kept.write(spark, task, parts, folder));
    return PartSet.open(Kept.folders(parts, folder));
  }

  /** In a local master, parts say on standard output where they are: that is no result. */
  private static void quietly(Runnable work) {
    PrintStream usual = System.out;
    System.setOut(System.err);
    try {
      work.run();
    } finally {
      System.setOut(usual);
    }
  }
}
