package translit.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.Function;

/**
 * Runs a command that is not divided, where all of its files are at hand: what would be the only
 * part need not be written to be added to nothing.
 */
final class WholeTask implements Function<Integer, Integer> {
  private static final long serialVersionUID = 1L;

  private final ArrayList<String> words;

  /**
   * A task for this machine.
   *
   * @param command its words
   * @param threads to compute with
   */
  WholeTask(List<String> command, int threads) {
    this.words = new ArrayList<>(command);
    this.words.addAll(List.of("--threads", String.valueOf(threads)));
  }

  @Override
  public Integer call(Integer part) {
    PartTask.run("the whole", words);
    return part;
  }
}
