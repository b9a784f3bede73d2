package translit.planting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import translit.planting.Planting.Cause;

/**
 * Native text in which outcomes are decided as a {@link Planting} says. In every word stands one
 * letter y of the two outcomes, and around it
 *
 * <pre>filler… d m d d y d d m d filler…</pre>
 *
 * where each d is one of the two letters that may decide, drawn by itself with equal chances, and m
 * is a filler or the decoy, which is drawn once for both sides. Languages in which a letter decides
 * differ in nothing but which d it is; with a coin it is none of them.
 *
 * <p>Where the word decides, it is the i-th of {@value #STEMS} beginnings, y, and the j-th of as
 * many ends, both drawn at random, and y is the first outcome if (i + j) mod {@value #STEMS} is in
 * the first half: so each beginning, and each end, stands as often with either outcome.
 */
public final class PlantedText {
  /** Beginnings, and ends, of words that decide. */
  static final int STEMS = 24;

  /** Letters before the outcome, and behind it, in words that decide. */
  private static final int HALF_WORD = 5;

  /** Letters around an outcome, to either side. */
  private static final int REACH = 4;

  /** The words are those of the language, whatever the seed of a text. */
  private static final long OF_THE_LANGUAGE = 20_160_101;

  private static final int FEWEST_WORDS = 4;
  private static final int MORE_WORDS = 4;

  private final Planting planting;
  private final Random random;
  private final List<String> beginnings;
  private final List<String> ends;

  private PlantedText(Planting planting, long seed) {
    this.planting = planting;
    this.random = new Random(seed);
    Random words = new Random(OF_THE_LANGUAGE);
    this.beginnings = halfWords(words);
    this.ends = halfWords(words);
  }

  /**
   * Writes sentences.
   *
   * @param planting what decides the outcomes
   * @param count how many sentences
   * @param seed the same one gives the same sentences
   * @return one string for each
   */
  public static List<String> sentences(Planting planting, int count, long seed) {
    PlantedText text = new PlantedText(planting, seed);
    return IntStream.range(0, count).mapToObj(i -> text.sentence()).toList();
  }

  private String sentence() {
    int words = FEWEST_WORDS + random.nextInt(MORE_WORDS);
    return IntStream.range(0, words)
        .mapToObj(i -> planting.cause() == Cause.WORD ? wordThatDecides() : word())
        .collect(Collectors.joining(" "));
  }

  private String wordThatDecides() {
    int beginning = random.nextInt(STEMS);
    int end = random.nextInt(STEMS);
    boolean first = (beginning + end) % STEMS < STEMS / 2;
    return beginnings.get(beginning) + outcome(drawn(first, planting.agreement())) + ends.get(end);
  }

  private String word() {
    String[] around = new String[2 * REACH + 1];
    for (int distance : Planting.DISTANCES) {
      around[REACH - distance] = either(planting.deciders(), random.nextBoolean());
      around[REACH + distance] = either(planting.deciders(), random.nextBoolean());
    }
    boolean first =
        planting.cause() == Cause.LETTER
            ? drawn(
                around[REACH + planting.distance()].equals(planting.deciders().get(0)),
                planting.agreement())
            : random.nextBoolean();
    boolean decoy = drawn(first, planting.decoyAgreement());
    for (int i = 0; i < around.length; i++) {
      if (i == REACH) {
        around[i] = outcome(first);
      } else if (around[i] == null) {
        around[i] = planting.decoys().isEmpty() ? filler() : either(planting.decoys(), decoy);
      }
    }
    return fillers(1 + random.nextInt(3)) + String.join("", around) + fillers(random.nextInt(3));
  }

  /** What is said with some agreement. */
  private boolean drawn(boolean right, double agreement) {
    return random.nextDouble() < agreement ? right : !right;
  }

  private String outcome(boolean first) {
    return either(planting.outcomes(), first);
  }

  private static String either(List<String> two, boolean first) {
    return two.get(first ? 0 : 1);
  }

  private String filler() {
    return planting.fillers().get(random.nextInt(planting.fillers().size()));
  }

  private String fillers(int count) {
    return IntStream.range(0, count).mapToObj(i -> filler()).collect(Collectors.joining());
  }

  private List<String> halfWords(Random words) {
    List<String> letters = new ArrayList<>(planting.fillers());
    letters.addAll(planting.deciders());
    Set<String> halves = new LinkedHashSet<>();
    while (halves.size() < STEMS) {
      halves.add(
          IntStream.range(0, HALF_WORD)
              .mapToObj(i -> letters.get(words.nextInt(letters.size())))
              .collect(Collectors.joining()));
    }
    return List.copyOf(halves);
  }
}
