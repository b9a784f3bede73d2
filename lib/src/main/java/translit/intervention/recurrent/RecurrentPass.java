package translit.intervention.recurrent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.engine.Batch;
import translit.engine.EncodedText;
import translit.engine.LstmReader;
import translit.engine.Parameters;
import translit.intervention.Effect;
import translit.intervention.EffectOptions;
import translit.intervention.Path;
import translit.intervention.Replacement;
import translit.intervention.measuring.Collateral;
import translit.intervention.measuring.MeasuredPair;
import translit.intervention.measuring.Outputs;
import translit.intervention.measuring.OwnUnits;
import translit.intervention.measuring.PairSums;
import translit.intervention.measuring.PairTokens;
import translit.parts.Share;
import translit.text.Pair;
import translit.trace.TokenizedText;
import translit.trace.Units;

/**
 * The effects of every output on the recurrent path, alone and together with the read-out path, on
 * some sentences that have the pairs. Copies of the sentences are read side by side, each without
 * another output ({@link Lanes}), so that they share the products of matrices.
 */
public final class RecurrentPass {
  /**
   * Neighbouring cells whose copies are read together, however work is divided, since what shares a
   * product of matrices decides its last bits.
   */
  private static final int BLOCK = 32;

  /** Most characters that are read side by side; they take 2 kB each in the post's network. */
  private static final int ROWS = 1 << 16;

  private final Parameters parameters;
  private final EffectOptions options;
  private final Outputs columns;
  private final OwnUnits own;
  private final List<Replacement> replacements;
  private final List<Sentence> sentences;
  private final List<PairTokens> pairs;
  private final Map<Path, Collateral> collateral = new EnumMap<>(Path.class);
  private final Map<Path, List<PairSums>> sums = new EnumMap<>(Path.class);
  private final double[][] outside;

  /**
   * Draws the sentences.
   *
   * @param parameters of the network
   * @param text to draw from
   * @param pairs to look at
   * @param options how
   * @param share of the cells whose outputs are replaced, {@value #BLOCK} at a time
   * @throws InputException if a pair is too rare, or all replacements are resampled
   */
  public RecurrentPass(
      Parameters parameters,
      TokenizedText text,
      List<Pair> pairs,
      EffectOptions options,
      Share share) {
    this.parameters = parameters;
    this.options = options;
    this.columns = Outputs.of(Units.of(parameters));
    this.own = OwnUnits.of(columns.cells(), share, BLOCK);
    this.replacements = options.replacements().stream().filter(r -> !r.isResampled()).toList();
    if (replacements.isEmpty()) {
      throw new InputException(
          "the recurrent path is changed at all characters: give zero or mean as replacement");
    }
    this.sentences = Sentence.draw(text, pairs, options.characters(), options.seed());
    this.pairs =
        PairTokens.of(
            text,
            tokens -> sentences.forEach(sentence -> sentence.tokens().forEach(tokens)),
            pairs,
            options.stems());
    PairSums.requireRoom(
        2 * this.pairs.stream().mapToLong(PairTokens::stems).sum(),
        own.count(),
        replacements.size());
    for (Path path : List.of(Path.RECURRENT, Path.BOTH)) {
      collateral.put(path, new Collateral(text, replacements.size(), own.count()));
      sums.put(
          path,
          this.pairs.stream().map(pair -> new PairSums(pair, own.count(), replacements)).toList());
    }
    this.outside = new double[replacements.size()][own.count()];
  }

  /**
   * Measures.
   *
   * @param progress told the characters done, once for each replacement
   * @return what was measured of each pair on the recurrent path, and then on both
   */
  public List<MeasuredPair> measured(ProgressListener progress) {
    try (LaneScorer scorer = new LaneScorer(parameters, pairs, collateral, sums)) {
      Usual usual = Usual.of(parameters, sentences, scorer);
      Lanes lanes = new Lanes(columns.cells(), usual.range());
      try (LstmReader reader = LstmReader.of(parameters, lanes)) {
        long done = 0;
        for (List<Window> group : usual.groups()) {
          int characters = group.stream().mapToInt(Window::size).sum();
          for (int r = 0; r < replacements.size(); r++) {
            read(reader, lanes, group, r, usual, scorer);
            done += characters;
            progress.report(
                done, (long) usual.characters() * replacements.size(), "without recurrence");
          }
        }
      }
      List<MeasuredPair> measured = new ArrayList<>();
      for (Path path : sums.keySet()) {
        for (int p = 0; p < pairs.size(); p++) {
          measured.add(measured(path, p, usual.characters()));
        }
      }
      return measured;
    }
  }

  private void read(
      LstmReader reader, Lanes lanes, List<Window> group, int r, Usual usual, LaneScorer scorer) {
    List<EncodedText> texts = usual.texts(group);
    int[] lengths = texts.stream().mapToInt(EncodedText::length).toArray();
    int characters = IntStream.of(lengths).sum();
    int most = Math.max(1, ROWS / characters);
    float[] instead =
        replacements.get(r) == Replacement.ZERO ? new float[columns.count()] : usual.means();
    int done = 0; // own cells
    while (done < own.own().size()) {
      int first = own.own().get(done);
      int from = done;
      int copies = Math.min(most, together(first));
      lanes.set(lengths, first, instead);
      reader.readLstms(
          new Batch(IntStream.range(0, copies).boxed().flatMap(copy -> texts.stream()).toList()));
      scorer
          .shares()
          .run(
              2 * copies,
              (share, some, end) -> {
                for (int n = some; n < end; n++) {
                  int direction = n % 2;
                  int copy = n / 2;
                  int index = direction * own.own().size() + from + copy;
                  int unit = own.place(index);
                  for (Window window : group) {
                    scorer.score(
                        share, reader, window, copy * texts.size(), r, index, unit, instead[unit]);
                  }
                }
              });
      for (int cell = from; cell < from + copies; cell++) {
        for (int index : new int[] {cell, own.own().size() + cell}) {
          outside[r][index] += lanes.outside(own.place(index)) * characters;
        }
      }
      done += copies;
    }
  }

  /** Cells from one on that are of its block. */
  private int together(int cell) {
    return Math.min(BLOCK - cell % BLOCK, columns.cells() - cell);
  }

  private MeasuredPair measured(Path path, int p, int characters) {
    Collateral errors = collateral.get(path);
    int latin = pairs.get(p).latin();
    return sums.get(path)
        .get(p)
        .measured(
            path,
            own.units(),
            options,
            (unit, index, by, ofPair) -> {
              int r = replacements.indexOf(by);
              return new Effect(
                  unit,
                  by,
                  ofPair[0],
                  ofPair[1],
                  ofPair[2],
                  errors.without(latin, r, index),
                  outside[r][index] / characters);
            });
  }
}
