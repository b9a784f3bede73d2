package translit.intervention;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import translit.common.ProgressListener;
import translit.common.Provenance;
import translit.engine.Parameters;
import translit.intervention.files.EffectFiles;
import translit.intervention.files.EffectPart;
import translit.intervention.measuring.MeasuredPair;
import translit.intervention.readout.ReadOutPass;
import translit.intervention.recurrent.RecurrentPass;
import translit.parts.PartFile;
import translit.parts.PartHeader;
import translit.parts.PartSet;
import translit.parts.Share;
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

  private static final String KIND = "ablate";
  private static final String TEXT = "text";

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
   * Measures a part: some of the outputs, at all pairs. It is kept when it is whole.
   *
   * @param pairs to look at
   * @param paths on which outputs are replaced
   * @param share of the outputs
   * @param by what parts must have in common beside text and options: name and value
   * @param notes kept beside it, such as the command
   * @param progress told the characters done
   * @throws translit.common.InputException if a pair is not in the text or too rare, or if the part
   *     cannot be written
   */
  public void measurePart(
      List<Pair> pairs,
      Set<Path> paths,
      Share share,
      Map<String, String> by,
      Map<String, String> notes,
      ProgressListener progress) {
    Effects.requirePairs(text, pairs, options());
    List<MeasuredPair> measured = new ArrayList<>();
    if (paths.contains(Path.READ_OUT)) {
      int most = Effects.mostAtOnce(parameters, options());
      for (int from = 0; from < pairs.size(); from += most) {
        List<Pair> now = pairs.subList(from, Math.min(pairs.size(), from + most));
        measured.addAll(
            new ReadOutPass(parameters, text, now, options(), share).measured(progress));
      }
    }
    if (!paths.equals(EnumSet.of(Path.READ_OUT))) {
      for (Pair pair : pairs) {
        measured.addAll(
            new RecurrentPass(parameters, text, List.of(pair), options(), share)
                .measured(progress));
      }
    }
    Map<String, String> made = new LinkedHashMap<>(by);
    made.put(TEXT, text.hash());
    made.put("set of options", options().toString());
    made.put("list of pairs", pairs.toString());
    made.put("list of paths", paths.toString());
    EffectPart part = new EffectPart(text.sentences(), text.characters(), measured);
    PartFile.write(folder, PartHeader.of(KIND, share, made, notes), part::write);
  }

  /**
   * Adds parts, and writes what one process would have written.
   *
   * @param parts all of them
   * @param paths that were asked for
   * @param options how was measured
   * @param provenance by the hash of the text
   * @param folder for the files
   * @return what stands beside the table
   * @throws translit.common.InputException if a file cannot be read or written
   * @throws IllegalArgumentException if the parts do not fit together
   */
  public static EffectsInfo merge(
      PartSet parts,
      Set<Path> paths,
      EffectOptions options,
      Function<String, Provenance> provenance,
      java.nio.file.Path folder) {
    List<EffectPart> read =
        parts.files().stream().map(part -> part.read(EffectPart::read)).toList();
    EffectPart first = read.get(0);
    EffectsInfo info =
        new EffectsInfo(
            provenance.apply(parts.header().made().get(TEXT)),
            first.sentences(),
            first.characters(),
            options,
            List.of());
    EffectFiles files = new EffectFiles(folder, info);
    for (int k = 0; k < first.pairs().size(); k++) {
      int which = k;
      List<MeasuredPair> ofAll = read.stream().map(part -> part.pairs().get(which)).toList();
      files.write(MeasuredPair.joined(ofAll, options));
    }
    List<Pair> pairs = first.pairs().stream().map(MeasuredPair::pair).distinct().toList();
    return files.gather(pairs, List.copyOf(paths));
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
