package translit.parts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import translit.common.InputException;

/**
 * Which part of a text a process takes: every so manieth chunk of it. Chunks are of a fixed size
 * and dealt out in turn, so that nobody has to know how many there are.
 *
 * @param part from 1
 * @param of how many parts there are
 */
public record Share(int part, int of) {
  /** A text that is not divided. */
  public static final Share WHOLE = new Share(1, 1);

  private static final int MOST = 100_000;
  private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  /**
   * Checks that there is such a part.
   *
   * @param part from 1
   * @param of how many parts there are, at most 100,000
   * @throws InputException if there is not
   */
  public Share {
    if (part < 1 || of < part || of > MOST) {
      throw new InputException(
          "part %d/%d: there is none; give a number from 1 to that of all parts, at most %,d"
              .formatted(part, of, MOST));
    }
  }

  /**
   * Reads a share.
   *
   * @param text as in {@code 3/16}
   * @return the share
   * @throws InputException if it is something else
   */
  public static Share parse(String text) {
    Matcher found = FORM.matcher(text);
    if (!found.matches()) {
      throw new InputException(
          "'%s': no part; give its number and how many there are, as in 3/16".formatted(text));
    }
    return new Share(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
  }

  /**
   * Whether a chunk is of this part.
   *
   * @param chunk its number in the text, from 0
   * @return whether this part takes it
   */
  public boolean owns(long chunk) {
    return chunk % of == part - 1;
  }

  /** {@return the share as in {@code 3/16}} */
  @Override
  public String toString() {
    return part + "/" + of;
  }
}
