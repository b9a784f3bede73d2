package translit.corpus.foreign;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import translit.corpus.ForeignHalf;

/**
 * What is drawn from beside the lists when a network is trained: a short list would be learned by
 * heart, and what is not on it would be taken for native.
 *
 * @param names of people, towns and products
 * @param acronyms as they are written
 * @param running text to draw phrases from
 */
record ForTraining(List<String> names, List<String> acronyms, RunningText running) {
  /** Nothing: each kind is drawn from its list. */
  static final ForTraining NONE = new ForTraining(List.of(), List.of(), RunningText.NONE);

  private static final int LONGEST_ACRONYM = 5;

  /** Reads the lists. */
  static ForTraining of(List<String> lines) {
    return new ForTraining(
        ForeignLists.half("more-names", ForeignHalf.TRAINING),
        ForeignLists.half("more-acronyms", ForeignHalf.TRAINING),
        RunningText.of(lines));
  }

  /** A name in three of four draws; else null, for one of the usual list. */
  String name(SplittableRandom random) {
    return names.isEmpty() || random.nextInt(4) == 0 ? null : Draw.one(names, random);
  }

  /** In two of four draws an acronym, in another any capitals; else null. */
  String acronym(SplittableRandom random) {
    return switch (acronyms.isEmpty() ? -1 : random.nextInt(4)) {
      case 0, 1 -> Draw.one(acronyms, random);
      case 2 -> capitals(random);
      default -> null;
    };
  }

  /** Some words in a row in one of two draws; else null. */
  String phrase(SplittableRandom random) {
    return running.isEmpty() || random.nextBoolean() ? null : running.draw(random);
  }

  private static String capitals(SplittableRandom random) {
    return Stream.generate(() -> capitals(2 + random.nextInt(LONGEST_ACRONYM - 1), random))
        .filter(ForeignHalf.TRAINING::has)
        .findFirst()
        .orElseThrow();
  }

  private static String capitals(int length, SplittableRandom random) {
    return Stream.generate(() -> (char) ('A' + random.nextInt(26)))
        .limit(length)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }
}
