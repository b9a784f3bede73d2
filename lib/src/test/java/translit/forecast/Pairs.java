package translit.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import translit.text.SideInformation.Side;

/** Pairs of which only the sides matter. */
final class Pairs {
  private Pairs() {}

  static ForecastPair pair(String latin, Side said, Side seen) {
    return new ForecastPair(latin, "ծ", 500, 500, 1, 0.9, 0.1, 0.01, said, 0.8, 0.2, 0.05, seen);
  }

  /** Of so many Latin characters, each with so many pairs that are alike. */
  static List<ForecastPair> random(int letters, int pairsOfEach, Random random) {
    List<ForecastPair> pairs = new ArrayList<>();
    for (int letter = 0; letter < letters; letter++) {
      Side said = random.nextBoolean() ? Side.LEFT : Side.RIGHT;
      Side seen = Side.values()[random.nextInt(3)];
      for (int i = 0; i < pairsOfEach; i++) {
        pairs.add(pair(Character.toString(0x250 + letter), said, seen));
      }
    }
    return pairs;
  }
}
