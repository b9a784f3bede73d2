package translit.engine;

/**
 * What is done to the weights after each step of training, such as keeping some of them equal. The
 * optimiser's averages stay as they are.
 */
@FunctionalInterface
public interface AfterStep {
  /** Ordinary training: an engine that is given this one does not even look at the weights. */
  AfterStep NOTHING = parameters -> {};

  /**
   * Changes weights, in place.
   *
   * @param parameters as the optimiser has left them; they are the network's when this returns
   */
  void change(Parameters parameters);
}
