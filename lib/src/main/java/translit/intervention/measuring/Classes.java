package translit.intervention.measuring;

import java.util.Arrays;
import java.util.stream.IntStream;
import translit.language.Alphabet;

/** The outcomes that a network can choose: all but those that stand for padding and the unknown. */
public final class Classes {
  private Classes() {}

  /**
   * {@return their indices}
   *
   * @param outputs units of the output layer
   */
  public static int[] chosen(int outputs) {
    return IntStream.range(0, outputs)
        .filter(k -> k != Alphabet.PADDING_INDEX && k != Alphabet.OTHER_INDEX)
        .toArray();
  }

  /**
   * {@return the place among them of each outcome; -1 for the two others}
   *
   * @param outputs units of the output layer
   */
  public static int[] places(int outputs) {
    int[] places = new int[outputs];
    Arrays.fill(places, -1);
    int[] chosen = chosen(outputs);
    for (int place = 0; place < chosen.length; place++) {
      places[chosen[place]] = place;
    }
    return places;
  }
}
