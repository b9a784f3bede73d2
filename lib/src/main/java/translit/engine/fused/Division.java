package translit.engine.fused;

/**
 * How the work on a batch is divided into tasks: each direction into groups of texts, the rows of
 * the dense layers into as many lanes.
 *
 * @param texts in the batch
 * @param directions number of LSTMs
 * @param groups of texts
 */
record Division(int texts, int directions, int groups) {
  /** Fewer texts than this together and the matrix multiplications slow down. */
  private static final int FEWEST_TEXTS = 16;

  /**
   * {@return the division of a batch}
   *
   * @param most groups
   */
  static Division of(int texts, int directions, int most) {
    return new Division(texts, directions, Math.max(1, Math.min(most, texts / FEWEST_TEXTS)));
  }

  /** Into how many parts the work is divided. */
  int tasks() {
    return directions * groups;
  }

  /** The direction of a task. */
  int direction(int task) {
    return task % directions;
  }

  /** The group of a task. */
  int group(int task) {
    return task / directions;
  }

  /** First text of a task's group. */
  int text(int task) {
    return (int) ((long) texts * group(task) / groups);
  }

  /** Behind the last text of a task's group. */
  int end(int task) {
    return text(task + directions);
  }
}
