package translit.selectivity.scoring;

/**
 * What was measured of a unit.
 *
 * @param score the measures
 * @param square the calibrated distance squared, by which units are compared; below 0 where chance
 *     gives more
 * @param leftOut the same without each group
 */
record UnitScore(CalibratedScore score, double square, float[] leftOut) {
  /** A unit whose activation never changes. */
  static final UnitScore UNDEFINED =
      new UnitScore(CalibratedScore.UNDEFINED, Double.NaN, new float[0]);
}
