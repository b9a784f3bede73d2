package translit.parts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import translit.common.InputException;
import translit.common.TextLines;
import translit.parts.JobFolder.State;

/**
 * How far many jobs have come.
 *
 * @param states of each job's folder, in the order of the list
 */
public record JobStatus(Map<JobFolder, State> states) {
  /** The word of a line behind which the job's folder stands. */
  public static final String FOLDER = "--folder";

  /**
   * Looks at the jobs of a list.
   *
   * @param list as {@code plan} writes it
   * @return how far they have come
   * @throws InputException if the list cannot be read or has another line in it
   */
  public static JobStatus read(Path list) {
    Map<JobFolder, State> states = new LinkedHashMap<>();
    int[] number = {0};
    TextLines.each(
        list,
        "a list of jobs that plan wrote",
        line -> {
          number[0]++;
          if (!line.isBlank()) {
            JobFolder folder = new JobFolder(folder(list, number[0], line));
            states.put(folder, folder.state());
          }
          return true;
        });
    if (states.isEmpty()) {
      throw new InputException(list + ": no job in it, expected a list that plan wrote");
    }
    return new JobStatus(states);
  }

  private static Path folder(Path list, int number, String line) {
    List<String> words = ShellWords.split(line);
    int at = words.indexOf(FOLDER);
    if (at < 0 || at + 1 == words.size()) {
      throw new InputException(
          "%s, line %d: no %s in it, expected a job that plan wrote"
              .formatted(list, number, FOLDER));
    }
    return Path.of(words.get(at + 1));
  }

  /** {@return whether all are done} */
  public boolean done() {
    return states.values().stream().allMatch(State.DONE::equals);
  }

  /** How many are in which state, then those that run, have stopped or failed. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add(
        Arrays.stream(State.values())
            .map(
                state ->
                    "%,d %s"
                        .formatted(
                            states.values().stream().filter(state::equals).count(), said(state)))
            .collect(Collectors.joining(", ")));
    states.forEach(
        (folder, state) -> {
          if (state != State.DONE && state != State.WAITING) {
            String reason = folder.reason();
            lines.add(
                "%s: %s%s"
                    .formatted(
                        said(state), folder.folder(), reason.isEmpty() ? "" : ": " + reason));
          }
        });
    return String.join("\n", lines);
  }

  private static String said(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
