package translit.intervention.twins;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import translit.engine.Batch;
import translit.engine.BiLstm;
import translit.engine.EncodedText;
import translit.engine.Intervention;
import translit.engine.LstmReader;
import translit.engine.Parameters;
import translit.intervention.measuring.Classes;
import translit.intervention.sets.Sampled;
import translit.intervention.sets.SetSample;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.trace.TokenizedText;

/** Reads twins, so that outputs of the one can be put into the other. */
public final class TwinSample {
  /** Texts that are read together. */
  private static final int TOGETHER = 64;

  private TwinSample() {}

  /**
   * Reads both sentences of each twin.
   *
   * @param parameters of the network
   * @param twins to read
   * @param latin alphabet of the network's input
   * @param natives alphabet of its outcomes
   * @param seed of the halves
   * @return the sentences as they were drawn, which borrow from those that are written otherwise;
   *     and the other way round. Margins are against all other outcomes.
   */
  public static List<SetSample> of(
      Parameters parameters, List<Twin> twins, Alphabet latin, Alphabet natives, long seed) {
    int[] at = twins.stream().mapToInt(Twin::at).toArray();
    List<AlignedText> own = twins.stream().map(Twin::text).toList();
    List<AlignedText> other = twins.stream().map(Twin::other).toList();
    float[][] ofOwn = outputs(parameters, own, at, latin, natives);
    float[][] ofOther = outputs(parameters, other, at, latin, natives);
    int[] stems = stems(own, at, latin, natives, seed);
    return List.of(
        sample(parameters, own, at, ofOwn, ofOther, stems, latin, natives, seed),
        sample(parameters, other, at, ofOther, ofOwn, stems, latin, natives, seed));
  }

  private static float[][] outputs(
      Parameters parameters, List<AlignedText> texts, int[] at, Alphabet latin, Alphabet natives) {
    int cells = parameters.layout().cells();
    float[][] outputs = new float[texts.size()][2 * cells];
    try (LstmReader reader = LstmReader.of(parameters, Intervention.NONE)) {
      for (int from = 0; from < outputs.length; from += TOGETHER) {
        int count = Math.min(TOGETHER, outputs.length - from);
        List<EncodedText> some =
            texts.subList(from, from + count).stream()
                .map(text -> EncodedText.of(text, latin, natives))
                .toList();
        reader.readLstms(new Batch(some));
        for (int n = 0; n < count; n++) {
          float[] row = outputs[from + n];
          reader.copyOutputs(BiLstm.FORWARD, n, at[from + n], row, 0);
          reader.copyOutputs(BiLstm.BACKWARD, n, at[from + n], row, cells);
        }
      }
    }
    return outputs;
  }

  /** Numbers of the stems of the words that the letters stand in. */
  private static int[] stems(
      List<AlignedText> texts, int[] at, Alphabet latin, Alphabet natives, long seed) {
    TokenizedText tokenized = TokenizedText.of(texts, latin, natives, seed);
    Long2IntMap numbers = new Long2IntOpenHashMap();
    int[] stems = new int[at.length];
    tokenized.forEach(
        token -> {
          if (token.position() == at[token.sentence()]) {
            long stem = tokenized.stem(token.word());
            numbers.putIfAbsent(stem, numbers.size());
            stems[token.sentence()] = numbers.get(stem);
          }
        });
    return stems;
  }

  private static SetSample sample(
      Parameters parameters,
      List<AlignedText> texts,
      int[] at,
      float[][] own,
      float[][] twins,
      int[] stems,
      Alphabet latin,
      Alphabet natives,
      long seed) {
    int right = natives.index(texts.get(0).natives().get(at[0]));
    IntStream rivals =
        IntStream.of(Classes.chosen(parameters.layout().outputs())).filter(c -> c != right);
    List<Sampled> tokens = new ArrayList<>();
    for (int n = 0; n < at.length; n++) {
      int character = latin.indexOfCharacter(texts.get(n).latin().get(at[n]));
      int half = SetSample.half(stems[n], seed);
      tokens.add(new Sampled(own[n], own[n], twins[n], stems[n], half, character, 0));
    }
    return new SetSample(
        parameters,
        IntStream.concat(IntStream.of(right), rivals).toArray(),
        new float[own[0].length],
        tokens,
        List.of());
  }
}
