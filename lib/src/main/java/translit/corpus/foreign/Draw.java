package translit.corpus.foreign;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;

/** The draws that kinds of tokens share. */
final class Draw {
  private static final String SIGNS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  private Draw() {}

  /** Whether something that is so many of a hundred times comes now. */
  static boolean chance(SplittableRandom random, int percent) {
    return random.nextInt(100) < percent;
  }

  static String one(List<String> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }

  static List<String> several(List<String> list, int number, SplittableRandom random) {
    return Stream.generate(() -> one(list, random)).limit(number).toList();
  }

  /** Two words as in {@code MachineLearning}. */
  static String joinedCapitals(List<String> list, SplittableRandom random) {
    return several(list, 2, random).stream()
        .map(StringUtils::capitalize)
        .collect(Collectors.joining());
  }

  static int year(SplittableRandom random) {
    return 1990 + random.nextInt(40);
  }

  static String letter(SplittableRandom random) {
    return SIGNS.substring(0, 26).substring(random.nextInt(26)).substring(0, 1);
  }

  /** As in {@code E6GBh8}: a letter and 5 to 10 letters and digits. */
  static String identifier(SplittableRandom random) {
    return letter(random)
        + IntStream.range(0, 5 + random.nextInt(6))
            .mapToObj(i -> SIGNS.substring(random.nextInt(SIGNS.length())).substring(0, 1))
            .collect(Collectors.joining());
  }
}
