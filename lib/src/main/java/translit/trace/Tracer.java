package translit.trace;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import translit.common.ProgressListener;
import translit.engine.Capture;
import translit.engine.Parameters;
import translit.network.Model;
import translit.trace.TokenizedBatch.Place;

/**
 * Reads texts with a network and hands on the activation of every unit at every character, block by
 * block, so that memory does not grow with the text. Each reading of the same text gives the same
 * bits.
 */
public final class Tracer implements ActivationSource {
  /**
   * Most characters handed on at a time: 4 MB of activations in the post's network, which stay in
   * the processor's cache until they are looked at.
   */
  private static final int BLOCK = 256;

  private final Units units;
  private final String hash;
  private final Capture capture;
  private float[] values = new float[0];

  /**
   * A tracer of a model's network.
   *
   * @param model not changed, and not closed with the tracer
   */
  public Tracer(Model model) {
    this(model.parameters(), model.info().modelHash());
  }

  /**
   * A tracer of a network without a file, whose {@link #hash} is not known.
   *
   * @param parameters of the network; not changed
   */
  public Tracer(Parameters parameters) {
    this(parameters, "");
  }

  private Tracer(Parameters parameters, String hash) {
    this.units = Units.of(parameters);
    this.hash = hash;
    this.capture = Capture.of(parameters);
  }

  @Override
  public Units units() {
    return units;
  }

  @Override
  public String hash() {
    return hash;
  }

  /** {@inheritDoc} An interrupt is noticed between two batches. */
  @Override
  public void read(
      TokenizedText text, TokenConsumer consumer, ProgressListener progress, String what) {
    long done = 0;
    for (TokenizedBatch batch : text.batches()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException(
            "interrupted after %d of %d characters".formatted(done, text.characters()));
      }
      capture.read(batch.batch());
      handOn(batch, consumer);
      done += batch.characters();
      progress.report(done, text.characters(), what);
    }
  }

  private void handOn(TokenizedBatch batch, TokenConsumer consumer) {
    int most = Math.min(BLOCK, batch.characters());
    if (values.length < most * units.columns()) {
      values = new float[most * units.columns()];
    }
    List<Place> wanted = batch.places().filter(place -> consumer.wants(place.token())).toList();
    for (int from = 0; from < wanted.size(); from += most) {
      List<Place> some = wanted.subList(from, Math.min(wanted.size(), from + most));
      IntStream.range(0, some.size()).parallel().forEach(i -> copy(some.get(i), i));
      List<Token> tokens = some.stream().map(Place::token).toList();
      consumer.accept(new TokenBlock(tokens, values, units.columns()));
    }
  }

  private void copy(Place place, int row) {
    capture.copy(place.text(), place.position(), values, row * units.columns());
  }

  @Override
  public void close() {
    capture.close();
  }
}
