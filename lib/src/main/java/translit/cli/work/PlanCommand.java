package translit.cli.work;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.lang3.StringUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import translit.cli.options.Bounds;
import translit.common.InputException;
import translit.language.Language;
import translit.parts.Job;
import translit.parts.JobPlan;
import translit.parts.JobStatus;
import translit.parts.ShellWords;

/** {@code plan}: many commands, one a line. */
@Command(
    name = "plan",
    description =
        "Prints a list of jobs, one a line, to be run in any order on any machines that see the"
            + " same files: one for each language, seed and part. A job that is done is not done"
            + " again.")
public final class PlanCommand implements Runnable {
  /** Made by picocli. */
  public PlanCommand() {}

  @Option(
      names = "--languages",
      split = ",",
      description = "codes or folders, with commas between them")
  private List<String> languages = List.of();

  @Option(names = "--seeds", description = "such as 1-5 or 1,3")
  private String seeds;

  @Option(
      names = "--parts",
      description = "that each text is divided into" + " (default: ${DEFAULT-VALUE})")
  @Bounds(least = 1, most = 100_000)
  private int parts = 1;

  @Option(names = "--out", required = true, description = "folder for the folders of all jobs")
  private Path out;

  @Option(
      names = "--java",
      description =
          "how Java is called, with its options, as a shell reads it (default: ${DEFAULT-VALUE})")
  private String java = "java";

  @Parameters(
      arity = "1..*",
      paramLabel = "COMMAND",
      description =
          "a command of this program with its options, but for --language, --seed, --part and"
              + " --out; {language} in a word stands for the code of the language")
  private List<String> command;

  @Override
  public void run() {
    List<String> folders =
        languages.stream()
            .map(one -> Language.load(one).folder().toAbsolutePath().normalize().toString())
            .toList();
    JobPlan plan = new JobPlan(folders, seeds == null ? List.of() : JobPlan.seeds(seeds), parts);
    List<String> program = new ArrayList<>(ShellWords.split(java));
    program.addAll(library());
    for (Job job : plan.jobs(out, command)) {
      List<String> words = new ArrayList<>(program);
      words.addAll(List.of("job", JobStatus.FOLDER, job.folder().toString()));
      words.addAll(job.command());
      words.addAll(List.of("--out", job.result().toString()));
      words.forEach(PlanCommand::requireNoLineEnd);
      System.out.println(ShellWords.join(words));
    }
  }

  private static void requireNoLineEnd(String word) {
    if (StringUtils.containsAny(word, '\n', '\r')) {
      throw new InputException(
          "'%s': a line ends in it, but a job is one line; give a word or a path without"
              .formatted(word.replaceAll("\\R", " ")));
    }
  }

  /** How Java finds this program. */
  private static List<String> library() {
    try {
      Path place =
          Path.of(PlanCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(place)
          ? List.of("-jar", place.toString())
          : List.of("-cp", System.getProperty("java.class.path"), "translit.cli.Main");
    } catch (URISyntaxException e) {
      throw new InputException("the place of this program is no path: " + e.getMessage(), e);
    }
  }
}
