package translit.intervention;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import translit.engine.EngineSamples;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.trace.TokenizedText;
import translit.trace.Units;

/** A network that has learned nothing, and words of random letters. */
final class Samples {
  static final Alphabet LATIN =
      Alphabet.of(List.of("␀", "_", "#", " ", "a", "s", "t", "u", "n", "o"));
  static final Alphabet NATIVES =
      Alphabet.of(List.of("␀", "_", "#", " ", "ա", "ս", "տ", "ո", "ն", "ծ", "օ"));
  static final int CELLS = 12;
  static final Units UNITS = new Units(CELLS, NATIVES.size());

  private Samples() {}

  static ComputationGraph network(long seed) {
    return EngineSamples.network(LATIN.size(), CELLS, NATIVES.size(), seed);
  }

  /** Each {@code t} becomes ծ or տ, each {@code o} ո or օ, by a coin; all else is one letter. */
  static TokenizedText text(int sentences, long seed) {
    return text(sentences, seed, 0.5);
  }

  /** The same with a loaded coin, by which a share of the {@code t} become ծ. */
  static TokenizedText text(int sentences, long seed, double share) {
    Random random = new Random(seed);
    List<AlignedText> texts = new ArrayList<>();
    for (int n = 0; n < sentences; n++) {
      List<String> latin = new ArrayList<>();
      List<String> natives = new ArrayList<>();
      int length = 8 + random.nextInt(40);
      for (int i = 0; i < length; i++) {
        String letter = LATIN.symbol(3 + random.nextInt(LATIN.size() - 3));
        latin.add(letter);
        natives.add(
            switch (letter) {
              case "t" -> random.nextDouble() < share ? "ծ" : "տ";
              case "o" -> random.nextBoolean() ? "ո" : "օ";
              case "a" -> "ա";
              case "s" -> "ս";
              case "u" -> "ո";
              case "n" -> "ն";
              default -> " ";
            });
      }
      texts.add(new AlignedText(latin, natives));
    }
    return TokenizedText.of(texts, LATIN, NATIVES, seed);
  }
}
