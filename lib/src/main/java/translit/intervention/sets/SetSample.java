package translit.intervention.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import translit.common.ProgressListener;
import translit.common.SeededHash;
import translit.engine.Parameters;
import translit.intervention.measuring.Donors;
import translit.intervention.measuring.OutputMeans;
import translit.intervention.measuring.Outputs;
import translit.intervention.measuring.PairTokens;
import translit.intervention.measuring.StemTokens;
import translit.text.Pair;
import translit.trace.Token;
import translit.trace.TokenizedText;
import translit.trace.Tracer;
import translit.trace.Units;

/**
 * Some tokens of a Latin character with all that is needed to compute their margins again.
 *
 * @param parameters of the network
 * @param classes indices of the outcomes that margins are about
 * @param means of the outputs over all characters of the text
 * @param ofPair tokens with the outcome of the pair, by stem
 * @param ofOthers tokens with other outcomes, by stem; none where there is nothing to tell apart
 */
public record SetSample(
    Parameters parameters,
    int[] classes,
    float[] means,
    List<Sampled> ofPair,
    List<Sampled> ofOthers) {
  private static final long SALT = 7;

  /**
   * Copies the lists.
   *
   * @param parameters of the network
   * @param classes indices of outcomes
   * @param means of the outputs
   * @param ofPair tokens with the outcome
   * @param ofOthers tokens with other outcomes
   */
  public SetSample {
    ofPair = List.copyOf(ofPair);
    ofOthers = List.copyOf(ofOthers);
  }

  /**
   * Reads a text once, and keeps up to three tokens of each stem.
   *
   * @param parameters of the network
   * @param text to read
   * @param pair to look at
   * @param stems of the pair, and of the other outcomes, at most
   * @param seed of the choice of tokens and of the halves
   * @param progress told the characters done
   * @return the sample
   * @throws translit.common.InputException if the pair or other outcomes are too rare
   */
  public static SetSample of(
      Parameters parameters,
      TokenizedText text,
      Pair pair,
      int stems,
      long seed,
      ProgressListener progress) {
    PairTokens tokens = PairTokens.of(text, text::forEach, pair, stems);
    Outputs columns = Outputs.of(Units.of(parameters));
    Donors donors = new Donors(tokens, columns, seed);
    OutputMeans means = new OutputMeans(columns.count());
    float[] row = new float[columns.count()];
    try (Tracer tracer = new Tracer(parameters)) {
      tracer.read(
          text,
          block -> {
            for (int i = 0; i < block.size(); i++) {
              columns.copy(block, i, row, 0);
              means.add(row, 1);
              donors.offer(block, i);
            }
          },
          progress,
          "collecting tokens");
    }
    return new SetSample(
        parameters,
        tokens.classes(),
        means.means(),
        ofPair(tokens, donors, seed),
        ofOthers(tokens, donors, seed));
  }

  private static List<Sampled> ofPair(PairTokens tokens, Donors donors, long seed) {
    List<Sampled> sampled = new ArrayList<>();
    StemTokens stems = donors.ofPair();
    for (int stem = 0; stem < stems.stems(); stem++) {
      for (StemTokens.Kept kept : stems.of(stem)) {
        Token token = kept.token();
        sampled.add(
            new Sampled(
                kept.outputs(),
                donors.same(token),
                donors.other(token),
                stem,
                half(token.sentence(), seed),
                tokens.latin(),
                0));
      }
    }
    return sampled;
  }

  private static List<Sampled> ofOthers(PairTokens tokens, Donors donors, long seed) {
    List<Sampled> sampled = new ArrayList<>();
    int[] classes = tokens.classes();
    StemTokens stems = donors.ofOthers();
    for (int stem = 0; stem < stems.stems(); stem++) {
      for (StemTokens.Kept kept : stems.of(stem)) {
        int outcome = kept.token().outcome();
        int right =
            IntStream.range(0, classes.length)
                .filter(c -> classes[c] == outcome)
                .findFirst()
                .orElseThrow();
        float[] own = kept.outputs(); // it borrows from nobody
        int half = half(kept.token().sentence(), seed);
        sampled.add(new Sampled(own, own, own, stem, half, tokens.latin(), right));
      }
    }
    return sampled;
  }

  /**
   * {@return the half of the sentences that one is in, 0 or 1}
   *
   * @param sentence its number
   * @param seed of the halves
   */
  public static int half(int sentence, long seed) {
    return (int) (SeededHash.of(sentence, seed + SALT) >>> 63);
  }

  /**
   * {@return the tokens of one half}
   *
   * @param tokens of both
   * @param half 0 or 1
   */
  public static List<Sampled> ofHalf(List<Sampled> tokens, int half) {
    return tokens.stream().filter(token -> token.half() == half).toList();
  }

  /** {@return number of outputs, those of both LSTMs} */
  public int units() {
    return means.length;
  }
}
