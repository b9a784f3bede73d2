package translit.engine.fused;

import java.util.Set;
import translit.engine.BiLstm;
import translit.engine.Intervention;
import translit.engine.Intervention.Rows;
import translit.engine.Site;

/**
 * Hands the values of an engine's steps and blocks to an {@link Intervention}. It is asked once for
 * all texts of a step, so that a network without an intervention is as fast as if there were none.
 */
final class Changes {
  /** Neighbouring texts, in falling order of length, at one step of a direction. */
  private record OfStep(
      PackedBatch batch, int[] texts, boolean reversed, int step, int from, int to)
      implements Rows {
    @Override
    public String direction() {
      return reversed ? BiLstm.BACKWARD : BiLstm.FORWARD;
    }

    @Override
    public int size() {
      return to - from;
    }

    @Override
    public int text(int row) {
      return texts[from + row];
    }

    @Override
    public int position(int row) {
      return reversed ? batch.lengths()[text(row)] - 1 - step : step;
    }
  }

  /** Neighbouring rows in the texts' own order. */
  private record OfBlock(PackedBatch batch, int[] texts, String direction, int from, int to)
      implements Rows {
    @Override
    public int size() {
      return to - from;
    }

    @Override
    public int text(int row) {
      return texts[batch.rankOfRow()[from + row]];
    }

    @Override
    public int position(int row) {
      return batch.step(from + row);
    }
  }

  private final Intervention intervention;
  private final Set<Site> sites;
  private PackedBatch batch;
  private int[] texts = {};

  Changes(Intervention intervention) {
    this.intervention = intervention;
    this.sites = Set.copyOf(intervention.sites());
  }

  /** Makes ready for a batch. */
  void prepare(PackedBatch batch) {
    this.batch = batch;
    if (!sites.isEmpty()) {
      texts = new int[batch.texts()];
      for (int text = 0; text < texts.length; text++) {
        texts[batch.ranks()[text]] = text;
      }
    }
  }

  /** Whether anything is done at a site. */
  boolean areAt(Site site) {
    return sites.contains(site);
  }

  /**
   * Hands over what a direction has computed at a step.
   *
   * @param from first text, in falling order of length
   * @param to after the last one
   */
  void atStep(Site site, boolean reversed, int step, int from, int to, float[] values, int at) {
    if (sites.contains(site)) {
      intervention.change(site, new OfStep(batch, texts, reversed, step, from, to), values, at);
    }
  }

  /**
   * Hands over rows of a layer in the texts' own order.
   *
   * @param direction 0 for the forward, 1 for the backward LSTM, -1 for the hidden layer
   * @param from first row
   * @param to after the last one
   * @param values has them at its beginning
   */
  void inBlock(Site site, int direction, int from, int to, float[] values) {
    if (sites.contains(site)) {
      String name = direction < 0 ? "" : direction > 0 ? BiLstm.BACKWARD : BiLstm.FORWARD;
      intervention.change(site, new OfBlock(batch, texts, name, from, to), values, 0);
    }
  }
}
