package translit.importing.reading;

/**
 * Two strings that a source puts side by side; which of them is native is seen later.
 *
 * @param left the key, or the cell further to the left
 * @param right the value, or the other cell
 * @param weight share, percentage or count; NaN where the source gives none
 * @param part what the pair is in, such as {@code mapping} or {@code consonants}; empty if nothing
 */
public record Pair(String left, String right, double weight, String part) {
  public static Pair of(String left, String right, String part) {
    return new Pair(left, right, Double.NaN, part);
  }

  public Pair turned() {
    return new Pair(right, left, weight, part);
  }

  @Override
  public String toString() {
    return left + " → " + right;
  }
}
