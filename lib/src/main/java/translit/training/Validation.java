package translit.training;

import java.util.Comparator;
import java.util.List;
import org.apache.commons.lang3.function.FailableRunnable;
import translit.engine.Batch;
import translit.engine.EncodedText;
import translit.engine.Predictor;
import translit.language.Alphabet;
import translit.language.RomanizationRules;
import translit.language.Romanizer;
import translit.network.Choice;
import translit.network.Window;

/**
 * Loss and error of a network, position by position, on sentences that it does not learn from.
 *
 * @param predictor of the network
 * @param rules that romanize the sentences
 * @param seed of their romanization
 * @param sentences native text
 */
record Validation(Predictor predictor, RomanizationRules rules, long seed, List<String> sentences) {
  /** Sentences for a point of the learning curve: some 20,000 characters, a second or so. */
  private static final int FEW = 200;

  /** Sentences for the end of a training. */
  private static final int MANY = 2000;

  /**
   * @param loss mean cross entropy, nats per position
   * @param error share of positions where the symbol said is not the right one
   */
  record Result(double loss, double error) {}

  /** On a few sentences, for the learning curve. */
  Result few() {
    return measure(FEW, () -> {});
  }

  /** On many sentences, for the end; the thread may be interrupted. */
  Result many() throws InterruptedException {
    return measure(MANY, Validation::stopIfInterrupted);
  }

  /** At the end of a training, when its last checkpoint is written. */
  static void stopIfInterrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("stopped in the last validation, after a checkpoint");
    }
  }

  private <E extends Exception> Result measure(int most, FailableRunnable<E> beforeBatch) throws E {
    Romanizer romanizer = new Romanizer(rules, seed);
    Alphabet latin = Alphabet.latin(rules);
    Alphabet natives = Alphabet.ofNative(rules);
    List<EncodedText> texts =
        sentences.stream()
            .limit(most)
            .map(sentence -> EncodedText.of(romanizer.romanize(sentence), latin, natives))
            .flatMap(text -> text.pieces(Window.CORE).stream())
            .sorted(Comparator.comparingInt(EncodedText::length))
            .toList();
    double positions = texts.stream().mapToInt(EncodedText::length).sum();
    double loss = 0;
    long wrong = 0;
    for (Batch batch : Batch.inOrder(texts)) {
      beforeBatch.run();
      float[][] outputs = predictor.outputs(batch);
      for (int n = 0; n < outputs.length; n++) {
        short[] right = batch.texts().get(n).natives();
        for (int t = 0; t < right.length; t++) {
          int row = t * natives.size();
          loss -= Math.log(Math.max(outputs[n][row + right[t]], Float.MIN_NORMAL));
          int said = Choice.best(batch.texts().get(n), t, outputs[n], natives.size());
          wrong += said == right[t] ? 0 : 1;
        }
      }
    }
    return new Result(loss / positions, wrong / positions);
  }
}
