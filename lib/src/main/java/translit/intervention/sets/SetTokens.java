package translit.intervention.sets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import translit.common.ProgressListener;
import translit.engine.Parameters;
import translit.intervention.measuring.Donors;
import translit.intervention.measuring.OutputMeans;
import translit.intervention.measuring.Outputs;
import translit.intervention.measuring.PairTokens;
import translit.intervention.measuring.StemTokens;
import translit.selectivity.SelectivityAnalysis;
import translit.text.Pair;
import translit.trace.Token;
import translit.trace.TokenizedText;
import translit.trace.Tracer;
import translit.trace.Units;

/**
 * Some tokens of a Latin character as a network has read them: up to three of each stem.
 *
 * @param parameters of the network
 * @param text that was read
 * @param tokens of the pair
 * @param donors those that were kept, by stem
 * @param means of the outputs over all characters of the text
 * @param seed of the choice of tokens and of the halves
 */
public record SetTokens(
    Parameters parameters,
    TokenizedText text,
    PairTokens tokens,
    Donors donors,
    float[] means,
    long seed) {
  /**
   * Reads a text once.
   *
   * @param parameters of the network
   * @param text to read
   * @param pair to look at
   * @param stems of the pair, and of the other outcomes, at most
   * @param seed of the choice of tokens and of the halves
   * @param progress told the characters done
   * @return what was kept
   * @throws translit.common.InputException if the pair or other outcomes are too rare
   */
  public static SetTokens read(
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
    return new SetTokens(parameters, text, tokens, donors, means.means(), seed);
  }

  /**
   * The tokens with what they borrow, from tokens of their own half only.
   *
   * @return the sample
   * @throws translit.common.InputException if one half has too few stems
   */
  public SetSample sample() {
    StemHalves halves = StemHalves.of(this);
    List<Sampled> ofPair = new ArrayList<>();
    for (int stem = 0; stem < donors.ofPair().stems(); stem++) {
      for (StemTokens.Kept kept : donors.ofPair().of(stem)) {
        ofPair.add(
            new Sampled(
                kept.outputs(),
                halves.same(kept.token()),
                halves.other(kept.token()),
                stem,
                half(kept.token()),
                tokens.latin(),
                0));
      }
    }
    return new SetSample(parameters, tokens.classes(), means, ofPair, ofOthers());
  }

  private List<Sampled> ofOthers() {
    List<Sampled> sampled = new ArrayList<>();
    int[] classes = tokens.classes();
    for (int stem = 0; stem < donors.ofOthers().stems(); stem++) {
      for (StemTokens.Kept kept : donors.ofOthers().of(stem)) {
        int outcome = kept.token().outcome();
        int right =
            IntStream.range(0, classes.length)
                .filter(c -> classes[c] == outcome)
                .findFirst()
                .orElseThrow();
        float[] own = kept.outputs(); // it borrows from nobody
        sampled.add(new Sampled(own, own, own, stem, half(kept.token()), tokens.latin(), right));
      }
    }
    return sampled;
  }

  /** The half of the stems that the stem of a token is in. */
  int half(Token token) {
    return SetSample.half(text.stem(token.word()), seed);
  }

  /**
   * How selective every output is at the tokens of one half.
   *
   * @param half 0 or 1
   * @return the calibrated distance of each; where that is not to be had, the distance of the AUC
   *     from ½
   */
  public double[] distances(int half) {
    Map<Token, float[]> outputs = new HashMap<>();
    for (StemTokens stems : List.of(donors.ofPair(), donors.ofOthers())) {
      for (int stem = 0; stem < stems.stems(); stem++) {
        stems.of(stem).stream()
            .filter(kept -> half(kept.token()) == half)
            .forEach(kept -> outputs.put(kept.token(), kept.outputs()));
      }
    }
    return SelectivityAnalysis.distances(text, outputs, tokens.classes()[0], seed);
  }
}
