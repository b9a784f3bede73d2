package translit.trace;

import java.util.ArrayList;
import java.util.List;
import translit.common.ProgressListener;

/**
 * Activations by a formula, in blocks of a few characters.
 *
 * @param units as many as the formula knows
 * @param formula the activation of a unit at a character
 */
public record SyntheticSource(Units units, Formula formula) implements ActivationSource {
  /** Most characters of a block; a prime, so that its ends fall anywhere. */
  private static final int BLOCK = 97;

  /** The activation of the unit of a column at a character. */
  public interface Formula {
    double activation(Token token, int column);
  }

  @Override
  public String hash() {
    return "synthetic";
  }

  @Override
  public void read(
      TokenizedText text, TokenConsumer consumer, ProgressListener progress, String what) {
    List<Token> wanted = new ArrayList<>();
    text.forEach(
        token -> {
          if (consumer.wants(token)) {
            wanted.add(token);
          }
        });
    for (int from = 0; from < wanted.size(); from += BLOCK) {
      consumer.accept(block(wanted.subList(from, Math.min(wanted.size(), from + BLOCK))));
    }
    progress.report(text.characters(), text.characters(), what);
  }

  /** The block of some characters. */
  public TokenBlock block(List<Token> tokens) {
    float[] values = new float[tokens.size() * units.columns()];
    for (int i = 0; i < values.length; i++) {
      Token token = tokens.get(i / units.columns());
      values[i] = (float) formula.activation(token, i % units.columns());
    }
    return new TokenBlock(tokens, values, units.columns());
  }

  @Override
  public void close() {}
}
