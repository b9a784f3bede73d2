package translit.engine;

import java.util.Set;

/**
 * What is done to activations while a network reads, such as setting some to zero. The engine hands
 * over the values of each {@link Site} that is asked for, as soon as they are computed and before
 * anything is computed from them; whoever takes them may change them, or only look.
 *
 * <p>Several threads call {@link #change} at the same time, each with other rows, and in no certain
 * order but that of the steps of a text in each direction.
 */
public interface Intervention {
  /** Nothing is done, and nothing is computed otherwise than without an intervention. */
  Intervention NONE =
      new Intervention() {
        @Override
        public Set<Site> sites() {
          return Set.of();
        }

        @Override
        public void change(Site site, Rows rows, float[] values, int at) {}
      };

  /** Characters whose values are handed over together. */
  interface Rows {
    /** {@return {@link BiLstm#FORWARD} or {@link BiLstm#BACKWARD}; empty at the hidden layer} */
    String direction();

    /** {@return how many} */
    int size();

    /**
     * {@return index of the text in the batch}
     *
     * @param row from 0
     */
    int text(int row);

    /**
     * {@return position of the character, counted from the beginning for both directions}
     *
     * @param row from 0
     */
    int position(int row);
  }

  /** {@return where values are to be handed over; always the same} */
  Set<Site> sites();

  /**
   * Changes values, or leaves them.
   *
   * @param site what they are
   * @param rows of which characters they are
   * @param values has a row of as many values as the layer has units for each of them; nothing else
   *     in it may be changed
   * @param at where the first row begins
   */
  void change(Site site, Rows rows, float[] values, int at);
}
