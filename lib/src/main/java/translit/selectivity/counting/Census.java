package translit.selectivity.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.IntStream;
import translit.common.SeededHash;
import translit.language.Alphabet;
import translit.trace.Token;
import translit.trace.TokenizedText;

/**
 * What a text asks, found without the network: how often each Latin character has each outcome,
 * hence the pairs, and which tokens of them are sampled. A sample of k tokens of an outcome are
 * those with the k smallest seeded hashes, so they are a draw without replacement that hangs on
 * neither batches nor threads, and the smallest of several outcomes together are a draw from their
 * union. Characters that are kept as they are ({@link Alphabet#OTHER}) are not looked at.
 */
public final class Census {
  private final Alphabet latin;
  private final Alphabet natives;
  private final int sample;
  private final long seed;
  private final long[][] counts;
  private final long[][] thresholds;

  public Census(TokenizedText text, int sample, long seed) {
    this.latin = text.latin();
    this.natives = text.natives();
    this.sample = sample;
    this.seed = seed;
    this.counts = new long[latin.size()][natives.size()];
    this.thresholds = new long[latin.size()][natives.size()];
    Map<Integer, PriorityQueue<Long>> smallest = new TreeMap<>();
    text.forEach(
        token -> {
          if (!token.hasOutcome()) {
            return;
          }
          counts[token.latin()][token.outcome()]++;
          PriorityQueue<Long> hashes =
              smallest.computeIfAbsent(
                  token.latin() * natives.size() + token.outcome(),
                  key -> new PriorityQueue<>(Comparator.reverseOrder()));
          long hash = hash(token);
          if (hashes.size() < sample) {
            hashes.add(hash);
          } else if (hash < hashes.peek()) {
            hashes.poll();
            hashes.add(hash);
          }
        });
    smallest.forEach(
        (key, hashes) -> thresholds[key / natives.size()][key % natives.size()] = hashes.peek());
  }

  /** Orders tokens at random. */
  long hash(Token token) {
    return SeededHash.of(((long) token.sentence() << 32) + token.position(), seed);
  }

  /** Whether a token with an outcome is in its outcome's sample. */
  boolean sampled(Token token) {
    return hash(token) <= thresholds[token.latin()][token.outcome()];
  }

  /** Number of sampled tokens of an outcome of a Latin character. */
  public long sampled(int letter, int outcome) {
    return Math.min(sample, counts[letter][outcome]);
  }

  /** Number of native symbols. */
  int natives() {
    return natives.size();
  }

  /** Tokens of an outcome of a Latin character. */
  public long count(int letter, int outcome) {
    return counts[letter][outcome];
  }

  /** Tokens of a Latin character. */
  public long count(int letter) {
    return IntStream.range(0, natives.size()).mapToLong(k -> counts[letter][k]).sum();
  }

  /** The outcomes that a Latin character has, most frequent first. */
  List<Integer> outcomes(int letter) {
    List<Integer> outcomes = new ArrayList<>();
    for (int k = 0; k < natives.size(); k++) {
      if (counts[letter][k] > 0) {
        outcomes.add(k);
      }
    }
    outcomes.sort(Comparator.comparingLong(k -> -counts[letter][k])); // stable: ties by index
    return outcomes;
  }

  /** The outcomes with enough tokens, of which the rest has enough as well. */
  public List<Integer> asked(int letter, int minimum) {
    long all = count(letter);
    return outcomes(letter).stream()
        .filter(k -> counts[letter][k] >= minimum && all - counts[letter][k] >= minimum)
        .toList();
  }

  /** Counts by symbol, of every Latin character that occurs. */
  public Map<String, Map<String, Long>> bySymbol() {
    Map<String, Map<String, Long>> all = new TreeMap<>();
    for (int letter = 0; letter < latin.size(); letter++) {
      for (int outcome : outcomes(letter)) {
        all.computeIfAbsent(latin.symbol(letter), key -> new LinkedHashMap<>())
            .put(natives.symbol(outcome), counts[letter][outcome]);
      }
    }
    return all;
  }
}
