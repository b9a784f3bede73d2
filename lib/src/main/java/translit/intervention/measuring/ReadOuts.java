package translit.intervention.measuring;

import java.util.stream.Stream;
import translit.engine.Parameters;
import translit.engine.ReadOut;

/** What computes the layers above the LSTMs, and room for its results, for each of the shares. */
public final class ReadOuts implements AutoCloseable {
  private final Shares shares = Shares.given();
  private final ReadOut[] readOuts;
  private final float[][][] logits;

  /**
   * One for each share.
   *
   * @param parameters of the network
   * @param classes indices of the outcomes that are looked at
   */
  public ReadOuts(Parameters parameters, int[] classes) {
    this.readOuts =
        Stream.generate(() -> ReadOut.of(parameters, classes))
            .limit(shares.count())
            .toArray(ReadOut[]::new);
    this.logits = new float[shares.count()][classes.length][ReadOut.WIDTH];
  }

  /** {@return the shares} */
  public Shares shares() {
    return shares;
  }

  /**
   * {@return what computes}
   *
   * @param share for which
   */
  public ReadOut of(int share) {
    return readOuts[share];
  }

  /**
   * {@return room for logits, {@code [class][token]}}
   *
   * @param share for which
   */
  public float[][] logits(int share) {
    return logits[share];
  }

  @Override
  public void close() {
    Stream.of(readOuts).forEach(ReadOut::close);
  }
}
