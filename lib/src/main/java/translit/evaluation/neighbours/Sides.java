package translit.evaluation.neighbours;

/** On which sides of a character its neighbours are looked at, and in which order. */
public enum Sides {
  /** Both in turn, beginning on the right. */
  RIGHT_FIRST("on each side", "right first, "),
  /** Both in turn, beginning on the left. */
  LEFT_FIRST("on each side", "left first, "),
  /** Only what stands behind. */
  RIGHT("behind", ""),
  /** Only what stands before. */
  LEFT("before", "");

  /** As in "up to 5 neighbours on each side". */
  final String where;

  /** As in "(right first, seen at least 2×)". */
  final String order;

  Sides(String where, String order) {
    this.where = where;
    this.order = order;
  }

  /** {@return how many neighbours there are at most} */
  int most() {
    return this == RIGHT || this == LEFT ? ContextTable.REACH : 2 * ContextTable.REACH;
  }

  /**
   * How many neighbours are on the right.
   *
   * @param neighbours in all
   */
  int right(int neighbours) {
    return switch (this) {
      case RIGHT_FIRST -> (neighbours + 1) / 2;
      case LEFT_FIRST -> neighbours / 2;
      case RIGHT -> neighbours;
      case LEFT -> 0;
    };
  }
}
