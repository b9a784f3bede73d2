package translit.figure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.lang3.Validate;
import translit.common.AtomicFile;
import translit.common.OutputPlace;
import translit.contribution.Contributions;
import translit.language.Alphabet;
import translit.selectivity.Findings;
import translit.selectivity.Measure;
import translit.selectivity.Selectivity;
import translit.selectivity.SelectivityTable;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Unit;

/**
 * The post's network figure for one pair: the outcomes, the hidden units and LSTM outputs that are
 * most selective for the one under study, the gates below them, and what is passed on between them.
 *
 * <pre>{@code
 * String svg = NetworkFigure.of(findings, pair, natives, Measure.HELLINGER, "Armenian").toSvg();
 * }</pre>
 *
 * @param pair under study
 * @param outcomes what the Latin character can become, the pair's outcome among them, left to right
 * @param natives the network's native alphabet: the index of a symbol is that of its output unit
 * @param units of the network, measured for this pair; a unit that is missing is drawn as not
 *     measured
 * @param contributions of the same pair
 * @param measure that the shades show and that the units are chosen by
 * @param caption where the numbers come from
 */
public record NetworkFigure(
    Pair pair,
    List<String> outcomes,
    Alphabet natives,
    List<Selectivity> units,
    Contributions contributions,
    Measure measure,
    Caption caption)
    implements SvgFigure {
  /** How many hidden units are drawn, as many as in the post. */
  public static final int HIDDEN_UNITS = NetworkRows.HIDDEN;

  /** How many outputs of each LSTM are drawn, as many as in the post. */
  public static final int LSTM_OUTPUTS = NetworkRows.LSTM_OUTPUTS;

  /**
   * Checks that everything is about the same pair.
   *
   * @param pair under study
   * @param outcomes the pair's among them, copied
   * @param natives all outcomes among them
   * @param units measured for the pair, copied
   * @param contributions of the pair
   * @param measure that is shown
   * @param caption where the numbers come from
   * @throws IllegalArgumentException if something is of another pair
   */
  public NetworkFigure {
    outcomes = List.copyOf(outcomes);
    units = List.copyOf(units);
    String lacking = "the outcomes %s lack the one under study: %s";
    Validate.isTrue(outcomes.contains(pair.outcome()), lacking, outcomes, pair.outcome());
    for (String outcome : outcomes) {
      boolean known = natives.symbols().contains(outcome);
      Validate.isTrue(known, "an outcome is not in the native alphabet: %s", outcome);
    }
    for (Selectivity unit : units) {
      String other = "values of %s in a figure of %s: %s";
      Validate.isTrue(unit.pair().equals(pair), other, unit.pair(), pair, unit.unit());
    }
    Pair passedOn = contributions.pair();
    String alien = "contributions of %s in a figure of %s";
    Validate.isTrue(passedOn.equals(pair), alien, passedOn, pair);
  }

  /**
   * The figure of a pair that was measured. On top are the outcomes of its Latin character that
   * have tokens enough.
   *
   * @param findings of an analysis
   * @param pair one of its pairs
   * @param natives the network's native alphabet
   * @param measure that the shades show and that the units are chosen by
   * @param language name of the language, for the caption
   * @return the figure
   * @throws translit.common.InputException if the pair was not measured
   */
  public static NetworkFigure of(
      Findings findings, Pair pair, Alphabet natives, Measure measure, String language) {
    SelectivityTable table = findings.selectivity();
    List<Selectivity> units = table.of(pair);
    Contributions passedOn = findings.contributions().of(pair);
    Caption caption = Caption.of(table, pair, language);
    Map<String, Long> tokens = new LinkedHashMap<>(table.info().outcomes().get(pair.latin()));
    tokens.values().removeIf(n -> n < table.info().options().minimum());
    List<String> outcomes = List.copyOf(tokens.keySet());
    return new NetworkFigure(pair, outcomes, natives, units, passedOn, measure, caption);
  }

  /**
   * Writes the figures of all pairs of an analysis, each under the {@link #fileName} of its pair.
   *
   * @param findings of the analysis
   * @param natives the network's native alphabet
   * @param measure that the shades show and that the units are chosen by
   * @param language name of the language, for the captions
   * @param folder made if it is not there
   * @throws translit.common.InputException if one cannot be written
   */
  public static void writeAll(
      Findings findings, Alphabet natives, Measure measure, String language, Path folder) {
    AtomicFile.inParallel(
        findings.selectivity().pairs().stream()
            .map(pair -> () -> write(of(findings, pair, natives, measure, language), folder)));
  }

  private static void write(NetworkFigure figure, Path folder) {
    String svg = figure.toSvg();
    Path file = folder.resolve(fileName(figure.pair));
    try {
      Files.createDirectories(folder);
      AtomicFile.write(file, out -> out.write(svg.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw OutputPlace.refused(file, e);
    }
  }

  /**
   * {@code t-0074-056E.svg}: code points, since a machine without a locale writes no other names
   * than ASCII, and they tell {@code t} from {@code T} where the file system does not; before them
   * the symbol itself where it is an ASCII letter.
   */
  static String fileName(Pair pair) {
    return part(pair.latin()) + "-" + part(pair.outcome()) + ".svg";
  }

  private static String part(String symbol) {
    String codes = symbol.codePoints().mapToObj("%04X"::formatted).collect(Collectors.joining("-"));
    return symbol.matches("[A-Za-z]+") ? symbol + "-" + codes : codes;
  }

  /** {@return the whole figure, 900 pixels wide; the same bytes for the same values} */
  @Override
  public String toSvg() {
    return new NetworkDrawing(this).whole();
  }

  /** {@return only the hidden units and the LSTM outputs, larger} */
  public SvgFigure connections() {
    return () -> new NetworkDrawing(this).detail();
  }

  /** {@return what was found, the title of the figure} */
  public String title() {
    return new NetworkDrawing(this).title();
  }

  /** Cells of each LSTM. */
  int cells() {
    return contributions.outcome().concatToHidden()[0].length / 2;
  }

  /** The number of a unit in the figure: as in the post, backward cells follow forward ones. */
  int number(Unit unit) {
    return unit.direction() == Direction.BACKWARD ? cells() + unit.index() : unit.index();
  }
}
