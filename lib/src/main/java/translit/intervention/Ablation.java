package translit.intervention;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import translit.common.ProgressListener;
import translit.engine.Parameters;
import translit.intervention.files.EffectFiles;
import translit.text.Pair;
import translit.trace.TokenizedText;

/**
 * The effects of many pairs, kept in files as soon as they are measured, so that it can be stopped
 * at any time: what is there is not measured again.
 *
 * @param parameters of the network
 * @param text to read
 * @param info of what and how, with the options; its pairs do not matter
 * @param folder for the files
 */
public record Ablation(
    Parameters parameters, TokenizedText text, EffectsInfo info, java.nio.file.Path folder) {
  /** The table of all pairs. */
  public static final String FILE = EffectFiles.FILE;

  private EffectFiles files() {
    return new EffectFiles(folder, info);
  }

  private EffectOptions options() {
    return info.options();
  }

  /**
   * Measures what is not there yet.
   *
   * @param pairs to look at
   * @param paths on which outputs are replaced
   * @param progress told the characters done
   * @return how many pairs were measured, counted for each path
   * @throws translit.common.InputException if a pair is not in the text or too rare, if the files
   *     are of something else, or if one cannot be written
   */
  public int measure(List<Pair> pairs, Set<Path> paths, ProgressListener progress) {
    Effects.requirePairs(text, missing(pairs, paths), options());
    int measured = 0;
    if (paths.contains(Path.READ_OUT)) {
      List<Pair> some = missing(pairs, EnumSet.of(Path.READ_OUT));
      int most = Effects.mostAtOnce(parameters, options());
      for (int from = 0; from < some.size(); from += most) {
        List<Pair> now = some.subList(from, Math.min(some.size(), from + most));
        Effects.readOut(parameters, text, now, options(), progress).forEach(files()::write);
        measured += now.size();
      }
    }
    Set<Path> others = EnumSet.copyOf(paths);
    others.remove(Path.READ_OUT);
    // one by one, since the sentences that are read depend on the pairs
    List<Pair> some = missing(pairs, others);
    for (int n : IntStream.range(0, some.size()).toArray()) {
      String which = ", pair %d of %d".formatted(n + 1, some.size());
      Effects.recurrent(
              parameters,
              text,
              List.of(some.get(n)),
              options(),
              (done, all, what) -> progress.report(done, all, what + which))
          .forEach(files()::write);
      measured += others.size();
    }
    return measured;
  }

  /**
   * Writes what was measured of some pairs as one table, {@value EffectFiles#FILE}, and what it is
   * beside it.
   *
   * @param pairs in the order of the table
   * @param paths of each
   * @return what stands beside the table
   * @throws translit.common.InputException if one is missing, or a file cannot be written
   */
  public EffectsInfo gather(List<Pair> pairs, Set<Path> paths) {
    return files().gather(pairs, List.copyOf(paths));
  }

  private List<Pair> missing(List<Pair> pairs, Set<Path> paths) {
    return pairs.stream()
        .filter(pair -> paths.stream().anyMatch(path -> !files().has(pair, path)))
        .toList();
  }
}
