package translit.parts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import translit.common.InputException;

/**
 * Many commands that differ in language, seed or part.
 *
 * @param languages codes or folders; none if the command has none
 * @param seeds none if the command has its own
 * @param parts how many a text is divided into; 1 for the whole
 */
public record JobPlan(List<String> languages, List<Long> seeds, int parts) {
  private static final int MOST_SEEDS = 10_000;

  /**
   * Copies the lists.
   *
   * @param languages codes or folders
   * @param seeds of each language
   * @param parts 1 or more
   */
  public JobPlan {
    languages = List.copyOf(languages);
    seeds = List.copyOf(seeds);
    new Share(1, parts);
  }

  /**
   * Reads seeds.
   *
   * @param text as in {@code 1-5} or {@code 1,3,7-9}
   * @return the seeds
   * @throws InputException if it is something else
   */
  public static List<Long> seeds(String text) {
    return Stream.of(text.split(",", -1)).flatMap(one -> range(one, text)).toList();
  }

  private static Stream<Long> range(String one, String text) {
    try {
      int dash = one.indexOf('-', 1);
      long first = Long.parseLong(dash < 0 ? one : one.substring(0, dash));
      long last = dash < 0 ? first : Long.parseLong(one.substring(dash + 1));
      if (last >= first && last - first < MOST_SEEDS) {
        return LongStream.rangeClosed(first, last).boxed();
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new InputException(
        "--seeds %s: '%s' is no number and no range of at most %,d; give such as 1-5 or 1,3"
            .formatted(text, one, MOST_SEEDS));
  }

  /**
   * The jobs.
   *
   * @param root folder for all of them
   * @param command its words; {@code {language}} stands for the language's code
   * @return languages first, then seeds, then parts
   * @throws InputException if an input cannot be read
   */
  public List<Job> jobs(Path root, List<String> command) {
    List<Job> jobs = new ArrayList<>();
    for (String language : languages.isEmpty() ? List.of("") : languages) {
      String code = language.isEmpty() ? "" : Path.of(language).getFileName().toString();
      for (String seed :
          seeds.isEmpty() ? List.of("") : seeds.stream().map(String::valueOf).toList()) {
        List<String> words = new ArrayList<>();
        command.forEach(word -> words.add(word.replace("{language}", code)));
        if (!language.isEmpty()) {
          words.addAll(List.of("--language", language));
        }
        if (!seed.isEmpty()) {
          words.addAll(List.of("--seed", seed));
        }
        String name =
            Stream.of(command.get(0), code, seed.isEmpty() ? "" : "seed-" + seed)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
        addParts(jobs, root, name, words);
      }
    }
    return jobs;
  }

  private void addParts(List<Job> jobs, Path root, String name, List<String> words) {
    for (int part = 1; part <= parts; part++) {
      List<String> some = new ArrayList<>(words);
      if (parts > 1) {
        some.addAll(List.of("--part", new Share(part, parts).toString()));
      }
      jobs.add(Job.of(root, parts > 1 ? name + "-part-" + part : name, some));
    }
  }
}
