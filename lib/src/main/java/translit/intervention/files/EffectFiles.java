package translit.intervention.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;
import translit.common.CsvFile;
import translit.common.InputException;
import translit.intervention.EffectsInfo;
import translit.intervention.EffectsInfo.AsItIs;
import translit.intervention.PairEffects;
import translit.text.Pair;

/**
 * Effects in a folder: {@code pairs/} has two files for each pair and path as soon as it is
 * measured, so that work that was stopped resumes, and {@code effects.csv} all of them, with {@code
 * effects.json} beside it. What was measured otherwise is refused, so that a table never mixes the
 * two.
 */
public final class EffectFiles {
  /** The table of all pairs. */
  public static final String FILE = "effects.csv";

  /** Which writes these files. */
  static final String COMMAND = "ablate";

  private static final String PAIRS = "pairs";

  private final Path folder;
  private final EffectsInfo info;

  /**
   * The files of a folder, if there are any.
   *
   * @param folder that they are in
   * @param info of what and how is measured now; its pairs do not matter
   */
  public EffectFiles(Path folder, EffectsInfo info) {
    this.folder = folder;
    this.info = info;
  }

  /**
   * Whether a pair was measured before.
   *
   * @param pair Latin character and outcome
   * @param path on which outputs are replaced
   * @return whether its effects are there
   * @throws InputException if they are of another model, text or version, or of other options
   */
  public boolean has(Pair pair, translit.intervention.Path path) {
    return Files.exists(json(pair, path)) && !about(pair, path).pairs().isEmpty();
  }

  private EffectsInfo about(Pair pair, translit.intervention.Path path) {
    EffectsInfo found = CsvFile.about(csv(pair, path), EffectsInfo.class, COMMAND);
    info.require(json(pair, path), found);
    return found;
  }

  /**
   * Writes the effects of a pair; the file that says that they are there comes last.
   *
   * @param pair measured
   * @throws InputException if a file cannot be written
   */
  public void write(PairEffects pair) {
    CsvFile.write(
        csv(pair.pair(), pair.path()),
        List.of(pair),
        PairEffects::table,
        info.with(List.of(AsItIs.of(pair))));
  }

  /**
   * Reads the effects of a pair.
   *
   * @param pair that {@link #has} says is there
   * @param path on which outputs were replaced
   * @return its table, {@link PairEffects#table}
   * @throws InputException if there are none, or they were measured otherwise
   */
  public Table read(Pair pair, translit.intervention.Path path) {
    about(pair, path);
    return CsvFile.read(csv(pair, path), EffectsCsv.columns().types(), COMMAND, table -> table);
  }

  /**
   * Writes the effects of some pairs that are there as one table, and what it is beside it.
   *
   * @param pairs in the order of the table
   * @param paths of each
   * @return what stands beside the table
   * @throws InputException if one is missing, or a file cannot be written
   */
  public EffectsInfo gather(List<Pair> pairs, List<translit.intervention.Path> paths) {
    List<AsItIs> all = new ArrayList<>();
    List<Table> parts = new ArrayList<>();
    for (Pair pair : pairs) {
      for (translit.intervention.Path path : paths) {
        all.addAll(about(pair, path).pairs());
        parts.add(read(pair, path));
      }
    }
    EffectsInfo of = info.with(all);
    CsvFile.write(folder.resolve(FILE), parts, table -> table, of);
    return of;
  }

  private Path csv(Pair pair, translit.intervention.Path path) {
    return csv(folder, pair, path.code());
  }

  private Path json(Pair pair, translit.intervention.Path path) {
    return CsvFile.json(csv(pair, path));
  }

  /** Named by code points, which any machine can write and which tell capitals everywhere. */
  static Path csv(Path folder, Pair pair, String what) {
    String name = codes(pair.latin()) + "-" + codes(pair.outcome()) + "-" + what + ".csv";
    return folder.resolve(PAIRS).resolve(name);
  }

  private static String codes(String symbol) {
    return symbol.codePoints().mapToObj("%04X"::formatted).collect(Collectors.joining("_"));
  }
}
