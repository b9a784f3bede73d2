package translit.selectivity;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.language.Alphabet;
import translit.language.RomanizationRules;
import translit.selectivity.counting.Counting;
import translit.selectivity.counting.CountingOptions;
import translit.selectivity.counting.Sampling;
import translit.selectivity.scoring.PlaceboDraws;
import translit.trace.ActivationSource;
import translit.trace.TokenizedText;

/**
 * The permutation test where there is nothing to be found: labels that are drawn at random have
 * nothing to do with any unit, so that p must be 0.05 or less in 5 of 100 draws. It is more if
 * tokens that resemble each other have one label and are not exchanged together.
 *
 * <p>A draw takes one unit at random, and gives each token, each word or each stem the label with
 * some probability. The stems of the labels are the usual ones, of {@value
 * TokenizedText#STEM_LETTERS} letters, also where the test's are shorter or longer.
 *
 * @param options of the draws
 * @param shares one for each Latin character, level and rate, in this order
 */
public record Placebo(PlaceboOptions options, List<PlaceboShare> shares) {
  /** What p is compared with. */
  public static final double ALPHA = 0.05;

  /** Fewest tokens of either class. */
  public static final int FEWEST = 30;

  private static final int LETTERS = 6;

  /**
   * Reads a text once, and draws.
   *
   * @param source of the activations; not closed
   * @param sentences native text
   * @param rules of its romanization
   * @param options of the draws
   * @param progress told the characters read, then the draws done
   * @return how often the test found something
   * @throws InputException if a Latin character has no token, or none has pairs, or there is no
   *     room for temporary files
   * @throws CancellationException if the thread is interrupted
   */
  public static Placebo of(
      ActivationSource source,
      List<String> sentences,
      RomanizationRules rules,
      PlaceboOptions options,
      ProgressListener progress) {
    long seed = options.selectivity().seed();
    TokenizedText usual = TokenizedText.of(sentences, rules, seed);
    TokenizedText text =
        options.stemLetters() == TokenizedText.STEM_LETTERS
            ? usual
            : TokenizedText.of(sentences, rules, seed, options.stemLetters());
    CountingOptions counting =
        new CountingOptions(
            options.selectivity().minimum(),
            options.selectivity().sample(),
            options.selectivity().permutations(),
            seed);
    List<Integer> letters = letters(new Counting(text, counting), text.latin(), options.letters());
    List<PlaceboShare> shares = new ArrayList<>();
    try (Sampling sampling = new Sampling(source, text, letters, counting, progress)) {
      for (int letter : letters) {
        PlaceboDraws draws =
            new PlaceboDraws(
                text.latin().symbol(letter),
                sampling.sample(letter),
                usual::stem,
                source.units().columns(),
                options);
        shares.addAll(draws.shares(progress));
      }
    }
    return new Placebo(options, shares);
  }

  private static List<Integer> letters(Counting counting, Alphabet latin, List<String> wanted) {
    Map<String, Map<String, Long>> outcomes = counting.outcomes();
    List<Integer> letters =
        wanted.isEmpty()
            ? counting.letters().stream()
                .sorted(comparingLong(x -> -tokens(outcomes.get(latin.symbol(x)).values())))
                .limit(LETTERS)
                .toList()
            : wanted.stream().distinct().map(latin::indexOfCharacter).toList();
    for (String one : wanted) {
      if (!outcomes.containsKey(one)) {
        throw new InputException(
            "'%s' is no Latin character of this text, expected some of %s"
                .formatted(one, String.join(" ", outcomes.keySet())));
      }
    }
    if (letters.isEmpty()) {
      throw new InputException(
          "no Latin character of this text has two outcomes that are frequent enough: give more"
              + " text");
    }
    return letters;
  }

  private static long tokens(Collection<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }
}
