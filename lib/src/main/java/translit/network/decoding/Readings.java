package translit.network.decoding;

import it.unimi.dsi.fastutil.objects.Object2DoubleMap;
import it.unimi.dsi.fastutil.objects.Object2DoubleOpenHashMap;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import translit.network.WordReadings.Reading;

/**
 * The readings of a word with their probabilities, for one thread.
 *
 * <p>A way to read a word has the product of the network's probabilities, divided by the sum over
 * all ways that the rules can spell; two ways that write the same text are one reading. All native
 * readings share the probability that {@link WordChoice} gives to the word being native, and the
 * word as it was typed has the rest.
 *
 * <p>The products are taken as they are: raised to the power of 1 / T, they gave the right words of
 * 1,500 romanized validation sentences in each of the three languages the least log loss at T =
 * 1.02 (Armenian 1.13, Greek 0.97, Ukrainian 1.04), of 0.8 to 2.3 that were tried, when the
 * networks had seen a third of today's characters; trained for longer, they are too sure of the
 * words that they are least sure of. The odds of native to Latin are right for text such as
 * Wikipedia's; where every tenth word is foreign they are too high by a factor of about 3, without
 * a bias, since they do not know how often that happens.
 */
final class Readings {
  /** What ways that are not looked at may have together. */
  private static final double REST = 1e-6;

  /** Ways that are looked at: by far the most words have no more that matter. */
  private static final int MOST_WAYS = 1000;

  private final SpellingTrie trie;
  private final WordChoice choice;
  private final WordLattice lattice;
  private final NativeReading reading;

  Readings(SpellingTrie trie, WordChoice choice) {
    this.trie = trie;
    this.choice = choice;
    this.lattice = new WordLattice();
    this.reading = new NativeReading(trie, lattice);
  }

  /**
   * The most probable readings of a word, the best first.
   *
   * @param most readings to return
   */
  List<Reading> of(Line line, Word word, int most) {
    double asNative = share(choice.logOdds(line, word));
    Object2DoubleOpenHashMap<String> texts = new Object2DoubleOpenHashMap<>();
    if (asNative > 0) {
      ofNative(line, word).forEach((text, share) -> texts.addTo(text, asNative * share));
    }
    if (asNative < 1) {
      double withEnding = (1 - asNative) * share(Words.endingLogOdds(word));
      texts.addTo(line.text(word.from(), word.to()), 1 - asNative - withEnding);
      if (withEnding > 0) {
        reading.read(line, word.stem(), word.to(), trie.neighbours.letter);
        String ending = reading.text(word.to());
        texts.addTo(line.text(word.from(), word.stem()) + ending, withEnding);
      }
    }
    return texts.object2DoubleEntrySet().stream()
        .map(entry -> new Reading(entry.getKey(), entry.getDoubleValue()))
        .sorted(
            Comparator.comparingDouble(Reading::probability)
                .reversed()
                .thenComparing(Reading::text))
        .limit(most)
        .toList();
  }

  private static double share(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** The native readings, whose probabilities have the sum 1. */
  Object2DoubleMap<String> ofNative(Line line, Word word) {
    lattice.clear();
    reading.read(line, word.from(), word.to(), word.behind());
    lattice.endIn(reading.ends(word.to()));
    Texts texts = new Texts(line);
    lattice.find(texts);
    return texts.shares();
  }

  /** The texts of the ways that are found. */
  private final class Texts implements WordLattice.Found {
    private final Line line;
    private final Object2DoubleOpenHashMap<String> shares = new Object2DoubleOpenHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder symbols = new StringBuilder(); // and where they stand
    private final Set<String> known = new HashSet<>();
    private double rest = 1;
    private double repeated; // of ways that two rules of a letter's two styles spell alike

    Texts(Line line) {
      this.line = line;
    }

    @Override
    public void step(int at, int symbol) {
      symbols.append((char) at).append((char) symbol);
      text.append(line.written(at, symbol));
    }

    @Override
    public boolean end(double probability) {
      if (known.add(symbols.toString())) {
        shares.addTo(text.toString(), probability);
      } else {
        repeated += probability;
      }
      text.setLength(0);
      symbols.setLength(0);
      rest -= probability;
      return known.size() < MOST_WAYS && rest > REST;
    }

    private Object2DoubleMap<String> shares() {
      shares.replaceAll((text, share) -> share / (1 - repeated));
      return shares;
    }
  }
}
