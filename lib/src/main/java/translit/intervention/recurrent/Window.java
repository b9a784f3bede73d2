package translit.intervention.recurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import translit.engine.BiLstm;
import translit.engine.LstmReader;
import translit.engine.ReadOut;
import translit.intervention.measuring.Collateral;
import translit.intervention.measuring.Margins;
import translit.intervention.measuring.OutputMeans;
import translit.intervention.measuring.PairSums;
import translit.intervention.measuring.PairTokens;
import translit.intervention.measuring.Tile;
import translit.trace.Token;

/** Up to {@value ReadOut#WIDTH} characters of some sentences, with the outputs as they are. */
final class Window extends Tile {
  /** The tokens of a pair: which of the window's, and their stems and margins. */
  private record OfPair(int[] tokens, int[] stems, float[] margins) {}

  private final int[] sentence = new int[ReadOut.WIDTH];
  private final int[] position = new int[ReadOut.WIDTH];

  private final int[] countedAt = new int[ReadOut.WIDTH];
  private final boolean[] known = new boolean[ReadOut.WIDTH];
  private final List<Token> tokens = new ArrayList<>();
  private final List<OfPair> ofPairs = new ArrayList<>();
  private final int cells;

  Window(int cells) {
    super(cells);
    this.cells = cells;
  }

  /** Adds a character, with the outputs that were read of a text. */
  void add(Token token, int ofGroup, LstmReader reader, int text, int at, int[] places) {
    reader.copyOutputs(BiLstm.FORWARD, text, at, outputs, next());
    reader.copyOutputs(BiLstm.BACKWARD, text, at, outputs, next() + cells);
    sentence[size] = ofGroup;
    position[size] = at;
    latin[size] = token.latin();
    known[size] = token.hasOutcome();
    right[size] = known[size] ? places[token.outcome()] : 0;
    tokens.add(token);
    size++;
  }

  /** The index of a token's sentence within the group. */
  int sentence(int token) {
    return sentence[token];
  }

  /** The position of a token in its sentence. */
  int position(int token) {
    return position[token];
  }

  /** Copies the outputs at all tokens, and says how many there are. */
  int copyTo(float[] rows) {
    System.arraycopy(outputs, 0, rows, 0, next());
    return size;
  }

  /** Adds the outputs at all tokens to means. */
  void addTo(OutputMeans means) {
    means.add(outputs, size);
  }

  /** Computes logits at the tokens from what was taken. */
  void logits(ReadOut readOut, float[][] to) {
    readOut.logits(latin, size, to);
  }

  /** What is to be compared with: counts tokens and margins of the network as it is. */
  void close(
      ReadOut readOut,
      float[][] logits,
      List<PairTokens> pairs,
      List<Collateral> collateral,
      List<List<PairSums>> sums,
      int[] places) {
    compute(readOut, logits);
    for (int i = 0; i < size; i++) {
      countedAt[i] = collateral.get(0).place(tokens.get(i));
      for (Collateral one : collateral) {
        if (known[i]) {
          one.add(countedAt[i]);
        }
      }
    }
    for (int p = 0; p < pairs.size(); p++) {
      PairTokens pair = pairs.get(p);
      int[] some = IntStream.range(0, size).filter(i -> pair.stem(tokens.get(i)) >= 0).toArray();
      int[] stems = IntStream.of(some).map(i -> pair.stem(tokens.get(i))).toArray();
      float[] before = margins(logits, pair, some, places);
      ofPairs.add(new OfPair(some, stems, before));
      for (List<PairSums> ofPath : sums) {
        ofPath.get(p).addBase(stems, before, some.length);
      }
    }
  }

  /** Compares with the network as it is. */
  void count(
      int replacement,
      int index,
      float[][] logits,
      List<PairTokens> pairs,
      Collateral collateral,
      List<PairSums> sums,
      int[] places) {
    float[] after = new float[size];
    Margins.of(logits, right, size, after);
    for (int i = 0; i < size; i++) {
      boolean before = margins[i] > 0;
      if (known[i] && before != after[i] > 0) {
        collateral.change(replacement, index, countedAt[i], before);
      }
    }
    for (int p = 0; p < pairs.size(); p++) {
      OfPair of = ofPairs.get(p);
      float[] now = margins(logits, pairs.get(p), of.tokens, places);
      sums.get(p).add(replacement, index, of.stems, of.margins, now, now.length);
    }
  }

  /** Margins among the outcomes of a pair's Latin character. */
  private static float[] margins(float[][] logits, PairTokens pair, int[] tokens, int[] places) {
    float[] margins = new float[tokens.length];
    int[] classes = pair.classes();
    for (int i = 0; i < tokens.length; i++) {
      float best = Float.NEGATIVE_INFINITY;
      for (int c = 1; c < classes.length; c++) {
        best = Math.max(best, logits[places[classes[c]]][tokens[i]]);
      }
      margins[i] = logits[places[classes[0]]][tokens[i]] - best;
    }
    return margins;
  }
}
