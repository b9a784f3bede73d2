package translit.selectivity.counting;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.List;
import java.util.stream.IntStream;
import translit.common.SeededHash;
import translit.engine.ActivationLayout;
import translit.language.Alphabet;
import translit.selectivity.letters.LetterCounters;
import translit.selectivity.scoring.Divided;
import translit.selectivity.scoring.Measured;
import translit.selectivity.scoring.Sample;
import translit.selectivity.scoring.SampleScores;
import translit.text.Pair;

/**
 * Measures every unit for the pairs of a Latin character, when all that is needed was counted.
 *
 * @param census of the text
 * @param latin symbols
 * @param natives symbols
 * @param options of the measures
 * @param layout of the units
 */
record LetterScores(
    Census census,
    Alphabet latin,
    Alphabet natives,
    CountingOptions options,
    ActivationLayout layout) {
  /**
   * The scores of a character.
   *
   * @param letter with its frequent outcomes
   * @param distances the post's, {@code [outcome][column]}
   * @param sample of its tokens
   * @return one for each frequent outcome, in their order
   */
  List<PairScores> of(LetterCounters letter, double[][] distances, Sample sample) {
    List<Divided> divisions =
        letter.frequent().stream()
            .parallel()
            .map(outcome -> divided(sample, letter.letter(), outcome))
            .toList();
    List<Measured> measured = SampleScores.of(sample, divisions, layout);
    return IntStream.range(0, distances.length)
        .mapToObj(
            k -> {
              int outcome = letter.frequent().get(k);
              long n = census.tokens(letter.letter(), outcome);
              return new PairScores(
                  new Pair(latin.symbol(letter.letter()), natives.symbol(outcome)),
                  n,
                  census.tokens(letter.letter()) - n,
                  DoubleArrayList.wrap(distances[k]),
                  measured.get(k));
            })
        .toList();
  }

  private Divided divided(Sample sample, int letter, int outcome) {
    return Divided.of(
        sample,
        sample.labels(token -> token.outcome() == outcome),
        (double) census.tokens(letter, outcome) / census.tokens(letter),
        options.permutations(),
        SeededHash.of(((long) letter << 32) + outcome, options.seed()));
  }
}
