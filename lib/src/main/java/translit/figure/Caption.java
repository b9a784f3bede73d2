package translit.figure;

import java.util.Locale;
import translit.common.Isolated;
import translit.selectivity.Selectivity;
import translit.selectivity.SelectivityInfo;
import translit.selectivity.SelectivityTable;
import translit.text.Pair;

/**
 * Where the numbers of a figure come from, as its caption says it.
 *
 * @param language whose romanization was undone
 * @param n tokens with the outcome
 * @param m tokens of the same Latin character with another outcome
 * @param sentences looked at
 * @param seed of the romanization
 */
public record Caption(String language, long n, long m, long sentences, long seed) {
  /**
   * The caption of a pair that was measured.
   *
   * @param table of the analysis
   * @param pair one of its pairs
   * @param language name of the language
   * @return what the table says of itself
   * @throws translit.common.InputException if the pair was not measured
   */
  public static Caption of(SelectivityTable table, Pair pair, String language) {
    Selectivity any = table.of(pair).get(0);
    SelectivityInfo info = table.info();
    return new Caption(language, any.n(), any.m(), info.sentences(), info.textSeed());
  }

  /** The caption's last sentence, as in {@code Armenian, 5,000 sentences, seed 1.} */
  String source() {
    return String.format(
        Locale.ROOT, "%s, %,d sentences, seed %d.", Isolated.of(language), sentences, seed);
  }
}
