package translit.planting.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import translit.common.ProgressListener;
import translit.engine.Parameters;
import translit.planting.PlantedLanguage;
import translit.planting.Planting;
import translit.trace.ActivationSource;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Token;
import translit.trace.TokenBlock;
import translit.trace.TokenConsumer;
import translit.trace.TokenizedText;
import translit.trace.Tracer;
import translit.trace.Units;

/**
 * What a network did at every token of the planted Latin character, in the order of the text.
 *
 * @param parameters of the network
 * @param tokens with their activations
 * @param first index of the first outcome among the native symbols
 * @param second index of the other one
 */
public record Readings(Parameters parameters, List<At> tokens, int first, int second) {
  /**
   * The activations at a token.
   *
   * @param token the token
   * @param stem of its word, as {@link TokenizedText#stem} has it
   * @param outputs of the cells, the forward ones first
   * @param hidden of the hidden layer
   * @param lead probability of the first outcome less that of the second
   */
  public record At(Token token, long stem, float[] outputs, float[] hidden, float lead) {}

  /**
   * Reads a text.
   *
   * @param parameters of the network
   * @param planted the language
   * @param text of the language
   * @param progress told how far it is
   * @return the readings
   */
  public static Readings of(
      Parameters parameters,
      PlantedLanguage planted,
      TokenizedText text,
      ProgressListener progress) {
    Planting planting = planted.planting();
    int latin = text.latin().indexOfCharacter(planting.latin());
    int first = text.natives().index(planting.outcomes().get(0));
    int second = text.natives().index(planting.outcomes().get(1));
    List<At> tokens = new ArrayList<>();
    try (ActivationSource tracer = new Tracer(parameters)) {
      Units units = tracer.units();
      TokenConsumer consumer =
          block -> {
            for (int i = 0; i < block.size(); i++) {
              tokens.add(at(block, i, units, text, first, second));
            }
          };
      tracer.read(text, consumer.where(token -> token.latin() == latin), progress, "reading");
    }
    tokens.sort(
        Comparator.<At>comparingInt(at -> at.token.sentence())
            .thenComparingInt(at -> at.token.position()));
    return new Readings(parameters, List.copyOf(tokens), first, second);
  }

  private static At at(
      TokenBlock block, int i, Units units, TokenizedText text, int first, int second) {
    int cells = units.cells();
    float[] outputs = new float[2 * cells];
    float[] hidden = new float[cells];
    for (int c = 0; c < cells; c++) {
      outputs[c] = block.value(i, units.first(Part.LSTM_OUTPUT, Direction.FORWARD) + c);
      outputs[cells + c] = block.value(i, units.first(Part.LSTM_OUTPUT, Direction.BACKWARD) + c);
      hidden[c] = block.value(i, units.first(Part.HIDDEN_LAYER, Direction.NONE) + c);
    }
    int output = units.first(Part.OUTPUT, Direction.NONE);
    Token token = block.tokens().get(i);
    return new At(
        token,
        text.stem(token.word()),
        outputs,
        hidden,
        block.value(i, output + first) - block.value(i, output + second));
  }

  /**
   * {@return whether a token has the first outcome}
   *
   * @param at one of the tokens
   */
  public boolean isFirst(At at) {
    return at.token.outcome() == first;
  }

  /** {@return the share of the tokens where the right outcome is the more probable one} */
  public double accuracy() {
    return (double) tokens.stream().filter(at -> isFirst(at) == at.lead > 0).count()
        / tokens.size();
  }

  /** {@return the mean output of each cell, the forward ones first} */
  public double[] means() {
    return means(tokens);
  }

  /** The means of all outputs over some of the tokens. */
  double[] means(List<At> some) {
    return IntStream.range(0, 2 * cells())
        .mapToDouble(u -> some.stream().mapToDouble(at -> at.outputs[u]).average().orElse(0))
        .toArray();
  }

  /** {@return the cells of each LSTM} */
  public int cells() {
    return parameters.layout().cells();
  }
}
